import type { RequestContext } from '../../context.ts';
import { requirePayments } from '../stripe.ts';
import { customersOf } from './customer.ts';
import { syncCustomer } from './sync-customer.ts';

/**
 * Writes down what Stripe says about a person now, also about what they paid as a customer that was deleted; `stranger` when they
 * never were one. For the product itself: who may ask is up to the caller. Throws as syncCustomer.
 */
export async function syncPerson(ctx: RequestContext, userId: string): Promise<'synced' | 'stranger'> {
  requirePayments(ctx);
  const customers = await customersOf(ctx, userId);
  for (const { id, at } of customers) await syncCustomer(ctx, { customer: id, since: at, eventId: null });
  return customers.length === 0 ? 'stranger' : 'synced';
}
