import { and, eq, isNotNull } from 'drizzle-orm';
import { payments } from '../../../db/schema/index.ts';
import { closePages } from '../billing/checkout/close-pages.ts';
import { askStripe, isMissing } from '../billing/stripe.ts';
import { customersOf } from '../billing/sync/customer.ts';
import { syncPerson } from '../billing/sync/sync-person.ts';
import type { ErasureStep } from './account-part.ts';

/** Seconds after which money that is held is looked at again: it is taken or let go within minutes. */
const whileHeld = 5 * 60;

/**
 * Deletes the person at Stripe once nothing of their money is held: name, address and cards go, what they subscribed to ends at once, and what was paid stays
 * there under the customer's id. https://docs.stripe.com/api/customers/delete
 */
export const closeCustomers: ErasureStep = {
  name: 'payments',
  async run(ctx, { userId }) {
    if (ctx.providers.payments === 'off') return 'done';
    const [held, open] = await ctx.database.asService('account-end', ctx.request).run((tx) => [
      tx
        .select({ id: payments.id })
        .from(payments)
        .where(and(eq(payments.userId, userId), eq(payments.status, 'authorised')))
        .limit(1),
      tx
        .select({ page: payments.checkoutSessionId })
        .from(payments)
        .where(
          and(
            eq(payments.userId, userId),
            eq(payments.status, 'open'),
            isNotNull(payments.checkoutSessionId),
          ),
        )
        .limit(50),
    ]);
    if (held.length > 0) return { againIn: whileHeld };
    const pages = open.flatMap(({ page }) => page ?? []);
    if (pages.length > 0) await askStripe(ctx, (stripe) => closePages(stripe, pages));
    for (const { id } of await customersOf(ctx, userId))
      await askStripe(ctx, async (stripe) => {
        try {
          await stripe.customers.del(id);
        } catch (error) {
          if (!isMissing(error)) throw error;
        }
      });
    await syncPerson(ctx, userId);
    return 'done';
  },
};
