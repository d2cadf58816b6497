import { and, eq, isNull } from 'drizzle-orm';
import type Stripe from 'stripe';
import { payments } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import type { Locale } from '../../locale.ts';
import { askStripe } from '../stripe.ts';

/** A payment for one consult as it was opened here. Amount in minor units. */
interface OpenedPayment {
  readonly id: string;
  readonly consultKey: string;
  readonly meter: string;
  readonly amount: number;
  readonly currency: string;
}

/** What the page asks money for, in the person's language; and where it sends them afterwards. */
interface OveragePage {
  readonly customer: string;
  readonly title: string;
  readonly locale: Locale;
  readonly successUrl: string;
  readonly cancelUrl: string;
}

const createPage = (
  ctx: UserContext,
  stripe: Stripe,
  payment: OpenedPayment,
  page: OveragePage,
): Promise<Stripe.Checkout.Session> => {
  const metadata = { payment_id: payment.id, consult_key: payment.consultKey, meter: payment.meter };
  return stripe.checkout.sessions.create(
    {
      mode: 'payment',
      customer: page.customer,
      client_reference_id: ctx.actor.id,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: payment.currency.toLowerCase(),
            unit_amount: payment.amount,
            product_data: { name: page.title },
          },
        },
      ],
      locale: page.locale,
      metadata,
      // Held now, taken when the consult was delivered.
      payment_intent_data: { capture_method: 'manual', metadata },
      success_url: page.successUrl,
      cancel_url: page.cancelUrl,
    },
    { idempotencyKey: `overage:${payment.id}:${page.customer}` },
  );
};

/**
 * The hosted page for a payment: the same one however often and at once this is asked. Remembers which page it is.
 * Throws as askStripe.
 */
export async function openOveragePage(
  ctx: UserContext,
  payment: OpenedPayment,
  page: OveragePage,
): Promise<string> {
  const { id, url } = await askStripe(ctx, (stripe) => createPage(ctx, stripe, payment, page));
  if (!url) throw new AppError('INTERNAL', { internal: 'A hosted page without an address' });
  await ctx.database.asService('overage-checkout', ctx.request).run((tx) => [
    tx
      .update(payments)
      .set({ checkoutSessionId: id })
      .where(and(eq(payments.id, payment.id), isNull(payments.checkoutSessionId))),
  ]);
  return url;
}
