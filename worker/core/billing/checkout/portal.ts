import * as z from 'zod';
import type { UserContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { changePlanInput } from '../plans/change-plan.ts';
import { askStripe, isMissing, requirePayments } from '../stripe.ts';
import { findCustomer } from '../sync/customer.ts';
import { syncOwn } from '../sync/sync-own.ts';

export const portalInput = z.object({
  /** Only to give a card, and then back to this change of plan. */
  cardFor: changePlanInput.optional(),
});

const noCustomer = (cause?: unknown) => new AppError('NOT_FOUND', { params: { subject: 'customer' }, cause });

/** Where the page sends people back to. */
function backTo(ctx: UserContext, { cardFor }: z.output<typeof portalInput>): string {
  const search = new URLSearchParams({ checkout: 'portal' });
  if (cardFor !== undefined) {
    search.set('product', cardFor.product);
    search.set('change', cardFor.planCode);
    search.set('interval', cardFor.interval);
  }
  return `${ctx.settings.appUrl}/app/billing?${search}`;
}

/**
 * Opens Stripe's page on which the caller manages cards, invoices and plan, or gives a card to change the plan with. Throws NOT_FOUND
 * (they never paid, or their customer was deleted at Stripe), PROVIDER_OFF, UNAVAILABLE.
 */
export async function portal(
  ctx: UserContext,
  input: z.output<typeof portalInput>,
): Promise<{ url: string }> {
  requirePayments(ctx);
  const return_url = backTo(ctx, input);
  const customer = await findCustomer(ctx);
  if (customer === null) throw noCustomer();
  try {
    const { url } = await askStripe(ctx, (stripe) =>
      stripe.billingPortal.sessions.create({
        customer: customer.id,
        locale: ctx.locale,
        return_url,
        ...(input.cardFor !== undefined && {
          flow_data: {
            type: 'payment_method_update',
            after_completion: { type: 'redirect', redirect: { return_url } },
          },
        }),
      }),
    );
    return { url };
  } catch (error) {
    if (!isMissing(error)) throw error;
    // It was deleted at Stripe a moment ago: that is written down, and the next payment makes another.
    await syncOwn(ctx);
    throw noCustomer(error);
  }
}
