import * as z from 'zod';
import { flag, text, timestamp, uncoveredParams } from '../api/params.ts';
import { invalid, noSuchReference } from '../api/refusal.ts';
import { planOf } from '../catalog/price-record.ts';
import { type Period, periodAt } from '../clocks/periods.ts';
import { type LineDraft, periodLine } from '../invoices/invoice-lines.ts';
import type { Subscription, SubscriptionItem } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { checkAlike } from './open-subscription.ts';
import { creditFor, debitFor, type Proration } from './prorations.ts';
import { itemShape, openedItem } from './subscription-create.ts';
import { createItem, periodOf } from './subscription-record.ts';

export const prorationBehavior = z.enum(['always_invoice', 'create_prorations', 'none']).optional();

/** The parameters that change what a subscription bills: of an update and of a preview alike. */
export const changeShape = {
  billing_cycle_anchor: z.strictObject({ type: z.enum(['now', 'unchanged']) }).optional(),
  items: z
    .array(
      z.strictObject({
        ...itemShape,
        id: text.optional(),
        deleted: flag.optional(),
        ...uncoveredParams('clear_usage'),
      }),
    )
    .max(20)
    .optional(),
  proration_behavior: prorationBehavior,
  proration_date: timestamp.optional(),
  trial_end: z.union([z.literal('now'), timestamp]).optional(),
};

export type ChangeFields = z.output<z.ZodObject<typeof changeShape>>;

/** What a change does, worked out and not yet done. */
export interface PlanChange {
  items: SubscriptionItem[];
  /** Items that bill differently from now on: their billed stretches end. */
  touched: SubscriptionItem[];
  prorations: Proration[];
  /** The whole periods that begin now: only when the billing cycle starts anew. */
  full: LineDraft[];
  /** The fields that a new start of the billing cycle sets. */
  restart: Partial<Subscription>;
  /** Whether an invoice is made at once. */
  invoicesNow: boolean;
  at: number;
}

/**
 * Works out a change of items, trial or billing cycle. A change to another interval starts the billing cycle anew, as at Stripe.
 * https://docs.stripe.com/billing/subscriptions/change-price
 * @throws Refusal for items or dates that do not fit
 */
export function planChange(world: World, before: Subscription, fields: ChangeFields): PlanChange {
  const now = nowOf(world, before.customer);
  const at = prorationMoment(before, fields.proration_date, now);
  const target = targetItems(world, before, fields.items ?? []);
  const restart = restartOf(before, target, fields, now);
  const quiet = fields.proration_behavior === 'none' || before.status === 'trialing';
  if (restart !== null) {
    const { period, ...rest } = restart;
    const items = target.map((item) => ({
      ...item,
      current_period_start: period.start,
      current_period_end: period.end,
    }));
    const trial = rest.status === 'trialing';
    return {
      items,
      touched: before.items.data,
      prorations: quiet ? [] : before.items.data.flatMap((item) => creditFor(world, item, at)),
      full: trial ? [] : items.map((item) => periodLine(world, before, item, period)),
      restart: rest,
      invoicesNow: !trial || fields.proration_behavior === 'always_invoice',
      at,
    };
  }
  const old = new Map(before.items.data.map((item) => [item.id, item]));
  const kept = new Set(target.filter((item) => sameBilling(old.get(item.id), item)).map((item) => item.id));
  const touched = before.items.data.filter((item) => !kept.has(item.id));
  const debits = target.filter((item) => !kept.has(item.id)).flatMap((item) => debitFor(item, at));
  const prorations = quiet ? [] : [...touched.flatMap((item) => creditFor(world, item, at)), ...debits];
  return {
    items: target,
    touched: quiet ? [] : touched,
    prorations,
    full: [],
    restart: {},
    invoicesNow: fields.proration_behavior === 'always_invoice' && prorations.length > 0,
    at,
  };
}

function sameBilling(a: SubscriptionItem | undefined, b: SubscriptionItem): boolean {
  return a !== undefined && a.price.id === b.price.id && a.quantity === b.quantity;
}

function prorationMoment(before: Subscription, given: number | undefined, now: number): number {
  if (given === undefined) return now;
  const { start, end } = periodOf(before);
  if (given >= start && given <= end) return given;
  throw invalid('Cannot specify proration date outside of current subscription period.', {
    param: 'proration_date',
  });
}

function targetItems(
  world: World,
  before: Subscription,
  changes: NonNullable<ChangeFields['items']>,
): SubscriptionItem[] {
  let items = before.items.data;
  for (const [i, change] of changes.entries()) {
    if (change.id === undefined) {
      const opened = openedItem(world, change, `items[${i}]`);
      const fields = {
        ...opened,
        subscription: before.id,
        period: periodOf(before),
        created: nowOf(world, before.customer),
      };
      items = [...items, createItem(world, fields)];
      continue;
    }
    const known = items.find((item) => item.id === change.id);
    if (known === undefined) throw noSuchReference('subscription_item', change.id, `items[${i}][id]`);
    items = change.deleted
      ? items.filter((item) => item !== known)
      : items.map((item) => (item === known ? changedItem(world, known, change, i) : item));
  }
  const [first] = items;
  if (first === undefined) {
    throw invalid(
      'A subscription must have at least one active item. To cancel the subscription, use the cancel endpoint.',
      { param: 'items' },
    );
  }
  for (const item of items) checkAlike(first.price, item.price);
  if (first.price.currency !== before.currency) {
    throw invalid(
      `The price specified only supports \`${first.price.currency}\`. This doesn't match the expected currency: \`${before.currency}\`.`,
      { param: 'items' },
    );
  }
  if (new Set(items.map((item) => item.price.id)).size < items.length) {
    throw invalid('Subscriptions can not have multiple items with the same price.', { param: 'items' });
  }
  return items;
}

function changedItem(
  world: World,
  item: SubscriptionItem,
  change: NonNullable<ChangeFields['items']>[number],
  i: number,
): SubscriptionItem {
  const named = change.price !== undefined || change.price_data !== undefined;
  const price =
    named && change.price !== item.price.id ? openedItem(world, change, `items[${i}]`).price : item.price;
  return {
    ...item,
    price,
    plan: planOf(price),
    quantity: change.quantity ?? item.quantity ?? 1,
    metadata: { ...item.metadata, ...change.metadata },
  };
}

function restartOf(
  before: Subscription,
  target: SubscriptionItem[],
  fields: ChangeFields,
  now: number,
): (Partial<Subscription> & { period: Period }) | null {
  const [was, is] = [before.items.data[0]?.price.recurring, target[0]?.price.recurring];
  const cycle = is ?? { interval: 'month', interval_count: 1 };
  const trialEnd = fields.trial_end;
  if (typeof trialEnd === 'number') {
    if (trialEnd <= now)
      throw invalid('Invalid timestamp: must be an integer Unix timestamp in the future.', {
        param: 'trial_end',
      });
    const period = { start: now, end: trialEnd };
    return {
      period,
      billing_cycle_anchor: trialEnd,
      status: 'trialing',
      trial_start: before.trial_start ?? now,
      trial_end: trialEnd,
    };
  }
  const begins = { period: periodAt(now, cycle, now), billing_cycle_anchor: now };
  if (trialEnd === 'now' && before.status === 'trialing')
    return { ...begins, status: 'active', trial_end: now };
  const another = was?.interval !== is?.interval || was?.interval_count !== is?.interval_count;
  if (before.status === 'trialing') return null;
  return another || fields.billing_cycle_anchor?.type === 'now' ? begins : null;
}
