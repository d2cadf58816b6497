import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { keepPayoutAccount } from '../../../db/calls/payouts.ts';
import { payoutAccounts, vets } from '../../../db/schema/index.ts';
import { keyFor } from '../../core/billing/key-for.ts';
import { askStripe, requirePayments } from '../../core/billing/stripe.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { nothing } from '../../core/verb-input.ts';

export const openOnboardingInput = nothing;

export const openOnboardingOutput = z.object({ url: z.url() });

/** Makes the vet's account at Stripe, in the country of their licence: it cannot move later. One for each vet, however often and at once this is asked. */
async function ensureAccount(ctx: UserContext): Promise<string> {
  const { id: me, email } = ctx.actor;
  const [[known], [vet]] = await ctx.db.run((tx) => [
    tx
      .select({ accountId: payoutAccounts.accountId })
      .from(payoutAccounts)
      .where(eq(payoutAccounts.vetId, me)),
    tx.select({ country: vets.licenceCountry }).from(vets).where(eq(vets.userId, me)),
  ]);
  if (known !== undefined) return known.accountId;
  const country = vet?.country ?? '';
  if (!/^[A-Z]{2}$/.test(country)) throw new AppError('NOT_FOUND', { params: { subject: 'licence' } });
  const params = {
    type: 'express' as const,
    country,
    ...(email === '' ? {} : { email }),
    capabilities: { transfers: { requested: true } },
    metadata: { user_id: me },
  };
  const idempotencyKey = await keyFor(['payout-account', me], params);
  const { id } = await askStripe(ctx, (stripe) => stripe.accounts.create(params, { idempotencyKey }));
  const [[kept]] = await ctx.db.run((tx) => [keepPayoutAccount(tx, id, country)]);
  if (kept === undefined) throw new AppError('INTERNAL');
  return kept.accountId;
}

/**
 * Opens Stripe's page on which the calling vet says whose their account is and where its money goes; it can be opened once, within minutes.
 * `ctx.db` is a vet's door: it throws FORBIDDEN for others. Throws NOT_FOUND (subject licence: no country is known of it), PROVIDER_OFF, UNAVAILABLE.
 */
export async function openOnboarding(ctx: UserContext): Promise<z.infer<typeof openOnboardingOutput>> {
  requirePayments(ctx);
  const account = await ensureAccount(ctx);
  const back = (how: 'back' | 'again') => `${ctx.settings.appUrl}/vet/earnings?stripe=${how}`;
  const { url } = await askStripe(ctx, (stripe) =>
    stripe.accountLinks.create({
      account,
      type: 'account_onboarding',
      refresh_url: back('again'),
      return_url: back('back'),
    }),
  );
  return { url };
}
