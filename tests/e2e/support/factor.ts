import { AuthClient } from '@supabase/auth-js';
import { fromBase32, totp } from '../../../dev/auth/totp.ts';
import type { Stack } from '../../support/stack.ts';
import type { Account } from './account.ts';

/** The code that an authenticator app shows now for a key, and one that it does not show. */
export function codesOf(secret: string): { right: string; wrong: string } {
  const right = totp(fromBase32(secret), Date.now());
  return { right, wrong: String((Number(right) + 1) % 1_000_000).padStart(6, '0') };
}

/** Sets a second factor up for an account, on another device, and uses the product with it; the key of the factor. */
export async function addFactor(stack: Stack, account: Account): Promise<string> {
  const client = new AuthClient({
    url: `${stack.auth.url}/auth/v1`,
    headers: { apikey: stack.publishableKey },
    persistSession: false,
    autoRefreshToken: false,
  });
  await client.signInWithPassword({ email: account.email, password: account.password });
  const { data, error } = await client.mfa.enroll({ factorType: 'totp' });
  if (error) throw error;
  const { secret } = data.totp;
  const shown = await client.mfa.challengeAndVerify({ factorId: data.id, code: codesOf(secret).right });
  if (shown.error) throw shown.error;
  const headers = { authorization: `Bearer ${shown.data.access_token}` };
  const answer = await fetch(`${stack.url}/api/me`, { headers });
  if (!answer.ok) throw new Error(`/me answered ${answer.status}`);
  return secret;
}
