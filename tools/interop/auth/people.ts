import { AuthClient, type GoTrueClient, type Session } from '@supabase/auth-js';
import { SignJWT } from 'jose';
import { jwtSecret } from '../../../tests/support/auth.ts';
import type { Stack } from '../../../tests/support/stack.ts';

export const password = 'a-long-password';

const clientOf = (stack: Stack, headers: Record<string, string> = {}) =>
  new AuthClient({
    url: `${stack.auth.url}/auth/v1`,
    headers: { apikey: stack.publishableKey, ...headers },
    persistSession: false,
    autoRefreshToken: false,
  });

/** Supabase's own client, with its session in memory. */
export const newDevice = (stack: Stack): GoTrueClient => clientOf(stack);

/** The same with the rights of the project's owner. */
export async function adminOf(stack: Stack): Promise<GoTrueClient> {
  const key = await new SignJWT({ role: 'service_role' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(jwtSecret));
  return clientOf(stack, { authorization: `Bearer ${key}` });
}

/** Makes an account on a device. */
export async function signUp(
  client: GoTrueClient,
  data: object,
): Promise<{ email: string; session: Session }> {
  const email = `${crypto.randomUUID()}@example.test`;
  const { data: made, error } = await client.signUp({ email, password, options: { data } });
  if (made.session === null) throw error ?? new Error('signing up gave no session');
  return { email, session: made.session };
}

/** Asks the Worker something with a session's token; the answer. */
export const asking = (stack: Stack, session: Session, path: string, method: 'GET' | 'POST' = 'GET') =>
  fetch(`${stack.url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${session.access_token}`, 'content-type': 'application/json' },
    ...(method === 'POST' && { body: '{}' }),
  });

/** Whether the Worker knows the session: 200, or 401. */
export const statusOfMe = async (stack: Stack, session: Session): Promise<number> =>
  (await asking(stack, session, '/me')).status;
