import { AppError } from '../errors.ts';
import type { ErasureStep } from './account-part.ts';

const timeoutMs = 10_000;

/**
 * Deletes the person's account at the auth provider, which then knows neither address nor password of theirs.
 * https://supabase.com/docs/reference/javascript/auth-admin-deleteuser
 */
export const deleteAtProvider: ErasureStep = {
  name: 'sign-in',
  async run({ settings: { auth } }, { userId }) {
    // Without the key the account stays there until somebody gives it: nothing is said to be done that is not.
    if (auth.secretKey === '') throw new AppError('PROVIDER_OFF', { params: { provider: 'auth' } });
    const answer = await fetch(`${auth.url}/auth/v1/admin/users/${userId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${auth.secretKey}`, apikey: auth.secretKey },
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    // It is gone there already: deleted there, or by the time before.
    if (!answer.ok && answer.status !== 404)
      throw new AppError('UNAVAILABLE', {
        internal: `Auth provider answered ${answer.status} to a deletion`,
      });
    return 'done';
  },
};
