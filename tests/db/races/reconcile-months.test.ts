import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPayment } from '../../../worker/consults/sessions/check-payment.ts';
import { confirm } from '../../../worker/core/billing/plans/confirm.ts';
import { nextMonth, startOf } from '../../../worker/core/billing/reconcile/month.ts';
import { reconcile } from '../../../worker/core/billing/reconcile/reconcile.ts';
import type { MonthReport } from '../../../worker/core/billing/reconcile/reconcile-month.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { reconcileCommand } from '../support/reconcile-command.ts';

let postgres: RealPostgres;
let world: MoneyWorld;
beforeAll(async () => {
  postgres = await startRealPostgres();
  world = await openMoneyWorld(postgres);
});
afterAll(async () => {
  await world.close();
  await postgres.close();
});

const first = new Date().toISOString().slice(0, 7);
const second = nextMonth(first);
const third = nextMonth(second);

/** Lets it be `moment` at Stripe and in the database; only forward. */
const goTo = async (moment: Date): Promise<void> => {
  world.control.advance(Math.ceil(moment.getTime() / 1000) - world.control.now());
  const shift = world.control.now() - Math.floor(Date.now() / 1000);
  await postgres.exec(`create or replace function private.now() returns timestamptz language sql stable parallel safe
    return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, pg_catalog.now()) + interval '${shift} seconds'`);
};
const minutesFrom = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000);

const reports = async (from?: string): Promise<MonthReport[]> => {
  const months: MonthReport[] = [];
  for await (const month of reconcile(world.base, from)) months.push(month);
  return months;
};
const figures = (report: MonthReport | undefined, measure: string) => {
  const total = report?.totals.find((one) => one.measure === measure);
  return total === undefined ? undefined : [total.ledger, total.stored, total.stripe];
};

test('each thing is compared in the month in which it began here, also what was paid the morning after', async () => {
  const [ana, ben] = [await world.person(), await world.person()];
  await world.subscribe(ana);
  await confirm(ana, { product: 'call-a-vet' });

  await goTo(minutesFrom(startOf(third), -30));
  const paid = await world.payForConsult(ben, () => goTo(minutesFrom(startOf(third), 30)));
  await checkPayment(ben, { paymentId: paid.paymentId });
  await world.deliver(ben, paid);
  await confirm(ana, { product: 'call-a-vet' });

  const months = await reports();
  expect(months.map(({ month, agrees, differences }) => ({ month, agrees, differences }))).toEqual(
    [first, second, third].map((month) => ({ month, agrees: true, differences: [] })),
  );
  expect(months.map((month) => figures(month, 'consults'))).toEqual([
    undefined,
    [2490, 2490, 2490],
    undefined,
  ]);
  expect(months.map((month) => figures(month, 'invoices'))).toEqual([
    [999, 999, 999],
    [999, 999, 999],
    undefined,
  ]);
});

test('a month that differs is named, and a whole page of rows of one moment is read to its end', async () => {
  await postgres.query(
    `insert into invoices (id, user_id, status, amount_due, amount_paid, currency, period_start, period_end, created_at)
     select 'in_lost_' || i, user_id, 'open', 1, 0, 'EUR', $1, $1, $1 from generate_series(1, 4500) i,
       (select user_id from user_profiles limit 1) u`,
    [minutesFrom(startOf(second), 1)],
  );
  const months = await reports();
  expect(months.map(({ agrees, differences }) => [agrees, differences.length])).toEqual([
    [true, 0],
    [false, 4500],
    [true, 0],
  ]);
  expect(new Set(months[1]?.differences.map(({ id }) => id)).size).toBe(4500);
  const { code, printed } = await reconcileCommand(world.vars);
  expect(code).toBe(1);
  expect(printed).toContain(`${second} DIFFERS: 4500 differences`);
  await postgres.exec("delete from invoices where id like 'in_lost_%'");
});

test('a run that was interrupted says where to go on, and goes on there', async () => {
  world.control.addApiFault({
    kind: 'refuse',
    status: 500,
    path: `[gte]=${startOf(second).getTime() / 1000}`,
    times: 1_000,
  });
  const broken = await reconcileCommand(world.vars);
  world.control.clearApiFaults();
  expect(broken.code).toBe(2);
  expect(broken.printed).toContain(`${first} agrees`);
  expect(broken.printed).toContain(`-- --from ${second}`);

  const rest = await reconcileCommand(world.vars, ['--from', second]);
  expect(rest.code).toBe(0);
  expect(rest.printed).not.toContain(first);
  expect(rest.printed).toContain(`${second} agrees`);
  expect(rest.printed).toContain(`${third} agrees`);
  expect(await reconcileCommand(world.vars, ['--from', 'March'])).toMatchObject({
    code: 2,
    printed: expect.stringContaining('2026-03'),
  });
});

test('of months whose notes are past their term tables and Stripe are compared', async () => {
  await postgres.exec(`
    update retention_terms set keep = '1 hour' where what in ('billing_events', 'usage_ledger');
    delete from usage_ledger; delete from billing_events`);
  const [before, of] = await reports();
  expect([before?.agrees, of?.agrees]).toEqual([true, true]);
  expect([figures(before, 'invoices'), figures(of, 'consults')]).toEqual([
    [null, 999, 999],
    [null, 2490, 2490],
  ]);
  await postgres.exec("update retention_terms set keep = '7 years' where what = 'billing_events'");
  expect((await reports()).map(({ agrees }) => agrees)).toEqual([false, false, false]);
});
