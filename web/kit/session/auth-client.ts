import { GoTrueClient } from '@supabase/auth-js';
import * as z from 'zod';
import { noteSecondFactor, noteSignedIn, noteSignedOut } from './session-store.ts';
import { sessionStorageKey } from './storage-keys.ts';

const configSchema = z.object({ supabaseUrl: z.url(), supabaseAnonKey: z.string() });

let opening: Promise<GoTrueClient> | null = null;

async function open(): Promise<GoTrueClient> {
  const answer = await fetch('/api/config');
  if (!answer.ok) throw new Error(`config answered ${answer.status}`);
  const config = configSchema.parse(await answer.json());
  const client = new GoTrueClient({
    url: `${config.supabaseUrl}/auth/v1`,
    headers: { apikey: config.supabaseAnonKey },
    storageKey: sessionStorageKey,
    flowType: 'pkce',
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
