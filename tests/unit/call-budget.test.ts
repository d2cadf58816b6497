import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CallBudget, type Priority } from '../../worker/core/stripe-calls/call-budget.ts';
import { IsolateCalls } from '../../worker/core/stripe-calls/call-gate.ts';

const stripes = { total: 100, endpoint: 25 };

/** The most calls that were given within one second. */
function mostInASecond(given: readonly { at: number; count: number }[]): number {
  return Math.max(
    0,
    ...given.map(({ at }) =>
      given
        .filter((other) => other.at >= at && other.at < at + 1_000)
        .reduce((sum, { count }) => sum + count, 0),
    ),
  );
}

test('W23 whoever asks when and for how much: never more in a second than Stripe lets through', () => {
  const ask = fc.record({
    after: fc.integer({ min: 0, max: 700 }),
    endpoint: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    wanted: fc.integer({ min: 1, max: 40 }),
    priority: fc.constantFrom<Priority>('foreground', 'background'),
  });
  fc.assert(
    fc.property(fc.array(ask, { minLength: 20, maxLength: 120 }), (asks) => {
      const budget = new CallBudget(stripes, 0);
      let now = 0;
      const given: { at: number; count: number; endpoint: string }[] = [];
      for (const { after, endpoint, wanted, priority } of asks) {
        now += after;
        const { granted } = budget.lease({ [endpoint]: wanted }, priority, now);
        given.push({ at: now, count: granted[endpoint] ?? 0, endpoint });
      }
      expect(mostInASecond(given)).toBeLessThan(stripes.total);
      for (const endpoint of 'abcdef')
        expect(mostInASecond(given.filter((one) => one.endpoint === endpoint))).toBeLessThan(
          stripes.endpoint,
        );
    }),
  );
});

test('W23 a person finds a call at once while the background takes all that it gets', () => {
  const budget = new CallBudget(stripes, 0);
  let background = 0;
  let people = 0;
  for (let now = 0; now < 10_000; now += 10) {
    background += budget.lease({ a: 10 }, 'background', now).granted.a ?? 0;
    if (now % 500 === 0) people += budget.lease({ a: 1 }, 'foreground', now).granted.a ?? 0;
  }
  // Twenty asked, each found one; the background had what was left of twenty a second.
  expect(people).toBe(20);
  expect(background).toBeGreaterThan(170);
  expect(background + people).toBeLessThan(210);
});

test('W23 many people come before the background, and who waits is told for how long', () => {
  const budget = new CallBudget(stripes, 0);
  budget.lease({ a: 100 }, 'foreground', 0);
  const asked = { background: 0, foreground: 0 };
  for (let now = 50; now < 2_000; now += 50) {
    asked.background += budget.lease({ a: 5 }, 'background', now).granted.a ?? 0;
    asked.foreground += budget.lease({ a: 5 }, 'foreground', now).granted.a ?? 0;
  }
  expect(asked.background).toBe(0);
  expect(asked.foreground).toBeGreaterThan(35);
  const { granted, waitMs } = budget.lease({ a: 1 }, 'background', 2_000);
  expect(granted).toEqual({});
  expect(waitMs).toBeGreaterThan(0);
  expect(budget.lease({ a: 1 }, 'background', 2_000 + waitMs).granted).toEqual({ a: 1 });
});

test('W23 when Stripe says too many, the background waits for as long as it said, and people for what flows in', () => {
  const budget = new CallBudget(stripes, 0);
  budget.pause('a', 2, 0);
  expect(budget.lease({ a: 1 }, 'foreground', 0).granted).toEqual({});
  expect(budget.lease({ a: 3 }, 'foreground', 60).granted).toEqual({ a: 1 });
  expect(budget.lease({ a: 1, b: 1 }, 'background', 1_900).granted).toEqual({ b: 1 });
  const { granted, waitMs } = budget.lease({ a: 1 }, 'background', 1_950);
  expect([granted, waitMs]).toEqual([{}, 50]);
  expect(budget.lease({ a: 1 }, 'background', 2_000).granted).toEqual({ a: 1 });
  budget.pause(null, 1, 2_100);
  expect(budget.lease({ b: 1 }, 'background', 2_900).granted).toEqual({});
  expect(budget.lease({ b: 1 }, 'foreground', 2_900).granted.b).toBeGreaterThan(0);
});

test('W23 at the low rate of an isolate, too, a person comes before the background', () => {
  const { own } = new IsolateCalls(0);
  const given = { background: 0, foreground: 0 };
  for (let now = 10; now < 5_000; now += 10) {
    given.background += own.lease({ a: 4 }, 'background', now).granted.a ?? 0;
    given.foreground += own.lease({ a: 1 }, 'foreground', now).granted.a ?? 0;
  }
  expect(given.background).toBeLessThanOrEqual(1);
  expect(given.foreground).toBeGreaterThan(28);
});
