import type { RequestContext } from '../context.ts';
import { knownCustomer } from './customer.ts';
import { requirePayments } from './stripe.ts';
import { syncCustomer } from './sync-customer.ts';

/**
 * Writes down what Stripe says about a person now; `stranger` when they never were a customer. For the product itself: who may ask
 * is up to the caller. Throws as syncCustomer.
 */
export async function syncPerson(ctx: RequestContext, userId: string): Promise<'synced' | 'stranger'> {
  requirePayments(ctx);
  const customer = await knownCustomer(ctx, userId);
  if (customer === undefined) return 'stranger';
  await syncCustomer(ctx, { customer: customer.id, since: customer.at, eventId: null });
  return 'synced';
}
