import type { UserContext } from '../context.ts';
import { type Current, type CurrentInput, current } from './current.ts';
import { findCustomer } from './customer.ts';
import { requirePayments } from './stripe.ts';
import { syncCustomer } from './sync-customer.ts';

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
