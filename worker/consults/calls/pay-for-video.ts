import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { openVideoPayment } from '../../../db/calls/payments.ts';
import { payments } from '../../../db/schema/index.ts';
import { openPayPage } from '../../core/billing/checkout/open-pay-page.ts';
import { paymentWithStalePages } from '../../core/billing/checkout/payment-with-stale-pages.ts';
import { requirePayments } from '../../core/billing/stripe.ts';
import type { UserContext } from '../../core/context.ts';
import { overageTitle } from '../sessions/overage-title.ts';
import { requireMode } from '../sessions/require-mode.ts';

export const payForVideoInput = z.object({ sessionId: z.uuid() });

/** The hosted page on which the person pays, and the payment that they come back with. */
export const payForVideoOutput = z.object({ url: z.url(), paymentId: z.uuid() });

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
  // The same video, at another price or by another customer.
  const same = eq(payments.consultId, sessionId);
  const open = () => paymentWithStalePages(ctx, (tx) => openVideoPayment(tx, sessionId), same);
  return openPayPage(ctx, open, {
    title: overageTitle[ctx.locale].video,
    locale: ctx.locale,
    back: (paymentId) => `${ctx.settings.appUrl}/consult/${sessionId}?payment=${paymentId}`,
  });
}
