import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweepConsults } from '../../../worker/consults/sessions/sweep-consults.ts';
import type { RequestContext } from '../../../worker/core/context.ts';
import { createLogger } from '../../../worker/core/log.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { startNeon, type TestNeon } from '../../support/neon.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';

let postgres: RealPostgres;
let neon: TestNeon;
let cron: RequestContext;
beforeAll(async () => {
  postgres = await startRealPostgres();
  neon = await startNeon(postgres);
  cron = verbContext(varsFor(neon));
});
afterAll(async () => {
  await neon.close();
  await postgres.close();
});

const stale = 600;
const minute = 60_000;

/** 600 waiting consults of 60 people whose units ran out, a second apart, those of each person scattered among the others'. */
const neglect = () =>
  postgres.exec(`
    truncate user_profiles, audit_log cascade;
    insert into user_profiles (user_id, email, display_name, locale)
      select uuidv7(), i || '@demo.test', 'p', 'es' from generate_series(1, 60) i;
    insert into user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
      select u.user_id, 'call-a-vet', p.id, 'active', now(), now(), 'start'
      from user_profiles u, subscription_plans p where p.product = 'call-a-vet' and p.is_start;
    insert into subscription_usage (user_id, subscription_id, product, meter, period_start, period_end, included, reserved)
      select user_id, id, product, 'chat', now(), now() + interval '1 month', 10, 10 from user_subscriptions;
    insert into usage_reservations (user_id, usage_id, meter, amount, idempotency_key, expires_at)
      select user_id, id, 'chat', 1, 'k' || i, now() - make_interval(secs => row_number() over (order by md5(user_id::text || i)))
      from subscription_usage, generate_series(1, ${stale / 60}) i;
    insert into pets (id, owner_id, name, species) select id, user_id, 'pet', 'dog' from usage_reservations;
    insert into chat_sessions (owner_id, pet_id, mode, reason, locale, consent_version, consent_country, consent_at,
        consumption_id, idempotency_key, request_hash)
      select user_id, id, 'chat', 'r', 'es', '1', 'ES', now(), id, idempotency_key, '' from usage_reservations;
    analyze`);
beforeEach(neglect);

const open = async () =>
  (
    await postgres.query<{ due: Date }>(
      `select r.expires_at as due from chat_sessions c join usage_reservations r on r.id = c.consumption_id
       where c.status = 'queued' order by due`,
    )
  ).map(({ due }) => due.getTime());

test('I8 six hundred stale consults are closed in one run', async () => {
  expect(await sweepConsults(cron, timeBudget(minute))).toEqual({ closed: stale, expired: 0, credited: 0 });
  expect(await open()).toEqual([]);
});

test('I8 a run stops when its time is used, and has worked on what was due longest', async () => {
  const before = await open();
  let reading = 0;
  const { closed } = await sweepConsults(
    cron,
    timeBudget(8, () => reading++),
  );
  expect(closed).toBeGreaterThan(0);
  expect(closed).toBeLessThan(stale);
  expect(await open()).toEqual(before.slice(closed));
});

test('I8 a consult that cannot be closed is named and keeps no other waiting', async () => {
  const [broken] = await postgres.query<{ id: string; user_id: string }>(
    `select c.id, r.user_id from chat_sessions c join usage_reservations r on r.id = c.consumption_id
     order by r.expires_at limit 1`,
  );
  await postgres.query('update subscription_usage set reserved = 0 where user_id = $1', [broken?.user_id]);
  const lines: string[] = [];
  const listening = { ...cron, log: createLogger({}, (line) => lines.push(line)) };
  expect(await sweepConsults(listening, timeBudget(minute))).toMatchObject({ closed: stale - 10 });
  expect(await open()).toHaveLength(10);
  const errors = lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(10);
  expect(errors).toContainEqual(
    expect.objectContaining({ event: 'consult-not-closed', consultId: broken?.id, sqlState: '23514' }),
  );
});

test('O6 runs at once close each consult once and leave none', async () => {
  const runs = await Promise.all(Array.from({ length: 4 }, () => sweepConsults(cron, timeBudget(minute))));
  // What another run held at that moment was left to it.
  runs.push(await sweepConsults(cron, timeBudget(minute)));
  expect(runs.reduce((sum, { closed }) => sum + closed, 0)).toBe(stale);
  const [{ count } = { count: 0 }] = await postgres.query<{ count: number }>(
    "select count(distinct entity_id)::int as count from audit_log where action = 'consult.expired'",
  );
  expect(count).toBe(stale);
  expect(await postgres.query('select from subscription_usage where reserved <> 0')).toEqual([]);
});
