import { apiClient } from '../kit/api/api.ts';
import { type AuthOutcome, attempt, refused } from '../kit/session/session.ts';
import type { Proof } from './proof.ts';

/** `othersIn`: the password is the new one, but other devices may still be signed in for up to an hour. */
export type PasswordOutcome = AuthOutcome | { step: 'othersIn' };

/**
 * Sets the password of whoever is signed in, after they have shown who they are (`proof`; null: by opening this very session), and logs their other
 * devices out. `current` is told where it is known: a project may ask for it. Never throws.
 */
export async function setPassword(
  proof: Proof | null,
  password: string,
  current?: string,
): Promise<PasswordOutcome> {
  const outcome = await attempt(async (auth) => {
    let { error } = await auth.updateUser({ password, ...(current && { current_password: current }) });
    if (proof && error?.code === 'reauthentication_needed') {
      // This session is older than a day. The one of the proof is not: it takes its place.
      ({ error } = await proof.updateUser({ password }));
      const { data } = await proof.getSession();
      if (!error && data.session) ({ error } = await auth.setSession(data.session));
    } else if (!error) {
      await auth.refreshSession();
    }
    return error ? refused(error) : { step: 'done' };
  });
  if (outcome.step === 'refused') return outcome;
  try {
    await apiClient.me.security.logoutOthers.mutate({});
    return { step: 'done' };
  } catch {
    return { step: 'othersIn' };
  }
}
