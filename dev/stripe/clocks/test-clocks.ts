import { asList, endpoint } from '../api/endpoint.ts';
import { listParams, params, text, timestamp, uncoveredParams } from '../api/params.ts';
import { invalid, noSuch } from '../api/refusal.ts';
import { cycleOf, isOver } from '../subscriptions/subscription-record.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { TestClock } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { runDue } from './due-work.ts';
import { addCycles } from './periods.ts';

const DAY = 24 * 3600;

function create(world: World, fields: { frozen_time: number; name?: string | undefined }): TestClock {
  const created = world.time.now();
  const clock = world.tables.testClocks.put({
    id: world.ids.next('clock_1', 23),
    object: 'test_helpers.test_clock',
    created,
    deletes_after: created + 30 * DAY,
    frozen_time: fields.frozen_time,
    livemode: false,
    name: fields.name ?? null,
    status: 'ready',
    status_details: {},
  });
  world.time.freeze(clock.id, clock.frozen_time);
  recordEvent(world, 'test_helpers.test_clock.created', clock);
  return clock;
}

/**
 * Moves a clock forward. Like Stripe it answers `advancing`; unlike Stripe everything is done when the answer arrives, and the
 * next look says `ready`. https://docs.stripe.com/api/test_clocks/advance
 */
function advance(world: World, target: number, id: string): TestClock {
  const before = retrieve(world, id);
  if (target <= before.frozen_time) {
    throw invalid('The frozen time must be later than the current frozen time of the test clock.', {
      param: 'frozen_time',
    });
  }
  if (target > furthest(world, before)) {
    throw invalid(
      'Cannot advance the test clock to a time that is more than two intervals from the initial frozen time. Please advance to a time that is less than two intervals of the shortest subscription of the clock.',
      { param: 'frozen_time' },
    );
  }
  const answer: TestClock = {
    ...before,
    status: 'advancing',
    status_details: { advancing: { target_frozen_time: target } },
  };
  recordEvent(world, 'test_helpers.test_clock.advancing', answer);
  const { request } = world;
  world.request = null;
  runDue(world, id, target);
  world.request = request;
  world.time.freeze(id, target);
  const ready = world.tables.testClocks.put({ ...before, frozen_time: target });
  recordEvent(world, 'test_helpers.test_clock.ready', ready);
  return answer;
}

/** Two cycles of the shortest subscription of the clock; two years without one. */
function furthest(world: World, clock: TestClock): number {
  const live = world.tables.subscriptions.having('test_clock', clock.id).filter((row) => !isOver(row));
  const ends = live.map((row) => addCycles(clock.frozen_time, cycleOf(row), 2));
  return Math.min(addCycles(clock.frozen_time, { interval: 'year', interval_count: 1 }, 2), ...ends);
}

/** Deletes a clock with its customers and all that is theirs. */
function remove(world: World, id: string): object {
  const clock = retrieve(world, id);
  for (const subscription of world.tables.subscriptions.having('test_clock', id)) {
    world.timeline.set('subscription', subscription.id, '', null);
    world.timeline.set('trial_will_end', subscription.id, '', null);
    for (const invoice of world.tables.invoices.having('subscription', subscription.id))
      world.timeline.set('invoice', invoice.id, '', null);
    world.tables.subscriptions.remove(subscription.id);
  }
  for (const customer of world.tables.customers.having('test_clock', id)) {
    world.tables.customers.remove(customer.id);
    world.deleted.set(customer.id, { id: customer.id, object: 'customer', deleted: true });
  }
  world.tables.testClocks.remove(id);
  world.time.thaw(id);
  recordEvent(world, 'test_helpers.test_clock.deleted', clock);
  return { id, object: 'test_helpers.test_clock', deleted: true };
}

function retrieve(world: World, id: string): TestClock {
  const clock = world.tables.testClocks.get(id);
  if (clock === undefined) throw noSuch('test clock', id);
  return clock;
}

const createParams = params({
  frozen_time: timestamp,
  name: text.max(300).optional(),
  ...uncoveredParams('customer'),
});

export const testClockEndpoints = [
  endpoint('POST', '/test_helpers/test_clocks', createParams, create),
  endpoint('GET', '/test_helpers/test_clocks/:id', params({}), (world, _, id) => retrieve(world, id)),
  endpoint('DELETE', '/test_helpers/test_clocks/:id', params({}), (world, _, id) => remove(world, id)),
  endpoint(
    'POST',
    '/test_helpers/test_clocks/:id/advance',
    params({ frozen_time: timestamp }),
    (world, { frozen_time }, id) => advance(world, frozen_time, id),
  ),
  endpoint('GET', '/test_helpers/test_clocks', listParams({}), (world, paging) =>
    asList(world.tables.testClocks.page(paging), '/v1/test_helpers/test_clocks'),
  ),
];
