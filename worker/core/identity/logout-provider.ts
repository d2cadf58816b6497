import * as z from 'zod';
import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { revokeDevices } from './revoke-devices.ts';

const timeoutMs = 5_000;

/**
 * A refusal of Supabase Auth: its code stands in `error_code`, and since the API version of 2024-01-01 in `code`.
 * https://supabase.com/docs/guides/auth/debugging/error-codes
 */
const refusalSchema = z
  .object({ code: z.unknown().optional(), error_code: z.unknown().optional() })
  .transform((body) => body.error_code ?? body.code);

/** Whether the provider has nothing left to log out: the logout worked, or it knows no such session or person any more. */
async function isLoggedOut(response: Response): Promise<boolean> {
  const { status } = response;
  if (response.ok || status === 401 || status === 404) return true;
  if (status !== 403) return false;
  const code = refusalSchema.safeParse(await response.json().catch(() => null)).data;
  return code === 'session_not_found' || code === 'user_not_found';
}

/**
 * Logs the caller out everywhere: here first, then all refresh tokens at the auth provider, with the caller's own token.
 * Throws UNAVAILABLE when the provider does not answer or did not do it; the devices are logged out here by then.
 */
export async function logoutProvider(ctx: UserContext): Promise<void> {
  const { auth } = ctx.settings;
  await revokeDevices(ctx, null);
  let response: Response;
  let done: boolean;
  try {
    response = await fetch(`${auth.url}/auth/v1/logout?scope=global`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ctx.accessToken}`, apikey: auth.anonKey },
      signal: AbortSignal.timeout(timeoutMs),
    });
    done = await isLoggedOut(response);
  } catch (cause) {
    throw new AppError('UNAVAILABLE', { cause });
  }
  if (!done)
    throw new AppError('UNAVAILABLE', { internal: `Auth provider answered ${response.status} to a logout` });
}
