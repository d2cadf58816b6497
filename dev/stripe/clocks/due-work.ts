import { checkoutDue } from '../checkout/checkout-pay.ts';
import { invoiceDue } from '../invoices/finalize-invoice.ts';
import { expireAuthorisation } from '../payments/payment-intents.ts';
import { subscriptionDue, warnOfTrialEnd } from '../subscriptions/subscription-cycle.ts';
import type { World } from '../world/world.ts';

/** What each kind of due time on the timeline does. */
const WORK: Record<string, (world: World, id: string) => void> = {
  authorisation: expireAuthorisation,
  checkout: checkoutDue,
  invoice: invoiceDue,
  subscription: subscriptionDue,
  trial_will_end: warnOfTrialEnd,
};

/** Carries out everything of a clock that is due at `until` or before, in order, each at its own time. */
export function runDue(world: World, clock: string, until: number): void {
  const start = world.time.now(clock);
  try {
    for (
      let due = world.timeline.take(clock, until);
      due !== undefined;
      due = world.timeline.take(clock, until)
    ) {
      const moment = Math.max(due.at, clock === '' ? due.at : start);
      if (clock === '') world.time.hold(moment);
      else world.time.freeze(clock, moment);
      WORK[due.kind]?.(world, due.id);
    }
  } finally {
    if (clock === '') world.time.hold(null);
  }
}

/** Carries out what became due in the common time. */
export function catchUp(world: World): void {
  runDue(world, '', world.time.now());
}
