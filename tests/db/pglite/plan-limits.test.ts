import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { listPlanLimits, setPlanLimits } from '../../../db/calls/prices.ts';
import { businessPlan, inviteMember } from '../../../db/calls/sites/businesses.ts';
import { seed } from '../../../db/seed.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';
import { runnerOf } from '../../support/runner-of.ts';
import { newRestaurant, type Restaurant } from '../support/restaurant.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

type Limits = Readonly<Record<string, number | null>>;

let postgres: TestPostgres;
let world: World;
beforeAll(async () => {
  postgres = await startPglite();
  world = await openWorld(postgres);
});
afterAll(() => world.close());
const seeded: Readonly<Record<'care' | 'pro', Limits>> = {
  care: { chat: 3, video: 1 },
  pro: { site: 10, member: 5 },
};
beforeEach(async () => {
  await postgres.exec('delete from plan_limit_changes');
  await postgres.exec(`update plan_limits l set included = v.n from subscription_plans p,
    (values ('care', 'chat', 3), ('care', 'video', 1), ('pro', 'site', 10), ('pro', 'member', 5)) v (code, meter, n)
    where p.id = l.plan_id and p.code = v.code and l.meter = v.meter`);
});

const set = async (
  planCode: 'care' | 'pro',
  limits: Limits,
  { was = seeded[planCode], at = new Date().toISOString(), reason = 'Otoño' } = {},
) => {
  const product = planCode === 'care' ? 'call-a-vet' : 'gastronomy';
  const [, rows] = await world.service.run((tx) => [
    clock(tx, at),
    setPlanLimits(tx, { product, planCode, limits, was, reason }),
  ]);
  return first(rows).limits;
};

/** Puts a person on a plan that they pay for, for that period at Stripe. */
const pays = (who: SignedIn, planCode: 'care' | 'pro', from: string, until: string) =>
  postgres.query(
    `update user_subscriptions s set plan_id = p.id, source = 'stripe', anchor = $3, current_period_start = $3, current_period_end = $4
     from subscription_plans p where p.code = $2 and p.product = s.product and s.user_id = $1`,
    [who.id, planCode, from, until],
  );
const payer = async (from: string, until: string) => {
  const person = await world.person();
  await pays(person, 'care', from, until);
  return person;
};

/** What they have of chats at that moment: as they are shown it, and once they have held one. */
const shown = async (who: SignedIn, at: string) => {
  const [, usage] = await world.as(who).run((tx) => [clock(tx, at), currentUsage(tx, 'call-a-vet')]);
  return usage.find(({ meter }) => meter === 'chat')?.included;
};
const held = async (who: SignedIn, at: string) => {
  const before = await shown(who, at);
  await world
    .as(who)
    .run((tx) => [clock(tx, at), tx.execute(sql`select public.fn_reserve_chat(${`k ${at}`})`)]);
  expect(await shown(who, at)).toBe(before);
  return before;
};

const march = ['2027-03-01T00:00:00Z', '2027-04-01T00:00:00Z'] as const;
const year = ['2027-03-01T00:00:00Z', '2028-03-01T00:00:00Z'] as const;

test('A plan that includes less counts for whoever pays from then on; what was paid for stays, used or not, by the month and by the year', async () => {
  const [monthly, idle, yearly] = [await payer(...march), await payer(...march), await payer(...year)];
  expect(await held(monthly, '2027-03-05T00:00:00Z')).toBe(3);
  await set('care', { chat: 2, video: 1 }, { at: '2027-03-10T00:00:00Z' });
  const afterwards = '2027-03-15T00:00:00Z';
  expect(await held(monthly, afterwards)).toBe(3);
  expect(await held(idle, afterwards)).toBe(3);
  expect(await held(await payer(afterwards, '2027-04-15T00:00:00Z'), afterwards)).toBe(2);

  for (const person of [monthly, idle])
    await postgres.query(
      'update user_subscriptions set current_period_start = $2, current_period_end = $3 where user_id = $1',
      [person.id, '2027-04-01T00:00:00Z', '2027-05-01T00:00:00Z'],
    );
  expect(await held(monthly, '2027-04-02T00:00:00Z')).toBe(2);
  expect(await held(idle, '2027-04-02T00:00:00Z')).toBe(2);
  expect(await held(yearly, '2028-02-02T00:00:00Z')).toBe(3);
});

test('Who buys between two changes has what they were shown; a plan that includes more gives it from the next month on', async () => {
  const yearly = await payer(...year);
  expect(await held(yearly, '2027-03-05T00:00:00Z')).toBe(3);
  await set('care', { chat: 6, video: 1 }, { at: '2027-03-10T00:00:00Z' });
  const between = await payer('2027-03-11T00:00:00Z', '2027-04-11T00:00:00Z');
  await set('care', { chat: 1, video: 1 }, { was: { chat: 6, video: 1 }, at: '2027-03-12T00:00:00Z' });
  expect(await held(yearly, '2027-03-20T00:00:00Z')).toBe(3);
  expect(await held(between, '2027-03-20T00:00:00Z')).toBe(6);
  expect(await held(yearly, '2027-04-02T00:00:00Z')).toBe(6);
});

test('Who opened the page to pay before a cut and pays within the day that it stays open has what it was about', async () => {
  await set('care', { chat: 1, video: 1 }, { at: '2027-03-10T12:00:00Z' });
  const [late, later] = ['2027-03-11T11:59:00Z', '2027-03-11T12:01:00Z'];
  expect(await held(await payer(late, '2027-04-11T11:59:00Z'), late)).toBe(3);
  expect(await held(await payer(later, '2027-04-11T12:01:00Z'), later)).toBe(1);
});

test('A meter that a plan does not name is not in it; the plans that are sold name every one of their product', async () => {
  const without = await postgres.query(
    `select p.code, m.code from subscription_plans p join meters m using (product)
     where not exists (select from plan_limits l where l.plan_id = p.id and l.meter = m.code)`,
  );
  expect(without).toEqual([]);
  const place: Restaurant = await newRestaurant(world, 'pro');
  await postgres.exec(`insert into subscription_plans (product, code, name_es, name_en, summary_es, summary_en, position)
    values ('gastronomy', 'sites-alone', '', '', '', '', 9);
    insert into plan_limits (plan_id, meter, included) select id, 'site', 2 from subscription_plans where code = 'sites-alone';
    update user_subscriptions s set plan_id = p.id from subscription_plans p where p.code = 'sites-alone' and s.user_id = '${place.owner.id}' and s.product = p.product`);
  const [rows] = await world.as(place.owner).run((tx) => [businessPlan(tx, place.id)]);
  expect(first(rows).plan).toMatchObject({ sites: { limit: 2 }, members: { limit: 0 } });
  const invitation = {
    id: randomUUID(),
    businessId: place.id,
    email: 'bea@demo.test',
    role: 'STAFF',
    tokenHash: randomUUID(),
  } as const;
  await refusal(
    world.as(place.owner).run((tx) => [inviteMember(tx, invitation)]),
    'QUOTA_EXCEEDED',
  );
  const owner = await world.person({ limits: { chat: 2 } });
  await refusal(
    world.as(owner).run((tx) => [tx.execute(sql`select public.fn_reserve_video('k')`)]),
    'QUOTA_EXCEEDED',
  );
  await postgres.exec("update subscription_plans set active = false where code = 'sites-alone'");
});

test('The free plan follows with the next month', async () => {
  const person = await world.person();
  await postgres.query(
    `update user_subscriptions set plan_id = (select id from subscription_plans where code = 'care'), anchor = $2, current_period_start = $2 where user_id = $1`,
    [person.id, '2027-01-10T00:00:00Z'],
  );
  await set('care', { chat: 2, video: 1 }, { at: '2027-03-01T00:00:00Z' });
  expect(await held(person, '2027-03-05T00:00:00Z')).toBe(3);
  expect(await held(person, '2027-03-10T00:00:00Z')).toBe(2);
});

test('Sites: less is allowed from the next period that is paid for, more at once, and any number when there is no limit', async () => {
  const place: Restaurant = await newRestaurant(world, 'pro');
  await pays(place.owner, 'pro', ...march);
  const sites = async (at: string) => {
    const [, rows] = await world.as(place.owner).run((tx) => [clock(tx, at), businessPlan(tx, place.id)]);
    return first(rows).plan;
  };
  const limit = (most: number | null) => ({ sites: { limit: most } });
  await set('pro', { site: 4, member: 5 }, { at: '2027-03-10T00:00:00Z' });
  expect(await sites('2027-03-20T00:00:00Z')).toMatchObject(limit(10));
  expect(await sites('2027-04-02T00:00:00Z')).toMatchObject(limit(10));
  await postgres.query(
    'update user_subscriptions set current_period_start = $2, current_period_end = $3 where user_id = $1 and source = $4',
    [place.owner.id, '2027-04-01T00:00:00Z', '2027-05-01T00:00:00Z', 'stripe'],
  );
  expect(await sites('2027-04-02T00:00:00Z')).toMatchObject(limit(4));
  const was = { site: 4, member: 5 };
  await set('pro', { site: 20, member: 5 }, { was, at: '2027-04-03T00:00:00Z' });
  expect(await sites('2027-04-04T00:00:00Z')).toMatchObject(limit(20));
  await set('pro', { site: null, member: 5 }, { was: { site: 20, member: 5 }, at: '2027-04-05T00:00:00Z' });
  expect(await sites('2027-04-06T00:00:00Z')).toMatchObject(limit(null));
});

test('The seed leaves what an admin has set, and says of no plan how much is in it', async () => {
  await set('care', { chat: 8, video: null });
  await seed(runnerOf(postgres));
  const [rows] = await world.service.run((tx) => [listPlanLimits(tx)]);
  expect(first(rows).plans).toContainEqual({
    product: 'call-a-vet',
    planCode: 'care',
    name: { es: 'Cuidado', en: 'Care' },
    limits: { chat: 8, video: null },
  });
  const texts = await postgres.query<{ text: string }>(
    `select concat_ws(' ', summary_es, summary_en) as text from subscription_plans`,
  );
  const numbers =
    /\d|\b(dos|tres|cuatro|cinco|diez|two|three|four|five|ten|(one|un) (chat|site|sitio)|unlimited|límite)\b/i;
  expect(texts.filter(({ text }) => numbers.test(text))).toEqual([]);
});

test('A change is kept once with its reason, before and after; a stale one, other meters and no reason change nothing', async () => {
  const [after, reason] = [{ chat: 4, video: 1 }, 'Invierno'];
  expect(await set('care', after, { reason })).toEqual(after);
  expect(await set('care', after, { reason })).toEqual(after);
  await refusal(set('care', { chat: 9, video: 1 }, { reason }), 'CONFLICT');
  await refusal(set('care', { chat: 9 }, { was: after, reason }), 'BAD_INPUT');
  await refusal(set('care', { chat: -1, video: 1 }, { was: after, reason }), 'BAD_INPUT');
  await refusal(set('care', { chat: 9, video: 1 }, { was: after, reason: ' ' }), 'BAD_INPUT');
  const entries = await postgres.query(
    "select action, entity, details from audit_log where details ->> 'reason' = 'Invierno'",
  );
  expect(entries).toEqual([
    {
      action: 'plan_limits.set',
      entity: 'plan',
      details: { product: 'call-a-vet', plan: 'care', before: seeded.care, after, reason },
    },
  ]);
  expect(await postgres.query('select meter, included from plan_limit_changes')).toEqual([
    { meter: 'chat', included: 3 },
  ]);
});
