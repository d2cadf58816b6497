import { afterAll, beforeAll, expect, test } from 'vitest';
import { getFigures } from '../../../worker/backoffice/figures/get-figures.ts';
import { fillFigures } from '../../../worker/consults/figures/fill-figures.ts';
import type { AdminContext } from '../../../worker/core/context.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';

let postgres: TestPostgres;
let world: MoneyWorld;
let admin: AdminContext;
beforeAll(async () => {
  postgres = await startPglite();
  world = await openMoneyWorld(postgres);
  admin = await world.admin();
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

/** A consult that was asked for `hours` ago and answered after `seconds`; null: never. */
async function consult(
  hours: number,
  seconds: number | null,
  promised: number | null = null,
): Promise<string> {
  const owner = (await world.person()).actor.id;
  const [row] = await postgres.query<{ id: string }>(
    `with pet as (insert into pets (owner_id, name, species) values ($1, 'Luna', 'dog') returning id),
       made as (select date_trunc('hour', private.now()) - $2 * interval '1 hour' as at)
     insert into chat_sessions (owner_id, pet_id, vet_id, mode, status, reason, locale, consent_version, consent_country, consent_at,
       idempotency_key, request_hash, created_at, queued_at, accepted_at, promised_seconds)
     select $1, pet.id, case when $3::int is null then null else $1::uuid end, 'chat', case when $3::int is null then 'cancelled' else 'ended' end,
       'x', 'es', '1', 'ES', now(), gen_random_uuid(), 'x', made.at, made.at, made.at + $3::int * interval '1 s', $4::int
     from pet, made returning id`,
    [owner, hours, seconds, promised],
  );
  return row?.id ?? '';
}

/** All consults that there are: those of this file, and what the world is made with. */
async function consultsKept(): Promise<number> {
  const [row] = await postgres.query<{ count: number }>(
    'select count(*)::int as count from chat_sessions',
    [],
  );
  return row?.count ?? 0;
}

const fill = (reach: 'days' | 'month' = 'days') => fillFigures(admin, timeBudget(60_000), reach);
const today = async () => (await getFigures(admin, { step: 'week', zone: 'UTC' })).figures.slice(-4);
const sum = async (what: 'consults' | 'kept' | 'missed' | 'ratings') =>
  (await today()).reduce((all, figure) => all + figure[what], 0);

test('O10 figures count each consult once, however often they are filled, and what comes late', async () => {
  await consult(400, 100, 300);
  await consult(3, 120, 300);
  const late = await consult(3, 1200, 300);
  await consult(2, null);
  await fill();
  await fill();
  expect(await sum('consults')).toBe(await consultsKept());
  expect([await sum('kept'), await sum('missed')]).toEqual([2, 1]);
  expect(await sum('ratings')).toBe(0);

  await postgres.query(
    'insert into ratings (session_id, owner_id, vet_id, stars) select id, owner_id, vet_id, 4 from chat_sessions where id = $1',
    [late],
  );
  await fill();
  expect(await sum('ratings')).toBe(1);
  const { filledUntil } = await getFigures(admin, { step: 'day', zone: 'Europe/Madrid' });
  expect(Date.now() - Date.parse(filledUntil ?? '')).toBeLessThan(3_600_000);
});

test('O10 half and nineteen of twenty of the waits, stars and hours, by the clock of a zone', async () => {
  const { figures, hours } = await getFigures(admin, { step: 'week', zone: 'UTC' });
  const answered = figures.find(({ waitLate }) => waitLate !== null && waitLate > 1000);
  expect(answered?.waitLate).toBeGreaterThan(1200 * 0.93);
  expect(answered?.waitLate).toBeLessThan(1200 * 1.07);
  expect(hours.reduce((all, count) => all + count, 0)).toBe(await consultsKept());
  // Twelve hours away, what was asked for at one hour was asked for at another.
  const there = await getFigures(admin, { step: 'week', zone: 'Pacific/Auckland' });
  expect(there.hours).not.toEqual(hours);
});

test('O10 money that was taken, and what credits cost', async () => {
  const payer = (await world.person()).actor.id;
  await postgres.query(
    `insert into payments (user_id, purpose, consult_key, meter, amount, amount_captured, amount_refunded, currency, status)
     values ($1, 'overage', 'k', 'chat', 1490, 1490, 490, 'EUR', 'partially_refunded')`,
    [payer],
  );
  await postgres.query(
    `insert into usage_grants (user_id, product, meter, amount, source, priority, grant_key)
     values ($1, 'call-a-vet', 'chat', 2, 'credit', 1, 'g')`,
    [payer],
  );
  await fill();
  const { figures } = await getFigures(admin, { step: 'day', zone: 'UTC' });
  expect(figures.at(-1)).toMatchObject({
    revenue: [{ currency: 'EUR', amount: 1000 }],
    creditUnits: 2,
  });
  const [price] = await postgres.query<{ unit_amount: number }>(
    "select unit_amount from overage_prices where meter = 'chat' and currency = 'EUR'",
    [],
  );
  expect(figures.at(-1)?.creditCost).toBe(2 * (price?.unit_amount ?? 0));
});

test('O10 what is far behind is filled in portions', async () => {
  await consult(2_000, 60);
  await postgres.exec('delete from hourly_figures');
  await fill();
  const [row] = await postgres.query<{ hours: number }>(
    "select count(*)::int as hours from hourly_figures where kind = 'filled'",
    [],
  );
  expect(row?.hours).toBeGreaterThanOrEqual(2_001);
});
