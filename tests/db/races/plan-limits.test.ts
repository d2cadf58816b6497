import { expect, test } from 'vitest';
import { type Entrant, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { givePlan } from '../support/world.ts';

const { postgres, world, track } = await openRaceWorld();

/** Somebody who has had a plan of their own for two days, and what its admins do with it. */
const ownPlan = async (chat: number) => {
  const person = await world.person();
  await givePlan(postgres, person.id, { chat, video: 0 });
  const [plan] = await postgres.query<{ id: string; code: string }>(
    'select p.id, p.code from subscription_plans p join user_subscriptions s on s.plan_id = p.id where s.user_id = $1',
    [person.id],
  );
  if (plan === undefined) throw new Error('no plan');
  await postgres.query(
    "update user_subscriptions set anchor = now() - interval '2 days', current_period_start = now() - interval '2 days' where user_id = $1",
    [person.id],
  );
  const set = (limits: Record<string, number | null>): Entrant => {
    const asked = {
      product: 'call-a-vet',
      planCode: plan.code,
      limits,
      was: { chat, video: 0 },
      reason: 'Otoño',
    };
    return { who: 'service', statements: `select public.fn_set_plan_limits('${JSON.stringify(asked)}')` };
  };
  return { person, plan, set };
};

test('of admins who change a plan’s limits at once one does; the others are told, and nothing of theirs is there', async () => {
  const { plan, set } = await ownPlan(3);
  const finishes = await track.race([
    ...Array.from({ length: 8 }, (_, turn) => set({ chat: 10 + turn, video: 0 })),
    ...Array.from({ length: 8 }, (_, turn) => set({ chat: 3, video: 10 + turn })),
  ]);
  expect(tally(finishes)).toEqual({ ok: 1, CONFLICT: 15 });
  const limits = await postgres.query<{ included: number }>(
    'select included from plan_limits where plan_id = $1 order by meter',
    [plan.id],
  );
  // One number of two is another one.
  expect(limits.filter(({ included }) => included >= 10)).toHaveLength(1);
  expect(
    await postgres.query('select included from plan_limit_changes where plan_id = $1', [plan.id]),
  ).toHaveLength(1);
  expect(
    await postgres.query("select from audit_log where action = 'plan_limits.set' and entity_id = $1", [
      plan.id,
    ]),
  ).toHaveLength(1);
});

test('E15 who waited for the counters while the plan was cut gets what the period has', async () => {
  const { person, set } = await ownPlan(5);
  const finish = await track.overtake(
    'public.subscription_usage',
    { who: person, statements: "select public.fn_reserve_chat('late', 5)" },
    () => postgres.query(set({ chat: 2, video: 0 }).statements),
  );
  expect(tally([finish])).toEqual({ ok: 1 });
  expect(await world.counter(person)).toMatchObject({ included: 5, reserved: 5 });
});

test('E15 forty who open their counters while the plan is cut all have what they came with', async () => {
  const { plan, set } = await ownPlan(5);
  const people = await Promise.all(Array.from({ length: 40 }, () => world.person()));
  await postgres.query(
    "update user_subscriptions set plan_id = $1, anchor = now() - interval '2 days', current_period_start = now() - interval '2 days' where user_id = any ($2)",
    [plan.id, people.map(({ id }) => id)],
  );
  const holding = people.map(
    (who): Entrant => ({ who, statements: "select public.fn_reserve_chat('k', 5)" }),
  );
  const finishes = await track.race([
    ...holding.slice(0, 20),
    set({ chat: 2, video: 0 }),
    ...holding.slice(20),
  ]);
  expect(tally(finishes)).toEqual({ ok: 41 });
  expect(
    await postgres.query(
      "select distinct included from subscription_usage where meter = 'chat' and user_id = any ($1)",
      [people.map(({ id }) => id)],
    ),
  ).toEqual([{ included: 5 }]);
});
