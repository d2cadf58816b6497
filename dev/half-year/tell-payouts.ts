import { listPayouts, listPayoutsInput } from '../../worker/backoffice/payouts/list-payouts.ts';
import { payStatement } from '../../worker/backoffice/payouts/pay-statement.ts';
import { openOnboarding } from '../../worker/consults/payouts/open-onboarding.ts';
import { refreshAccount } from '../../worker/consults/payouts/refresh-account.ts';
import { makeStatements } from '../../worker/core/payouts/make-statements.ts';
import { timeBudget } from '../../worker/core/time-budget.ts';
import type { Player, Stage, Step } from './stage.ts';

const day = 24 * 3_600_000;
const minute = 60_000;
/** Vets say how they are paid in their first days; the last of them has not got round to it. */
const onboardingDays = 4;

/** The first moments of the months in a stretch of time, in UTC. */
function monthsIn(from: Date, until: Date): Date[] {
  const month = (offset: number) =>
    new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1 + offset, 1));
  return Array.from({ length: 12 }, (_, place) => month(place)).filter((first) => first < until);
}

/** A vet makes their account at Stripe, fills it in and comes back. */
async function onboard(stage: Stage, vet: Player): Promise<void> {
  const { url } = await openOnboarding(stage.as(vet));
  await stage.wait(90);
  await stage.press(url, 'complete');
  await stage.wait(10);
  await refreshAccount(stage.as(vet));
}

/** An admin pays all that is due of accounts that can be paid to. */
async function payAll(stage: Stage, admin: Player): Promise<void> {
  const ctx = stage.asAdmin(admin);
  const { items } = await listPayouts(ctx, listPayoutsInput.parse({ state: 'due', pageSize: 100 }));
  for (const { id, account } of items) {
    if (account !== 'ready') continue;
    await payStatement(stage.asAdmin(admin), { id });
    await stage.wait(20);
  }
}

/**
 * How the vets are paid: statements on the night of each first, payment two days later. What was made in the last days of the story waits for its
 * admin.
 */
export function payoutSteps(
  stage: Stage,
  { vets, admin, begins, today }: { vets: readonly Player[]; admin: Player; begins: Date; today: Date },
): Step[] {
  const after = (at: Date, ms: number) => new Date(at.getTime() + ms);
  return [
    ...vets.slice(0, -1).map((vet, place) => ({
      at: after(begins, (onboardingDays * day * (place + 1)) / vets.length),
      play: () => onboard(stage, vet),
    })),
    ...monthsIn(begins, today).flatMap((first) => [
      // Where it is latest a month begins eight hours after UTC's.
      {
        at: after(first, 9 * 60 * minute),
        play: async () => void (await makeStatements(stage.asProduct(), timeBudget(minute))),
      },
      { at: after(first, 2 * day), play: () => payAll(stage, admin) },
    ]),
  ];
}
