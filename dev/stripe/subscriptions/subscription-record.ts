import { noSuch } from '../api/refusal.ts';
import { planOf } from '../catalog/price-record.ts';
import type { Period } from '../clocks/periods.ts';
import { recordChange, recordEvent } from '../webhooks/record-event.ts';
import type { Price, Subscription, SubscriptionItem } from '../world/objects.ts';
import { clockOf, type World } from '../world/world.ts';

const DAY = 24 * 3600;
/** A first payment must succeed within 23 hours: https://docs.stripe.com/billing/subscriptions/overview#subscription-statuses */
const INCOMPLETE_SECONDS = 23 * 3600;

/** A subscription by the id in a path. @throws Refusal 404 */
export function retrieveSubscription(world: World, id: string): Subscription {
  const subscription = world.tables.subscriptions.get(id);
  if (subscription === undefined) throw noSuch('subscription', id);
  return subscription;
}

/** Whether nothing can happen to it any more. */
export function isOver(subscription: Subscription): boolean {
  return subscription.status === 'canceled' || subscription.status === 'incomplete_expired';
}

/** The period of a subscription: all its items share one here. */
export function periodOf(subscription: Subscription): Period {
  const [first] = subscription.items.data;
  return {
    start: first?.current_period_start ?? subscription.created,
    end: first?.current_period_end ?? subscription.created,
  };
}

/** How often a subscription is billed. */
export function cycleOf(subscription: Subscription): { interval: string; interval_count: number } {
  return subscription.items.data[0]?.price.recurring ?? { interval: 'month', interval_count: 1 };
}

/** A new item of a subscription. */
export function createItem(
  world: World,
  fields: {
    subscription: string;
    price: Price;
    quantity: number;
    period: Period;
    created: number;
    metadata?: Record<string, string> | undefined;
  },
): SubscriptionItem {
  return {
    id: world.ids.next('si_', 14),
    object: 'subscription_item',
    billing_thresholds: null,
    created: fields.created,
    current_period_end: fields.period.end,
    current_period_start: fields.period.start,
    current_trial: null,
    discounts: [],
    metadata: fields.metadata ?? {},
    plan: planOf(fields.price),
    price: fields.price,
    quantity: fields.quantity,
    subscription: fields.subscription,
    tax_rates: [],
  };
}

/** The change that puts all items of a subscription into one period. */
export function inPeriod(subscription: Subscription, period: Period): Pick<Subscription, 'items'> {
  const data = subscription.items.data.map((item) => ({
    ...item,
    current_period_start: period.start,
    current_period_end: period.end,
  }));
  return { items: { ...subscription.items, data } };
}

/** Stores a subscription and sets when it needs attention next; announces it under `type` unless it is still unannounced. */
export function saveSubscription(
  world: World,
  before: Subscription,
  change: Partial<Subscription>,
  type: string | null = 'customer.subscription.updated',
): Subscription {
  const subscription = world.tables.subscriptions.put({ ...before, ...change });
  setDue(world, subscription);
  if (type === null || world.unannounced.has(subscription.id)) return subscription;
  if (type === 'customer.subscription.updated') recordChange(world, type, before, subscription);
  else recordEvent(world, type, subscription);
  return subscription;
}

function setDue(world: World, subscription: Subscription): void {
  const clock = clockOf(world, subscription.customer);
  world.timeline.set('subscription', subscription.id, clock, nextDue(world, subscription));
  const { trial_end, status } = subscription;
  const warned = status !== 'trialing' || trial_end === null || trial_end - 3 * DAY < world.time.now(clock);
  world.timeline.set('trial_will_end', subscription.id, clock, warned ? null : trial_end - 3 * DAY);
}

function nextDue(world: World, subscription: Subscription): number | null {
  if (isOver(subscription)) return null;
  if (subscription.status === 'incomplete') return subscription.created + INCOMPLETE_SECONDS;
  const schedule = world.tables.schedules.get(subscription.schedule ?? '');
  const times = [
    subscription.status === 'paused' ? null : periodOf(subscription).end,
    subscription.cancel_at,
    subscription.pause_collection?.resumes_at ?? null,
    schedule?.current_phase?.end_date ?? null,
  ];
  return Math.min(...times.filter((time) => time !== null));
}
