import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { requireVetOnDuty } from '../../../db/calls/duty.ts';
import { openPayment } from '../../../db/calls/payments.ts';
import { payments } from '../../../db/schema/index.ts';
import { openPayPage } from '../../core/billing/checkout/open-pay-page.ts';
import { paymentWithStalePages } from '../../core/billing/checkout/payment-with-stale-pages.ts';
import { requirePayments } from '../../core/billing/stripe.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { licenceOf } from '../dispatch/licence-of.ts';
import { createPet } from '../pets/create-pet.ts';
import { CONSENT_VERSION } from './consent.ts';
import { decideTriage } from './decide-triage.ts';
import { overageTitle } from './overage-title.ts';
import { requireMode } from './require-mode.ts';
import { startSessionInput } from './start-session.ts';

export const payForSessionInput = startSessionInput;
type Input = z.output<typeof payForSessionInput>;

/** The hosted page on which the person pays, and the payment that they come back with. */
export const payForSessionOutput = z.object({ url: z.url(), paymentId: z.uuid() });

/**
 * Opens the page to pay for one consult that the plan does not cover, at the price that the refusal of `sessions.start` showed. The
 * money is held, and taken when the consult was delivered. The same input gives the same page; another one for the same pet closes
 * the page before. The person comes back to `/start?payment=<id>`, or with `&checkout=cancelled` when they gave up.
 * Throws NOBODY_ON_DUTY (nextAt), CONSENT_REQUIRED, TRIAGE_OUTDATED, BAD_INPUT, NOT_FOUND (pet, price), CONFLICT (nothing to pay: `consultId` of the consult that this was or that the
 * pet is in, `paymentId` of what is paid and waits to be started, or `subject: units`: start it), PROVIDER_OFF, UNAVAILABLE.
 */
export async function payForSession(
  ctx: UserContext,
  input: Input,
): Promise<z.infer<typeof payForSessionOutput>> {
  requirePayments(ctx);
  const { newPet, ...start } = input;
  if (input.consent.version !== CONSENT_VERSION)
    throw new AppError('CONSENT_REQUIRED', { params: { version: CONSENT_VERSION } });
  // Nobody pays for what could not be started.
  requireMode(ctx, input.mode);
  if (input.triage) decideTriage(input.triage);
  if (newPet !== undefined) await createPet(ctx, newPet, start.petId);
  // Before anything is asked of Stripe: nobody pays for a vet who is not there.
  await ctx.db.run((tx) => [
    requireVetOnDuty(tx, {
      key: input.idempotencyKey,
      petId: start.petId,
      mode: input.mode,
      licence: licenceOf(input.consent.country),
    }),
  ]);
  // Something else for the same pet.
  const same = eq(sql`${payments.startInput} ->> 'petId'`, start.petId);
  const open = () => paymentWithStalePages(ctx, (tx) => openPayment(tx, start), same);
  return openPayPage(ctx, open, {
    title: overageTitle[input.locale][input.mode],
    locale: input.locale,
    back: (paymentId) => `${ctx.settings.appUrl}/start?payment=${paymentId}`,
  });
}
