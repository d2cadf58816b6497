import type { UserContext } from '../../context.ts';
import { requirePayments } from '../stripe.ts';
import { findCustomer } from '../sync/customer.ts';
import { syncCustomer } from '../sync/sync-customer.ts';
import { type Current, type CurrentInput, current } from './current.ts';

/**
 * Asks Stripe about the caller and answers what is true then: for the return from checkout, before or after its webhook, and for
 * "refresh". Again changes nothing. Throws PROVIDER_OFF, UNAVAILABLE.
 */
export async function confirm(ctx: UserContext, input: CurrentInput): Promise<Current> {
  requirePayments(ctx);
  const customer = await findCustomer(ctx);
  if (customer !== null)
    await syncCustomer(ctx, { customer: customer.id, since: customer.at, eventId: null });
  return current(ctx, input);
}
