import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import * as z from 'zod';

const secret = 'whsec_dGVzdHMtc2lnbi10aGVpci1pZGVudGl0eS13ZWJob29rcw==';

/** What a Supabase project has, as far as the trigger touches it; `net.http_post` keeps what it is asked to send. */
const supabase = `
  create schema auth; create schema vault; create schema net; create schema extensions;
  create extension pgcrypto with schema extensions;
  create table auth.users (id uuid primary key, email text, raw_app_meta_data jsonb, raw_user_meta_data jsonb);
  create table vault.decrypted_secrets (name text, decrypted_secret text);
  insert into vault.decrypted_secrets values
    ('call_a_vet_webhook_url', 'https://app.test/webhooks/identity'), ('call_a_vet_webhook_secret', '${secret}');
  create table net.sent (n int generated always as identity, url text, body text, headers jsonb);
  create function net.http_post(url text, body jsonb, headers jsonb) returns void language sql as
    $$ insert into net.sent (url, body, headers) values (url, body::text, headers) $$;`;

const sentSchema = z.array(
  z.object({ url: z.string(), body: z.string(), headers: z.record(z.string(), z.string()) }),
);
const eventSchema = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({ id: z.uuid(), email: z.string() }),
});

test('C6 the trigger that the documentation gives sends events that its signature holds', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/identity-webhooks.md'), 'utf8');
  const trigger = /```sql\n(create or replace[^`]+)```/.exec(page)?.[1] ?? '';
  const project = await PGlite.create({ extensions: { pgcrypto } });
  await project.exec(supabase);
  await project.exec(trigger);
  const id = '0190b5c4-6f5e-7cc1-9d0a-8e1f4b1f2a33';
  await project.exec(`
    insert into auth.users values ('${id}', 'ana@example.test', '{}', '{"display_name": "Ana \\u00f1 \\"x\\""}');
    update auth.users set email = 'new@example.test';
    delete from auth.users;`);
  const sent = sentSchema.parse(
    (await project.query('select url, body, headers from net.sent order by n')).rows,
  );
  const events = sent.map(({ body, headers }) =>
    eventSchema.parse(new Webhook(secret).verify(body, headers)),
  );
  expect(sent.map(({ url }) => url)).toEqual(Array(3).fill('https://app.test/webhooks/identity'));
  expect(events.map(({ type, data }) => [type, data.id, data.email])).toEqual([
    ['user.created', id, 'ana@example.test'],
    ['user.updated', id, 'new@example.test'],
    ['user.deleted', id, 'new@example.test'],
  ]);
  await project.close();
});
