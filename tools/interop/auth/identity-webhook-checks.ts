import assert from 'node:assert/strict';
import { AuthClient } from '@supabase/auth-js';
import { SignJWT } from 'jose';
import * as z from 'zod';
import { jwtSecret } from '../../../tests/support/auth.ts';
import { startStack, type Stack } from '../../../tests/support/stack.ts';
import type { CheckList } from '../check-list.ts';
import { triggerSetup } from './documented-trigger.ts';

const webhookSecret = 'whsec_aW50ZXJvcC1zaWducy1pdHMtaWRlbnRpdHktd2ViaG9va3M=';

const waiting = z.array(z.object({ id: z.string(), url: z.string(), body: z.unknown(), headers: z.record(z.string(), z.string()) }));

/** The auth server's own database. */
function databaseOf({ auth }: Stack) {
  if (auth.query === null) throw new Error('the embedded auth server has no such database');
  return auth.query;
}

/** Sends what the trigger was to send, as pg_net does: the body as JSON is written by PostgreSQL. Gives what the Worker said. */
async function sendWaiting(stack: Stack): Promise<string[]> {
  const rows = waiting.parse(
    await databaseOf(stack)('delete from net.requests returning id, url, body::text as body, headers'),
  );
  const said: string[] = [];
  for (const { url, body, headers } of rows.toSorted((a, b) => Number(a.id) - Number(b.id)))
    said.push(await (await fetch(url, { method: 'POST', body: String(body), headers })).text());
  return said;
}

const taken = JSON.stringify({ outcome: 'done' });

/** Holds the trigger of docs/identity-webhooks.md, on the tables of Supabase's auth server, against the Worker. */
export async function checkIdentityWebhooks(program: string, checks: CheckList): Promise<void> {
  process.env.REAL_AUTH = program;
  const stack = await startStack({ rateLimit: 100_000, vars: { IDENTITY_WEBHOOK_SECRET: webhookSecret } });
  try {
    const query = databaseOf(stack);
    await query(triggerSetup());
    await query('insert into vault.decrypted_secrets values ($1, $2), ($3, $4)', [
      ...['call_a_vet_webhook_url', `${stack.url}/webhooks/identity`],
      ...['call_a_vet_webhook_secret', webhookSecret],
    ]);
    const base = { url: `${stack.auth.url}/auth/v1`, headers: { apikey: stack.publishableKey } };
    const client = new AuthClient({ ...base, persistSession: false, autoRefreshToken: false });
    const email = 'told@example.test';
    const { data } = await client.signUp({
      email,
      password: 'a-long-password',
      options: { data: { display_name: 'Ana', locale: 'en' } },
    });
    const { session } = data;
    if (session === null) throw new Error('signing up gave no session');
    const statusOfMe = async () =>
      (await fetch(`${stack.url}/api/me`, { headers: { authorization: `Bearer ${session.access_token}` } })).status;

    await checks.run('webhook: an account that is made has its profile before its first call', async () => {
      assert.deepEqual([...new Set(await sendWaiting(stack))], [taken]);
      assert.deepEqual(
        await stack.postgres.query('select email, display_name, locale from user_profiles where user_id = $1', [
          session.user.id,
        ]),
        [{ email, display_name: 'Ana', locale: 'en' }],
      );
      assert.equal(await statusOfMe(), 200);
    });
    await checks.run('webhook: an account that is deleted is logged out here for good', async () => {
      const key = await new SignJWT({ role: 'service_role' })
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime('5m')
        .sign(new TextEncoder().encode(jwtSecret));
      const admin = new AuthClient({ ...base, headers: { ...base.headers, authorization: `Bearer ${key}` } });
      const { error } = await admin.admin.deleteUser(session.user.id);
      assert.equal(error, null);
      assert.deepEqual(await sendWaiting(stack), [taken]);
      assert.equal(await statusOfMe(), 401);
    });
  } finally {
    await stack.stop();
  }
}
