import type { UserContext } from '../../context.ts';
import { requirePayments } from '../stripe.ts';
import { findCustomer } from './customer.ts';
import { syncCustomer } from './sync-customer.ts';

/** Writes down what Stripe says about the caller now; nothing for somebody who is no customer. Throws PROVIDER_OFF, UNAVAILABLE. */
export async function syncOwn(ctx: UserContext): Promise<void> {
  requirePayments(ctx);
  const customer = await findCustomer(ctx);
  if (customer !== null)
    await syncCustomer(ctx, { customer: customer.id, since: customer.at, eventId: null });
}
