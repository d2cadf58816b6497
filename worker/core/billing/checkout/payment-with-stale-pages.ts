import { and, eq, inArray, isNotNull, type SQL } from 'drizzle-orm';
import type { openPayment } from '../../../../db/calls/payments.ts';
import type { Tx } from '../../../../db/client.ts';
import { payments } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import type { Opened } from './open-pay-page.ts';

/** The payment of the caller that `open` opens, and the pages on which something else would be paid in its place: of payments that `same` picks. */
export async function paymentWithStalePages(
  ctx: UserContext,
  open: (tx: Tx) => ReturnType<typeof openPayment>,
  same: SQL,
): Promise<Opened> {
  const [[payment], pages] = await ctx.db.run((tx) => [
    open(tx),
    tx
      .select({ paymentId: payments.id, page: payments.checkoutSessionId })
      .from(payments)
      .where(
        and(
          eq(payments.userId, ctx.actor.id),
          inArray(payments.status, ['open', 'failed']),
          isNotNull(payments.checkoutSessionId),
          same,
        ),
      ),
  ]);
  return {
    payment,
    stale: pages.filter(({ paymentId }) => paymentId !== payment?.id).map(({ page }) => page),
  };
}
