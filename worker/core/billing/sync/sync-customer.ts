import { applyCustomerSnapshot, claimPriceAlarms, type SnapshotKind } from '../../../../db/calls/billing.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { ringNotify } from '../../notify/ring.ts';
import { askStripe } from '../stripe.ts';
import { fetchSnapshot } from './snapshot.ts';

/** Each try loses only to somebody who wrote something newer: tabs, refunds and the inbox together are seldom more. */
const maxTries = 12;

/**
 * Writes down what Stripe says about a customer now: everything, or only these `kinds`. `since` is the database's clock before this
 * call (`at` of `claimEvents` and others). With `eventId` that event is settled in the same transaction. The same sync serves
 * webhooks, the return from checkout, "refresh" and the admin's repair. The person's open pages learn of a change. Returns whether
 * the customer is one of ours. A subscription with a price that we do not sell is skipped, and said aloud for whoever runs the
 * product. Throws PROVIDER_OFF, UNAVAILABLE.
 */
export async function syncCustomer(
  ctx: RequestContext,
  input: {
    customer: string;
    since: string;
    eventId: string | null;
    kinds?: readonly SnapshotKind[] | null;
  },
): Promise<'synced' | 'unmatched'> {
  const { customer, eventId } = input;
  const db = ctx.database.asService('sync-customer', ctx.request);
  let fetchedAt = input.since;
  let kinds = input.kinds ?? null;
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const wanted = kinds;
    const snapshot = await askStripe(ctx, (stripe) => fetchSnapshot(stripe, customer, wanted));
    const from = fetchedAt;
    const [[result], unknown] = await db.run((tx) => [
      applyCustomerSnapshot(tx, { customer, snapshot, fetchedAt: from, eventId }),
      claimPriceAlarms(tx, customer),
    ]);
    for (const { subscriptionId, priceId, place: reason } of unknown)
      ctx.log.error('price-unknown', { provider: 'payments', subscriptionId, priceId, reason });
    if (result === undefined) throw new AppError('INTERNAL');
    if (result.unmatched) return 'unmatched';
    if (result.applied) {
      const { userId, changes } = result;
      if (userId !== null && changes > 0) {
        ctx.later('account-changed', () => ctx.rooms.accountChanged(userId));
        ringNotify(ctx);
      }
      return 'synced';
    }
    fetchedAt = result.at;
    if (result.whole) kinds = null;
  }
  throw new AppError('UNAVAILABLE', { internal: 'Others kept writing newer states of this customer' });
}
