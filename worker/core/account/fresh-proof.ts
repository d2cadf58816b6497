import { decodeJwt } from 'jose';
import * as z from 'zod';
import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';

/** For how long, in seconds, somebody counts as having just shown who they are. */
const freshSeconds = 10 * 60;

/** How the session was opened and what was shown in it since. https://supabase.com/docs/guides/auth/jwt-fields */
const claimsSchema = z.object({
  amr: z
    .array(z.object({ method: z.string(), timestamp: z.number() }))
    .catch([])
    .default([]),
});

/**
 * Lets pass who has shown who they are within the last ten minutes, by password, code, another provider or second factor, in the session that calls:
 * a page that was left open is not enough for what cannot be undone (decision 25). Throws FORBIDDEN {reason: proof}.
 */
export function requireFreshProof(ctx: Pick<UserContext, 'accessToken' | 'now'>): void {
  // The token was verified before.
  const { amr } = claimsSchema.parse(decodeJwt(ctx.accessToken));
  const now = ctx.now.getTime() / 1_000;
  const isFresh = amr.some(
    ({ method, timestamp }) => method !== 'token_refresh' && now - timestamp <= freshSeconds,
  );
  if (!isFresh) throw new AppError('FORBIDDEN', { params: { reason: 'proof' } });
}
