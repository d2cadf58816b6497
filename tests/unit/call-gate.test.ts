import { expect, test } from 'vitest';
import { CallBudget, type Lease } from '../../worker/core/stripe-calls/call-budget.ts';
import {
  type BudgetKeeper,
  GateClosed,
  IsolateCalls,
  openGate,
} from '../../worker/core/stripe-calls/call-gate.ts';

/** A gate whose clock moves only when somebody sleeps. */
function gateTo(keeper: BudgetKeeper, priority: 'foreground' | 'background' = 'background') {
  const clock = { now: 0 };
  const isolate = new IsolateCalls(0);
  const away: unknown[] = [];
  const open = () =>
    openGate({
      keeper,
      isolate,
      priority,
      onAway: (error) => away.push(error),
      now: () => clock.now,
      sleep: async (ms) => {
        clock.now += ms;
      },
    });
  return { clock, away, open, gate: open() };
}

test('W23 calls of the same moment are asked for in one block', async () => {
  const asked: unknown[] = [];
  const { gate } = gateTo({
    lease: async (wants): Promise<Lease> => {
      asked.push(wants);
      return { granted: { ...wants }, waitMs: 0 };
    },
  });
  await Promise.all(['a', 'b', 'a', 'c', 'a'].map((endpoint) => gate.pass(endpoint)));
  expect(asked).toEqual([{ a: 3, b: 1, c: 1 }]);
});

test('W23 in quiet times a person gets one call more, which the next request of the isolate finds', async () => {
  const asked: unknown[] = [];
  const budget = new CallBudget({ total: 100, endpoint: 25 }, 0);
  const there = gateTo(
    {
      lease: async (wants, priority) => {
        asked.push(wants);
        return budget.lease(wants, priority, 0);
      },
    },
    'foreground',
  );
  await there.gate.pass('a');
  await there.open().pass('a');
  expect(asked).toEqual([{ a: 1 }]);
  await there.open().pass('a');
  expect(asked).toHaveLength(2);
});

test('W23 the budget is away: calls go on at a low rate, it is not asked all the time, and it is heard of', async () => {
  let asked = 0;
  const there = gateTo({
    lease: () => {
      asked += 1;
      return Promise.reject(new Error('the object is away'));
    },
  });
  for (let call = 0; call < 50; call += 1) await there.gate.pass('a');
  // Eight a second at most, of which the budget uses four fifths.
  expect(there.clock.now).toBeGreaterThan(7_000);
  expect(there.clock.now).toBeLessThan(9_000);
  expect(asked).toBeLessThan(6);
  expect(there.away).toHaveLength(asked);
});

test('W23 whoever waits in vain is told, and what Stripe refused is said to the budget', async () => {
  const said: unknown[] = [];
  const there = gateTo({
    lease: async (_wants, _priority, tooMany) => {
      said.push(...tooMany);
      return { granted: {}, waitMs: 1_000 };
    },
  });
  there.gate.refused({ endpoint: 'a', seconds: 2 });
  await expect(there.gate.pass('a')).rejects.toBeInstanceOf(GateClosed);
  expect(there.clock.now).toBe(30_000);
  expect(said).toEqual([{ endpoint: 'a', seconds: 2 }]);
});
