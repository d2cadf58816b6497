import type { AuthError } from '@supabase/auth-js';
import type { Catalogue } from '../text/catalogue.ts';
import { returnAddress } from './return-address.ts';
import { hasStoredSession, noteSignedOut, type SessionEnd, sessionState } from './session-store.ts';
import { sessionStorageKey } from './storage-keys.ts';

/** What can go wrong while signing in; each has its text in `kit.auth`. */
export type AuthProblem = keyof Catalogue['kit']['auth'];

/** `done`: signed in. `code`: a code was mailed and must be typed. */
export type AuthOutcome = { step: 'done' | 'code' } | { step: 'refused'; problem: AuthProblem };

const known: readonly AuthProblem[] = [
  'invalid_credentials',
  'user_already_exists',
  'weak_password',
  'otp_expired',
  'email_not_confirmed',
  'over_email_send_rate_limit',
  'over_request_rate_limit',
  'email_address_invalid',
  'mfa_verification_failed',
  'mfa_challenge_expired',
  'same_password',
  'reauthentication_needed',
  'insufficient_aal',
];

const client = async () => (await import('./auth-client.ts')).authClient();

function problemOf(error: AuthError): AuthProblem {
  if (error.name === 'AuthRetryableFetchError') return 'network';
  if (error.code === 'email_exists') return 'user_already_exists';
  return known.find((problem) => problem === error.code) ?? 'unknown';
}

/** Runs a step of signing in. Never throws: without a network the outcome says so. */
export async function attempt(
  act: (auth: Awaited<ReturnType<typeof client>>) => Promise<AuthOutcome>,
): Promise<AuthOutcome> {
  try {
    return await act(await client());
  } catch {
    return { step: 'refused', problem: 'network' };
  }
}

/** The outcome of a step that the auth server refused. */
export const refused = (error: AuthError): AuthOutcome => ({ step: 'refused', problem: problemOf(error) });

/** Opens a session with a password. Never throws: what went wrong is in the outcome. */
export function signInWithPassword(email: string, password: string): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const { error } = await auth.signInWithPassword({ email, password });
    if (error?.code === 'email_not_confirmed') return { step: 'code' };
    return error ? refused(error) : { step: 'done' };
  });
}

/** Makes an account; where the auth server wants the address confirmed, a code is mailed first. */
export function signUpWithPassword(email: string, password: string): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const { data, error } = await auth.signUp({
      email,
      password,
      options: { emailRedirectTo: returnAddress({}) },
    });
    if (error) return refused(error);
    // An address that is taken is answered with a user who has no identities, so as not to tell strangers.
    if (data.user?.identities?.length === 0) return { step: 'refused', problem: 'user_already_exists' };
    return { step: data.session ? 'done' : 'code' };
  });
}

/** Mails a code that opens a session, and makes the account if there is none. */
export function sendCode(email: string): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const { error } = await auth.signInWithOtp({
      email,
      options: { shouldCreateUser: true, emailRedirectTo: returnAddress({}) },
    });
    return error ? refused(error) : { step: 'code' };
  });
}

/** Opens a session with the code that was mailed, for a new account as well as an old one. */
export function verifyCode(email: string, code: string): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const { error } = await auth.verifyOtp({ email, token: code, type: 'email' });
    return error ? refused(error) : { step: 'done' };
  });
}

/**
 * The access token for a call, refreshed when it is about to run out; null when nobody is signed in.
 * Loads no auth code for a visitor. Without a network the stored token is given as long as it lasts.
 */
export async function accessToken(): Promise<string | null> {
  if (sessionState().status === 'out' && !hasStoredSession()) return null;
  const auth = await client();
  const { data } = await auth.getSession();
  return data.session?.access_token ?? null;
}

/** Resolves when the next attempt may succeed: the network is back, or some seconds have passed. */
function nextChance(): Promise<void> {
  return new Promise((resolve) => {
    if (navigator.onLine) setTimeout(resolve, 3000);
    else window.addEventListener('online', () => resolve(), { once: true });
  });
}

/** Reads the session that was left on this device, so that `useSession` leaves `unknown`; tries until it could. */
export async function restoreSession(): Promise<void> {
  while (hasStoredSession() && sessionState().status === 'unknown') {
    try {
      await (await client()).getSession();
      return;
    } catch {
      await nextChance();
    }
  }
}

/** Whoever uses this browser next is not shown what was meant for the person who leaves; the push service then tells us so. */
async function stopNotifications(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  await (await worker?.pushManager?.getSubscription())?.unsubscribe();
}

/** Closes the session on this device and says why; works without a network. */
export async function endSession(why: SessionEnd): Promise<void> {
  noteSignedOut(why);
  try {
    await stopNotifications();
  } catch {
    // the session ends all the same
  }
  try {
    await (await client()).signOut({ scope: 'local' });
  } catch {
    // without a network the server keeps the session until it runs out; this device forgets it either way
  }
  localStorage.removeItem(sessionStorageKey);
}
