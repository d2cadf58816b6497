import type { InferSelectModel } from 'drizzle-orm';
import type { payments } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import type { Locale } from '../../locale.ts';
import { askStripe } from '../stripe.ts';
import { ensureCustomer } from '../sync/customer.ts';
import { syncCustomer } from '../sync/sync-customer.ts';
import { closePages } from './close-pages.ts';
import { openOveragePage } from './overage-checkout.ts';

/** A payment, and the pages on which something else would be paid in its place. */
export interface Opened {
  readonly payment: InferSelectModel<typeof payments> | undefined;
  readonly stale: readonly (string | null)[];
}

/** What the page asks money for, and where it leads back to. `back`: has the payment's id in it. */
export interface PayPage {
  readonly title: string;
  readonly locale: Locale;
  readonly back: (paymentId: string) => string;
}

/**
 * Opens the page to pay for one consult that the plan does not cover. `open` opens the payment: it is asked after what was paid or closed a moment ago
 * is known, and again when one of the stale pages turns out to be paid. Throws as `open` and askStripe.
 */
export async function openPayPage(
  ctx: UserContext,
  open: () => Promise<Opened>,
  page: PayPage,
): Promise<{ url: string; paymentId: string }> {
  let customer = await ensureCustomer(ctx);
  const sync = () => syncCustomer(ctx, { customer: customer.id, since: customer.at, eventId: null });
  // What was paid or closed a moment ago is known before another page is offered.
  await sync();
  // Stripe may have told only now that it was deleted there.
  customer = await ensureCustomer(ctx);
  let { payment, stale } = await open();
  const pages = stale.filter((one) => one !== null);
  if (!(await askStripe(ctx, (stripe) => closePages(stripe, pages)))) {
    await sync();
    ({ payment } = await open());
  }
  if (!payment || payment.consultKey === null || payment.meter === null) throw new AppError('INTERNAL');
  const { id, consultKey, meter, amount, currency, checkoutSessionId } = payment;
  const back = page.back(id);
  const url = await openOveragePage(
    ctx,
    { id, consultKey, meter, amount, currency, checkoutSessionId },
    {
      customer: customer.id,
      title: page.title,
      locale: page.locale,
      successUrl: back,
      cancelUrl: `${back}&checkout=cancelled`,
    },
  );
  return { url, paymentId: id };
}
