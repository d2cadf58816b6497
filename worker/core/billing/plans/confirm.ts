import type { UserContext } from '../../context.ts';
import { syncOwn } from '../sync/sync-own.ts';
import { type Current, type CurrentInput, current } from './current.ts';

/**
 * Asks Stripe about the caller and answers what is true then: for the return from checkout, before or after its webhook, and for
 * "refresh". Again changes nothing. Throws PROVIDER_OFF, UNAVAILABLE.
 */
export async function confirm(ctx: UserContext, input: CurrentInput): Promise<Current> {
  await syncOwn(ctx);
  return current(ctx, input);
}
