import type Stripe from 'stripe';
import * as z from 'zod';
import { otherCurrency } from '../../../../db/calls/billing.ts';
import type { UserContext } from '../../context.ts';
import { currencySchema } from '../../currency.ts';
import { productSchema } from '../../entitlements/usage.ts';
import { AppError } from '../../errors.ts';
import { localeSchema } from '../../locale.ts';
import { current, intervalSchema } from '../plans/current.ts';
import { priceFor } from '../prices/price-for.ts';
import { askStripe, requirePayments } from '../stripe.ts';
import { ensureCustomer } from '../sync/customer.ts';
import { syncCustomer } from '../sync/sync-customer.ts';
import { closePages } from './close-pages.ts';

export const checkoutInput = z.object({
  product: productSchema,
  planCode: z.string().min(1).max(60),
  interval: intervalSchema,
  currency: currencySchema,
  locale: localeSchema,
});

/** The hosted page on which the person pays. */
export const checkoutOutput = z.object({ url: z.url() });

/** A page that closes sooner than this is not worth coming back to, in seconds. */
const leastLeft = 600;

/** When a page was opened, to the millisecond: Stripe says seconds, and two tabs are quicker. */
const openedAt = ({ created, metadata }: Stripe.Checkout.Session) =>
  Number(metadata?.opened ?? created * 1000);

/** The open pages of a customer for a product, newest first. */
async function openPages(
  stripe: Stripe,
  customer: string,
  product: string,
): Promise<Stripe.Checkout.Session[]> {
  const { data } = await stripe.checkout.sessions.list({ customer, status: 'open', limit: 100 });
  return data
    .filter((session) => session.metadata?.product === product)
    .toSorted((a, b) => openedAt(b) - openedAt(a) || (a.id < b.id ? 1 : -1));
}

/**
 * Opens the page to subscribe. There is one at a time for a person and product: an open one for the same price is given again,
 * another is closed, so that two tabs end in one subscription.
 * Throws CONFLICT (there is a live subscription: change it; or `subject: currency`, one of another product in `currency`), NOT_FOUND (not for sale so), PROVIDER_OFF, UNAVAILABLE.
 */
export async function checkout(
  ctx: UserContext,
  input: z.output<typeof checkoutInput>,
): Promise<z.infer<typeof checkoutOutput>> {
  const { product } = input;
  requirePayments(ctx);
  const { priceId } = await priceFor(ctx, input);
  let customer = await ensureCustomer(ctx);
  const refuseLive = async () => {
    await syncCustomer(ctx, {
      customer: customer.id,
      since: customer.at,
      eventId: null,
      kinds: ['subscriptions'],
    });
    const live = await current(ctx, { product });
    if (live?.paid === true && live.status !== 'canceled' && live.status !== 'incomplete')
      throw new AppError('CONFLICT', { params: { subject: 'subscription' } });
  };
  await refuseLive();
  // Stripe may have told only now that it was deleted there.
  customer = await ensureCustomer(ctx);
  await refuseOtherCurrency(ctx, input);
  return askStripe(ctx, async (stripe) => {
    const before = await openPages(stripe, customer.id, product);
    const soon = Math.floor(ctx.now.getTime() / 1000) + leastLeft;
    const same = before.find((page) => page.metadata?.price === priceId && page.expires_at > soon);
    const page = same ?? (await openPage(ctx, stripe, { ...input, customer: customer.id, priceId }));
    const open = await openPages(stripe, customer.id, product);
    const kept = same ?? open[0] ?? page;
    await closePages(
      stripe,
      open.map(({ id }) => id).filter((id) => id !== kept.id),
    );
    // A page that was paid between the first look and now cannot be closed any more.
    await refuseLive().catch(async (error: unknown) => {
      await closePages(stripe, [kept.id]);
      throw error;
    });
    if (!kept.url) throw new AppError('INTERNAL', { internal: 'A hosted page without an address' });
    return { url: kept.url };
  });
}

/** Refuses CONFLICT when another product is paid for in another currency: Stripe sells to a customer in one at a time. */
async function refuseOtherCurrency(
  ctx: UserContext,
  { currency: asked }: z.output<typeof checkoutInput>,
): Promise<void> {
  const [[other]] = await ctx.db.run((tx) => [otherCurrency(tx, asked)]);
  if (other !== undefined)
    throw new AppError('CONFLICT', { params: { subject: 'currency', currency: other.currency } });
}

interface Order extends z.output<typeof checkoutInput> {
  readonly customer: string;
  readonly priceId: string;
}

const openPage = (ctx: UserContext, stripe: Stripe, order: Order) => {
  const { appUrl } = ctx.settings;
  const { product, planCode: plan, interval, currency } = order;
  const metadata = { product, price: order.priceId };
  const choice = new URLSearchParams({ product, plan, interval, currency });
  return stripe.checkout.sessions.create({
    mode: 'subscription',
    customer: order.customer,
    client_reference_id: ctx.actor.id,
    line_items: [{ price: order.priceId, quantity: 1 }],
    locale: order.locale,
    metadata: { ...metadata, opened: ctx.now.getTime() },
    subscription_data: { metadata },
    success_url: `${appUrl}/app/billing?checkout=done&product=${product}`,
    cancel_url: `${appUrl}/subscribe?${choice}&checkout=cancelled`,
  });
};
