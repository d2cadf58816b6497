import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { revokeDevices } from './revoke-devices.ts';

const timeoutMs = 5_000;

/**
 * Logs the caller out everywhere: here first, then all refresh tokens at the auth provider, with the caller's own token.
 * Throws UNAVAILABLE when the provider does not answer; the devices are logged out here by then.
 */
export async function logoutProvider(ctx: UserContext): Promise<void> {
  const { auth } = ctx.settings;
  await revokeDevices(ctx, null);
  let status: number;
  try {
    const response = await fetch(`${auth.url}/auth/v1/logout?scope=global`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ctx.accessToken}`, apikey: auth.anonKey },
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = response.status;
  } catch (cause) {
    throw new AppError('UNAVAILABLE', { cause });
  }
  // 401 and 404: the provider knows no such session any more, which is what was asked for.
  if (status >= 400 && status !== 401 && status !== 404)
    throw new AppError('UNAVAILABLE', { internal: `Auth provider answered ${status} to a logout` });
}
