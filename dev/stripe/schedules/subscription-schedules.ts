import type * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import {
  flag,
  listParams,
  mergeMetadata,
  params,
  range,
  text,
  uncoveredParams,
  within,
} from '../api/params.ts';
import { invalid, noSuch, noSuchReference } from '../api/refusal.ts';
import { priceAt } from '../catalog/price-record.ts';
import { addCycles } from '../clocks/periods.ts';
import { endSubscription } from '../subscriptions/subscription-cancel.ts';
import { periodOf, saveSubscription } from '../subscriptions/subscription-record.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Subscription, SubscriptionSchedule } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { releaseSchedule, saveSchedule } from './schedule-phases.ts';
import { createParams, makePhase, type Phase, type PhaseFields, updateParams } from './schedule-record.ts';

/** A schedule over a running subscription: one phase, its current period. */
function create(world: World, { from_subscription }: z.output<typeof createParams>): SubscriptionSchedule {
  const subscription = world.tables.subscriptions.get(from_subscription);
  if (subscription === undefined)
    throw noSuchReference('subscription', from_subscription, 'from_subscription');
  if (subscription.schedule !== null) {
    throw invalid(
      `You cannot migrate a subscription that is already attached to a schedule: ${subscription.schedule}.`,
      { param: 'from_subscription' },
    );
  }
  const { start, end } = periodOf(subscription);
  const items = subscription.items.data.map((item) => ({
    price: item.price.id,
    quantity: item.quantity ?? 1,
  }));
  const schedule = world.tables.schedules.put({
    id: world.ids.next('sub_sched_1', 23),
    object: 'subscription_schedule',
    application: null,
    billing_mode: { flexible: { proration_discounts: 'included' }, type: 'flexible' },
    canceled_at: null,
    completed_at: null,
    created: nowOf(world, subscription.customer),
    current_phase: { start_date: start, end_date: end },
    customer: subscription.customer,
    customer_account: null,
    default_settings: {
      application_fee_percent: null,
      billing_cycle_anchor: 'automatic',
      billing_thresholds: null,
      collection_method: 'charge_automatically',
      default_payment_method: null,
      description: null,
      invoice_settings: {
        account_tax_ids: null,
        custom_fields: null,
        days_until_due: null,
        description: null,
        footer: null,
        issuer: { type: 'self' },
      },
      on_behalf_of: null,
      transfer_data: null,
    },
    end_behavior: 'release',
    livemode: false,
    metadata: {},
    pause_schedules: [],
    phases: [makePhase(subscription, { items }, start, end)],
    released_at: null,
    released_subscription: null,
    status: 'active',
    subscription: subscription.id,
    test_clock: subscription.test_clock,
  });
  recordEvent(world, 'subscription_schedule.created', schedule);
  saveSubscription(world, subscription, { schedule: schedule.id });
  return schedule;
}

function update(world: World, fields: z.output<typeof updateParams>, id: string): SubscriptionSchedule {
  const before = retrieve(world, id);
  const subscription = activeSubscription(world, before, 'update');
  const phases =
    fields.phases === undefined ? before.phases : laidOut(world, subscription, before, fields.phases);
  const now = nowOf(world, before.customer);
  const current = phases.find((phase) => phase.start_date <= now && phase.end_date > now);
  if (current === undefined)
    throw invalid('The current phase must be included in `phases`.', { param: 'phases' });
  const change: Partial<SubscriptionSchedule> = {
    current_phase: { start_date: current.start_date, end_date: current.end_date },
    end_behavior: fields.end_behavior ?? before.end_behavior,
    metadata: mergeMetadata(before.metadata ?? {}, fields.metadata),
    phases,
  };
  const schedule = saveSchedule(world, before, change, 'subscription_schedule.updated');
  saveSubscription(world, subscription, {});
  return schedule;
}

/** Phases with their dates: each begins where the one before ended; the last one may be left open for one cycle. */
function laidOut(
  world: World,
  subscription: Subscription,
  schedule: SubscriptionSchedule,
  given: PhaseFields[],
): Phase[] {
  let start = schedule.phases[0]?.start_date ?? periodOf(subscription).start;
  return given.map((fields, i) => {
    if (fields.start_date !== undefined && fields.start_date !== start) {
      throw invalid(`The phases must be contiguous: phase ${i} must start at ${start}.`, {
        param: `phases[${i}][start_date]`,
      });
    }
    const price = fields.items.map((item, j) =>
      priceAt(world, item.price, `phases[${i}][items][${j}][price]`),
    )[0];
    const cycle = fields.duration ?? price?.recurring ?? { interval: 'month' };
    const end =
      fields.end_date ??
      addCycles(start, { interval: cycle.interval, interval_count: cycle.interval_count ?? 1 }, 1);
    if (end <= start) throw invalid('A phase must end after it starts.', { param: `phases[${i}][end_date]` });
    const phase = makePhase(subscription, fields, start, end);
    start = end;
    return phase;
  });
}

function release(world: World, id: string): SubscriptionSchedule {
  const before = retrieve(world, id);
  const subscription = activeSubscription(world, before, 'release');
  const schedule = releaseSchedule(world, before, nowOf(world, before.customer));
  saveSubscription(world, subscription, { schedule: null });
  return schedule;
}

function cancel(world: World, id: string): SubscriptionSchedule {
  const before = retrieve(world, id);
  const subscription = activeSubscription(world, before, 'cancel');
  endSubscription(world, subscription);
  const schedule = retrieve(world, id);
  recordEvent(world, 'subscription_schedule.canceled', schedule);
  return schedule;
}

function activeSubscription(world: World, schedule: SubscriptionSchedule, verb: string): Subscription {
  const subscription = world.tables.subscriptions.get(schedule.subscription ?? '');
  if (schedule.status === 'active' && subscription !== undefined) return subscription;
  throw invalid(
    `You cannot ${verb} a subscription schedule that is currently in the \`${schedule.status}\` status.`,
  );
}

function retrieve(world: World, id: string): SubscriptionSchedule {
  const schedule = world.tables.schedules.get(id);
  if (schedule === undefined) throw noSuch('subscription schedule', id);
  return schedule;
}

export const scheduleEndpoints = [
  endpoint('POST', '/subscription_schedules', createParams, create),
  endpoint('GET', '/subscription_schedules/:id', params({}), (world, _, id) => retrieve(world, id)),
  endpoint('POST', '/subscription_schedules/:id', updateParams, update),
  endpoint(
    'POST',
    '/subscription_schedules/:id/release',
    params({ preserve_cancel_date: flag.optional() }),
    (world, _, id) => release(world, id),
  ),
  endpoint(
    'POST',
    '/subscription_schedules/:id/cancel',
    params({ ...uncoveredParams('invoice_now', 'prorate') }),
    (world, _, id) => cancel(world, id),
  ),
  endpoint(
    'GET',
    '/subscription_schedules',
    listParams({ created: range.optional(), customer: text.optional() }),
    (world, { created, customer, ...paging }) => {
      const where = (row: SubscriptionSchedule) => within(row.created, created);
      return asList(
        world.tables.schedules.page({ having: { customer }, where, ...paging }),
        '/v1/subscription_schedules',
      );
    },
  ),
];
