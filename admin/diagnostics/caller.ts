import type { GoTrueClient } from '@supabase/auth-js';
import { besideClient } from '../../web/kit/session/auth-client.ts';
import { accessToken } from '../../web/kit/session/session.ts';

/** As whom this page calls. `token`: their access token, null for a visitor. */
export type Caller = { id: string; name: string; token: () => Promise<string | null> };

/** Whoever is signed in on this device. */
export const ownCaller = (email: string): Caller => ({ id: 'own', name: email, token: accessToken });

const tokenOf = (auth: GoTrueClient) => async () =>
  (await auth.getSession()).data.session?.access_token ?? null;

/**
 * A session of its own for an account, which this page alone knows and forgets with it. Null when the auth server does not let it in. Throws without a network.
 */
export async function signInBeside(email: string, password: string): Promise<Caller | null> {
  const auth = await besideClient();
  const { data } = await auth.signInWithPassword({ email, password });
  if (data.session === null) return null;
  return { id: crypto.randomUUID(), name: email, token: tokenOf(auth) };
}

/** Nobody: without a token. */
export const visitorCaller = { id: 'visitor', token: async () => null };
