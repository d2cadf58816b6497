import type { UserContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { findCustomer } from './customer.ts';
import { askStripe } from './stripe.ts';

/**
 * Opens Stripe's page on which the caller manages cards, invoices and plan. Throws NOT_FOUND (they never paid),
 * PROVIDER_OFF, UNAVAILABLE.
 */
export async function portal(ctx: UserContext): Promise<{ url: string }> {
  return askStripe(ctx, async (stripe) => {
    const customer = await findCustomer(ctx);
    if (customer === null) throw new AppError('NOT_FOUND', { params: { subject: 'customer' } });
    const { url } = await stripe.billingPortal.sessions.create({
      customer: customer.id,
      locale: ctx.locale,
      return_url: `${ctx.settings.appUrl}/app/billing?checkout=portal`,
    });
    return { url };
  });
}
