import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import * as z from 'zod';
import { openVideoPayment } from '../../../db/calls/payments.ts';
import { payments } from '../../../db/schema/index.ts';
import { type Opened, openPayPage } from '../../core/billing/checkout/open-pay-page.ts';
import { requirePayments } from '../../core/billing/stripe.ts';
import type { UserContext } from '../../core/context.ts';
import { overageTitle } from '../sessions/overage-title.ts';
import { requireMode } from '../sessions/require-mode.ts';

export const payForVideoInput = z.object({ sessionId: z.uuid() });

/** The hosted page on which the person pays, and the payment that they come back with. */
export const payForVideoOutput = z.object({ url: z.url(), paymentId: z.uuid() });

/** Opens the payment, and finds pages on which the same video would be paid at another price or by another customer. */
async function open(ctx: UserContext, consultId: string): Promise<Opened> {
  const [[payment], pages] = await ctx.db.run((tx) => [
    openVideoPayment(tx, consultId),
    tx
      .select({ paymentId: payments.id, page: payments.checkoutSessionId })
      .from(payments)
      .where(
        and(
          eq(payments.userId, ctx.actor.id),
          eq(payments.consultId, consultId),
          inArray(payments.status, ['open', 'failed']),
          isNotNull(payments.checkoutSessionId),
        ),
      ),
  ]);
  return {
    payment,
    stale: pages.filter(({ paymentId }) => paymentId !== payment?.id).map(({ page }) => page),
  };
}

/**
 * Opens the page to pay for the video of a consult that is a chat, when the plan has none left, at the price that the refusal of
 * `calls.changeMode` showed. The money is held, and taken when the consult ends as a video. The person comes back to the consult with
 * `?payment=<id>`. Throws NOT_FOUND, WRONG_STATE (subject: consult, mode), CONFLICT (nothing to pay: `paymentId` of what is paid already, or `subject:
 * units`: turn it), PROVIDER_OFF, UNAVAILABLE.
 */
export async function payForVideo(
  ctx: UserContext,
  { sessionId }: z.output<typeof payForVideoInput>,
): Promise<z.infer<typeof payForVideoOutput>> {
  requirePayments(ctx);
  requireMode(ctx, 'video');
  return openPayPage(ctx, () => open(ctx, sessionId), {
    title: overageTitle[ctx.locale].video,
    locale: ctx.locale,
    back: (paymentId) => `${ctx.settings.appUrl}/consult/${sessionId}?payment=${paymentId}`,
  });
}
