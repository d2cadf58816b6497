import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../dev/settings.ts';

/** What Supabase has as extensions and a bare PostgreSQL has not: a vault, a signature, and a way out that notes what it was to send. */
const extensions = `
  create extension if not exists pgcrypto;
  create schema extensions; create schema net; create schema vault;
  create function extensions.hmac(p_data bytea, p_key bytea, p_type text) returns bytea
    language sql as $$ select public.hmac(p_data, p_key, p_type) $$;
  create table vault.decrypted_secrets (name text primary key, decrypted_secret text not null);
  create table net.requests (id bigint generated always as identity, url text, body jsonb, headers jsonb);
  create function net.http_post(url text, body jsonb, headers jsonb) returns bigint language sql as
    $$ insert into net.requests (url, body, headers) values (url, body, headers) returning id $$;
  grant usage on schema extensions, net, vault to public;
`;

/** The statements that docs/identity-webhooks.md has an operator run: the trigger, as it stands there. */
function documentedTrigger(): string {
  const text = readFileSync(join(root, 'docs/identity-webhooks.md'), 'utf8');
  const block = [...text.matchAll(/```sql\n([\s\S]*?)```/g)]
    .map(([, sql]) => sql ?? '')
    .find((sql) => sql.includes('create trigger'));
  if (block === undefined) throw new Error('docs/identity-webhooks.md has no trigger');
  return block;
}

/** Prepares the auth server's database as the document says, in as many statements as it takes. */
export const triggerSetup = (): string => `${extensions}\n${documentedTrigger()}`;
