import { apiClient } from '../kit/api/api.ts';
import { type AuthOutcome, attempt, refused } from '../kit/session/session.ts';
import { currentLocale } from '../kit/text/locale.ts';

const kit = () => import('../kit/session/auth-client.ts');
const hourMs = 3_600_000;

/**
 * Begins to change the address of who is signed in: a code goes to each of the two. Says the same for an address that somebody else has, so that
 * nobody learns who is here; no code comes then. Never throws.
 */
export function beginEmailChange(email: string): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const { error } = await auth.updateUser(
      { email },
      { emailRedirectTo: `${location.origin}/app/account/email` },
    );
    return error && error.code !== 'email_exists' ? refused(error) : { step: 'code' };
  });
}

/** The address that a change of before waits for; null when there is none that its codes still count for. Never throws. */
export async function awaitedAddress(): Promise<string | null> {
  try {
    const { data } = await (await (await kit()).authClient()).getUser();
    const sentAt = data.user?.email_change_sent_at;
    const isAlive = sentAt !== undefined && Date.now() - Date.parse(sentAt) < hourMs;
    return (isAlive && data.user?.new_email) || null;
  } catch {
    return null;
  }
}

/**
 * Takes the code that was mailed to one of the two addresses. `code`: the other one is still awaited; `done`: the address is the new one, here as well as
 * at the auth provider. Never throws.
 */
export function confirmAddress(address: string, code: string): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const beside = await (await kit()).besideClient();
    const { data, error } = await beside.verifyOtp({ email: address, token: code, type: 'email_change' });
    if (error) return refused(error);
    if (!data.session) return { step: 'code' };
    await beside.signOut({ scope: 'local' });
    await auth.refreshSession();
    await apiClient.me.provision.mutate({ locale: currentLocale() });
    return { step: 'done' };
  });
}
