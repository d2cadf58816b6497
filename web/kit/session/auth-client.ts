import { GoTrueClient } from '@supabase/auth-js';
import * as z from 'zod';
import { noteSecondFactor, noteSignedIn, noteSignedOut } from './session-store.ts';
import { sessionStorageKey } from './storage-keys.ts';

const configSchema = z.object({ supabaseUrl: z.url(), supabaseAnonKey: z.string() });

const readConfig = async () => {
  const answer = await fetch('/api/config');
  if (!answer.ok) throw new Error(`config answered ${answer.status}`);
  return configSchema.parse(await answer.json());
};

/** A page of the auth server that auth-js has no call for, and the key to ask it with. */
export const authServer = async () => {
  const config = await readConfig();
  return { url: `${config.supabaseUrl}/auth/v1`, headers: { apikey: config.supabaseAnonKey } };
};

let opening: Promise<GoTrueClient> | null = null;

async function open(): Promise<GoTrueClient> {
  const client = new GoTrueClient({
    ...(await authServer()),
    storageKey: sessionStorageKey,
    flowType: 'pkce',
    // That page looks at its address itself: it has to say what went wrong.
    detectSessionInUrl: location.pathname !== '/sign-in/return',
  });
  client.onAuthStateChange((event, session) => {
    // Said in every tab of this browser.
    if (event === 'MFA_CHALLENGE_VERIFIED') noteSecondFactor('shown');
    if (session) noteSignedIn({ id: session.user.id, email: session.user.email ?? '' });
    else noteSignedOut(null);
  });
  return client;
}

/** The one auth client of the page, made when first asked for. Rejects without a network; the next call tries again. */
export function authClient(): Promise<GoTrueClient> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/**
 * A client with a session of its own, which lives in memory until it is forgotten: to let somebody show again who they are without touching the page's
 * session. Rejects without a network.
 */
export async function besideClient(): Promise<GoTrueClient> {
  return new GoTrueClient({
    ...(await authServer()),
    storageKey: `${sessionStorageKey}-beside-${crypto.randomUUID()}`,
    persistSession: false,
    autoRefreshToken: false,
    detectSessionInUrl: false,
  });
}
