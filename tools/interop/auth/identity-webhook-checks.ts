import assert from 'node:assert/strict';
import * as z from 'zod';
import type { Stack } from '../../../tests/support/stack.ts';
import type { CheckList } from '../check-list.ts';
import { triggerSetup } from './documented-trigger.ts';
import { adminOf, newDevice, signUp, statusOfMe } from './people.ts';

/** What signs the events, here as well as in the vault. */
export const webhookSecret = 'whsec_aW50ZXJvcC1zaWducy1pdHMtaWRlbnRpdHktd2ViaG9va3M=';

const waiting = z.array(
  z.object({
    id: z.string(),
    url: z.string(),
    body: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
);

/** The auth server's own database. */
function databaseOf({ auth }: Stack) {
  if (auth.query === null) throw new Error('the embedded auth server has no such database');
  return auth.query;
}

/** Sends what the trigger was to send, as pg_net does: the body as PostgreSQL writes it. Gives what the Worker said, in order. */
async function sendWaiting(stack: Stack): Promise<string[]> {
  const rows = waiting.parse(
    await databaseOf(stack)('delete from net.requests returning id::text, url, body::text, headers'),
  );
  const said: string[] = [];
  for (const { url, body, headers } of rows.toSorted((a, b) => Number(a.id) - Number(b.id)))
    said.push(await (await fetch(url, { method: 'POST', body, headers })).text());
  return said;
}

const taken = JSON.stringify({ outcome: 'done' });

/** Holds the trigger of docs/identity-webhooks.md, on the tables of Supabase's auth server, against the Worker. */
export async function checkIdentityWebhooks(stack: Stack, checks: CheckList): Promise<void> {
  const query = databaseOf(stack);
  await query(triggerSetup());
  await query('insert into vault.decrypted_secrets values ($1, $2), ($3, $4)', [
    ...['call_a_vet_webhook_url', `${stack.url}/webhooks/identity`],
    ...['call_a_vet_webhook_secret', webhookSecret],
  ]);
  const client = newDevice(stack);
  const { email, session } = await signUp(client, { display_name: 'Ana', locale: 'en' });
  await checks.run('webhook: who is announced has a profile before their first call', async () => {
    assert.deepEqual([...new Set(await sendWaiting(stack))], [taken]);
    const profile = 'select email, display_name, locale from user_profiles where user_id = $1';
    assert.deepEqual(await stack.postgres.query(profile, [session.user.id]), [
      { email, display_name: 'Ana', locale: 'en' },
    ]);
    assert.equal(await statusOfMe(stack, session), 200);
  });
  await checks.run('webhook: whose account is deleted is logged out here for good', async () => {
    const { error } = await (await adminOf(stack)).admin.deleteUser(session.user.id);
    assert.equal(error, null);
    assert.deepEqual(await sendWaiting(stack), [taken]);
    assert.equal(await statusOfMe(stack, session), 401);
  });
}
