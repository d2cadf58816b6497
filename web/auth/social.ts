import { keepNewName } from '../account/new-name.ts';
import { returnAddress } from '../kit/session/return-address.ts';
import { type AuthOutcome, attempt, refused } from '../kit/session/session.ts';
import type { Provider } from './providers.ts';

/** Leaves for the provider's page; what comes back leads to `next`. Never throws. */
export function goToProvider(provider: Provider, next: string | undefined): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const redirectTo = returnAddress(next === undefined ? {} : { next });
    const { error } = await auth.signInWithOAuth({ provider, options: { redirectTo } });
    return error ? refused(error) : { step: 'done' };
  });
}

/** Leaves for the provider's page to add it to the account of whoever is signed in. Never throws. */
export function linkProvider(provider: Provider): Promise<AuthOutcome> {
  return attempt(async (auth) => {
    const redirectTo = returnAddress({ linked: provider });
    const { error } = await auth.linkIdentity({ provider, options: { redirectTo } });
    return error ? refused(error) : { step: 'done' };
  });
}

/** `linked`: it belongs to the account now. `taken`: another account has it. `stopped`: they went back without signing in. */
export type Return = 'signedIn' | 'linked' | 'taken' | 'stopped' | 'failed' | 'network';

const nameSaid = (data: Record<string, unknown>): string | null => {
  const name = data.full_name ?? data.name;
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 80) : null;
};

/** Ends the way back from a provider or from the link in a mail, as the address of the page tells it. Never throws. */
export async function finishReturn(search: URLSearchParams): Promise<Return> {
  if (search.get('error_code') === 'identity_already_exists') return 'taken';
  if (search.get('error') === 'access_denied') return 'stopped';
  const code = search.get('code');
  if (search.has('error') || code === null) return 'failed';
  // The account has it already, and its session goes on: the code would open another one.
  if (search.has('linked')) return 'linked';
  const outcome = await attempt(async (auth) => {
    const { data, error } = await auth.exchangeCodeForSession(code);
    if (error) return refused(error);
    const name = nameSaid(data.user.user_metadata);
    if (name !== null) keepNewName(name);
    return { step: 'done' };
  });
  if (outcome.step !== 'refused') return 'signedIn';
  return outcome.problem === 'network' ? 'network' : 'failed';
}
