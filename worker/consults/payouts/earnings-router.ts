import { operations, router, vet } from '../../trpc.ts';
import { getEarnings, getEarningsInput, getEarningsOutput } from './get-earnings.ts';
import { listEarnings, listEarningsInput, listEarningsOutput } from './list-earnings.ts';
import { openOnboarding, openOnboardingInput, openOnboardingOutput } from './open-onboarding.ts';
import { refreshAccount, refreshAccountInput, refreshAccountOutput } from './refresh-account.ts';

const op = operations('earnings');

export const earningsRouter = router({
  get: vet
    .meta(op('GET', '/earnings', 'What the calling vet earned, their statements, and how they are paid'))
    .input(getEarningsInput)
    .output(getEarningsOutput)
    .query(({ ctx }) => getEarnings(ctx)),
  list: vet
    .meta(op('GET', '/earnings/lines', 'The lines of a statement, or those that have none yet'))
    .input(listEarningsInput)
    .output(listEarningsOutput)
    .query(({ ctx, input }) => listEarnings(ctx, input)),
  onboard: vet
    .meta(op('POST', '/earnings/account', "Open Stripe's page on which a vet says how they are paid"))
    .input(openOnboardingInput)
    .output(openOnboardingOutput)
    .mutation(({ ctx }) => openOnboarding(ctx)),
  refresh: vet
    .meta(op('POST', '/earnings/account/refresh', "Ask Stripe how the calling vet's account stands"))
    .input(refreshAccountInput)
    .output(refreshAccountOutput)
    .mutation(({ ctx }) => refreshAccount(ctx)),
});
