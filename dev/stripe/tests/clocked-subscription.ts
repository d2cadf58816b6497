import type Stripe from 'stripe';
import { type Catalogue, customerWithCard, type StandIn } from './stand-in.ts';

/** Seconds of a day and hour, UTC; `month` counts from 1. */
export const utc = (year: number, month: number, day: number, hour = 0) =>
  Date.UTC(year, month - 1, day, hour) / 1000;

/** A Basic subscription (or another, by `more`) on a test clock of its own that stands at `time`. */
export async function subscribedOn(
  on: StandIn,
  plans: Catalogue,
  time: number,
  more: Partial<Stripe.SubscriptionCreateParams> = {},
  card = 'pm_card_visa',
) {
  const clock = await on.stripe.testHelpers.testClocks.create({ frozen_time: time });
  const customer = await customerWithCard(on.stripe, card, clock.id);
  const items = [{ price: plans.basic.id }];
  const made = await on.stripe.subscriptions.create({ customer: customer.id, items, ...more });
  return {
    id: made.id,
    made,
    customer: customer.id,
    clock: clock.id,
    advance: (to: number) => on.stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: to }),
    now: () => on.stripe.subscriptions.retrieve(made.id),
    invoices: async () => (await on.stripe.invoices.list({ subscription: made.id, limit: 100 })).data,
    /** The types of the events about it, oldest first. */
    types: () =>
      on.control
        .events()
        .filter((event) => JSON.stringify(event.data.object).includes(made.id))
        .map((event) => event.type),
  };
}
