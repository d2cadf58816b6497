import { and, eq, isNull } from 'drizzle-orm';
import Stripe from 'stripe';
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
  /** Its page, once that is known. */
  readonly checkoutSessionId: string | null;
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

/** The page of a payment that is open at Stripe; null when there is none. */
async function findPage(
  stripe: Stripe,
  { id, checkoutSessionId }: OpenedPayment,
  customer: string,
): Promise<Stripe.Checkout.Session | null> {
  if (checkoutSessionId !== null) {
    const known = await stripe.checkout.sessions.retrieve(checkoutSessionId);
    return known.status === 'open' ? known : null;
  }
  const { data } = await stripe.checkout.sessions.list({ customer, status: 'open', limit: 100 });
  return data.find(({ metadata }) => metadata?.payment_id === id) ?? null;
}

/**
 * The page as it was opened first, else a new one. A page stays as it is when our address or its title have changed since: to ask for another
 * under its key is refused by Stripe, and under another key there would be two on which to pay.
 */
async function givePage(
  ctx: UserContext,
  stripe: Stripe,
  payment: OpenedPayment,
  page: OveragePage,
): Promise<Stripe.Checkout.Session> {
  const before = payment.checkoutSessionId === null ? null : await findPage(stripe, payment, page.customer);
  if (before !== null) return before;
  try {
    return await createPage(ctx, stripe, payment, page);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeIdempotencyError)) throw error;
    // Somebody opened it a moment ago with the address or title of before.
    const other = await findPage(stripe, { ...payment, checkoutSessionId: null }, page.customer);
    if (other !== null) return other;
    throw new AppError('UNAVAILABLE', {
      internal: 'The page is being opened with other parameters',
      cause: error,
    });
  }
}

/**
 * The hosted page for a payment: the same one however often and at once this is asked, also after a change of our address or of the title.
 * Remembers which page it is. Throws as askStripe.
 */
export async function openOveragePage(
  ctx: UserContext,
  payment: OpenedPayment,
  page: OveragePage,
): Promise<string> {
  const { id, url } = await askStripe(ctx, (stripe) => givePage(ctx, stripe, payment, page));
  if (!url) throw new AppError('INTERNAL', { internal: 'A hosted page without an address' });
  await ctx.database.asService('overage-checkout', ctx.request).run((tx) => [
    tx
      .update(payments)
      .set({ checkoutSessionId: id })
      .where(and(eq(payments.id, payment.id), isNull(payments.checkoutSessionId))),
  ]);
  return url;
}
