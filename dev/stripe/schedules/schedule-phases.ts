import { planOf, priceAt } from '../catalog/price-record.ts';
import { endSubscription } from '../subscriptions/subscription-cancel.ts';
import { createItem, cycleOf, periodOf, saveSubscription } from '../subscriptions/subscription-record.ts';
import { updateSubscription } from '../subscriptions/subscription-update.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Subscription, SubscriptionSchedule } from '../world/objects.ts';
import type { World } from '../world/world.ts';

type Phase = SubscriptionSchedule['phases'][number];

/** Changes a schedule and announces it under `type`. */
export function saveSchedule(
  world: World,
  before: SubscriptionSchedule,
  change: Partial<SubscriptionSchedule>,
  type: string,
): SubscriptionSchedule {
  const schedule = world.tables.schedules.put({ ...before, ...change });
  recordEvent(world, type, schedule, type === 'subscription_schedule.updated' ? before : undefined);
  return schedule;
}

/** Puts a subscription into the phase of its schedule that `now` lies in. Undefined when the schedule ended it. */
export function advanceSchedule(
  world: World,
  subscription: Subscription,
  now: number,
): Subscription | undefined {
  const schedule = world.tables.schedules.get(subscription.schedule ?? '');
  const current = schedule?.current_phase;
  if (schedule === undefined || !current || current.end_date > now) return subscription;
  const next = schedule.phases.find((phase) => phase.start_date <= now && phase.end_date > now);
  if (next !== undefined) {
    saveSchedule(
      world,
      schedule,
      { current_phase: { start_date: next.start_date, end_date: next.end_date } },
      'subscription_schedule.updated',
    );
    return enterPhase(world, subscription, next, now);
  }
  if (schedule.end_behavior === 'cancel') {
    endSubscription(world, subscription);
    return undefined;
  }
  releaseSchedule(world, schedule, now);
  return saveSubscription(world, subscription, { schedule: null });
}

/** Lets a subscription go its own way. */
export function releaseSchedule(
  world: World,
  schedule: SubscriptionSchedule,
  now: number,
): SubscriptionSchedule {
  const { subscription } = schedule;
  const change = {
    status: 'released',
    current_phase: null,
    released_at: now,
    released_subscription: subscription,
    subscription: null,
  } as const;
  return saveSchedule(world, schedule, change, 'subscription_schedule.released');
}

/** At the end of a period the new items simply replace the old ones; within one, the change is prorated. */
function enterPhase(world: World, subscription: Subscription, phase: Phase, now: number): Subscription {
  const held = subscription.items.data;
  if (periodOf(subscription).end > now) {
    const items = phase.items.map((item, i) => ({
      id: held[i]?.id,
      price: item.price,
      quantity: item.quantity ?? 1,
    }));
    const dropped = held.slice(phase.items.length).map((item) => ({ id: item.id, deleted: true }));
    const proration_behavior = phase.proration_behavior === 'none' ? 'none' : 'create_prorations';
    return updateSubscription(world, { items: [...items, ...dropped], proration_behavior }, subscription.id);
  }
  const data = phase.items.map((item, i) => {
    const price = priceAt(world, item.price, 'phases', false);
    const quantity = item.quantity ?? 1;
    const known = held[i];
    if (known !== undefined) return { ...known, price, plan: planOf(price), quantity };
    return createItem(world, {
      subscription: subscription.id,
      price,
      quantity,
      period: periodOf(subscription),
      created: now,
    });
  });
  const items = { ...subscription.items, data };
  const [was, is] = [cycleOf(subscription), cycleOf({ ...subscription, items })];
  const same = was.interval === is.interval && was.interval_count === is.interval_count;
  return saveSubscription(world, subscription, { items, ...(same ? {} : { billing_cycle_anchor: now }) });
}
