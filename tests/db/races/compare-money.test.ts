import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkAlarms, readFigures } from '../../../worker/alarms/check-alarms.ts';
import { findAlarms } from '../../../worker/alarms/find-alarms.ts';
import { payStatement } from '../../../worker/backoffice/payouts/pay-statement.ts';
import { openOnboarding } from '../../../worker/consults/payouts/open-onboarding.ts';
import { refreshAccount } from '../../../worker/consults/payouts/refresh-account.ts';
import { confirm } from '../../../worker/core/billing/plans/confirm.ts';
import { compareMoney } from '../../../worker/core/billing/reconcile/compare-money.ts';
import { monthBefore, monthOf, startOf } from '../../../worker/core/billing/reconcile/month.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { type MoneyWorld, openMoneyWorld } from '../../support/money-world.ts';
import { type RealPostgres, startRealPostgres } from '../../support/postgres.ts';
import { first } from '../support/world.ts';

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
// Each test begins as on the first night of all, and leaves both sides in agreement.
beforeEach(() => postgres.exec("delete from health_marks where name = 'reconcile'"));

const product = { product: 'call-a-vet' } as const;
const plenty = () => timeBudget(60_000);
const night = (ctx = world.base, budget = plenty()) => compareMoney(ctx, budget);

/** What the last comparison noted; undefined when it noted nothing. */
const noted = async () =>
  (await postgres.query<{ figure: number }>("select figure from health_marks where name = 'reconcile'"))[0]
    ?.figure;

/** What a night's comparison notes. */
const compared = async () => {
  await night();
  return noted();
};

const isAlarming = async () =>
  findAlarms(await readFigures(world.base)).find(({ name }) => name === 'money-differs')?.bad;

/** An invoice that Stripe knows nothing of, until it is forgotten. */
const inventInvoice = (at: Date) =>
  postgres.query(
    `insert into invoices (id, user_id, status, amount_due, amount_paid, currency, period_start, period_end, created_at)
     select 'invented_' || gen_random_uuid(), user_id, 'open', 1, 0, 'EUR', $1, $1, $1 from user_profiles limit 1`,
    [at],
  );
const forget = () => postgres.exec("delete from invoices where id like 'invented%'");
afterEach(forget);

/** A statement of a vet for one consult, whose money has gone to them. Gives it, its transfer and their account at Stripe. */
async function paidOut() {
  const [owner, vet] = [await world.person(), await world.person('vet')];
  await postgres.query("update vets set licence_country = 'ES' where user_id = $1", [vet.actor.id]);
  await world.deliver(owner, await world.payForConsult(owner), vet);
  // Its month is over.
  await postgres.query(
    `select made.* from (select set_config('app.now', (now() + interval '1 month')::text, true) as now) clock
     cross join lateral fn_make_statements(case when clock.now is null then 0 else 1000 end) made`,
  );
  const { id } = first(
    await postgres.query<{ id: string }>('select id from payout_statements where vet_id = $1', [
      vet.actor.id,
    ]),
  );
  await world.press((await openOnboarding(vet)).url, 'complete');
  await refreshAccount(vet);
  const { state, transferId } = await payStatement(await world.admin(), { id });
  expect(state).toBe('paid');
  const account = first(
    await postgres.query<{ id: string }>('select account_id as id from payout_accounts where vet_id = $1', [
      vet.actor.id,
    ]),
  );
  return { statementId: id, transferId: transferId ?? '', accountId: account.id };
}

test('C9 the night’s comparison: where ledger, tables and Stripe agree it notes that there is no difference, and nothing alarms', async () => {
  const ana = await world.person();
  await world.subscribe(ana);
  await confirm(ana, product);
  await paidOut();
  expect(await compared()).toBe(0);
  expect(await isAlarming()).toBe(false);
});

test('C9 a payment that Stripe alone knows alarms, and admins are told once; heard of, the next night notes none', async () => {
  const admin = await world.admin();
  const ana = await world.person();
  await world.subscribe(ana);
  // Its payment, its invoice and the subscription.
  expect(await compared()).toBe(3);
  expect(await isAlarming()).toBe(true);
  for (let time = 0; time < 2; time += 1) await checkAlarms(world.base, plenty());
  const told = await postgres.query(
    "select 1 from notifications where user_id = $1 and kind = 'alarm' and subject = 'money-differs'",
    [admin.actor.id],
  );
  expect(told).toHaveLength(1);

  await confirm(ana, product);
  expect(await compared()).toBe(0);
  expect(await isAlarming()).toBe(false);
});

test('C9 a sum that differs although nothing is named counts as one; of months before the last one nothing counts', async () => {
  const shift = (by: string) =>
    postgres.exec(`update billing_events set amount = amount ${by} where kind = 'payment.captured'`);
  await shift('+ 1');
  expect(await compared()).toBe(1);
  await shift('- 1');

  const running = startOf(monthOf(new Date()));
  const last = startOf(monthBefore(monthOf(running)));
  await inventInvoice(running);
  await inventInvoice(last);
  await inventInvoice(new Date(last.getTime() - 1));
  expect(await compared()).toBe(2);
});

test('C9 two runs at once note what there is, once', async () => {
  await inventInvoice(new Date());
  await Promise.all([night(), night()]);
  expect(await postgres.query("select figure from health_marks where name = 'reconcile'")).toEqual([
    { figure: 1 },
  ]);
});

test('C9 where payments are off nothing is noted; while Stripe is away it fails, and what was noted stays', async () => {
  await night({ ...world.base, providers: { ...world.base.providers, payments: 'off' } });
  expect(await noted()).toBeUndefined();

  await inventInvoice(new Date());
  expect(await compared()).toBe(1);
  world.control.addApiFault({ kind: 'refuse', status: 500, path: '/payment_intents', times: 1_000 });
  await expect(night()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  world.control.clearApiFaults();
  expect(await noted()).toBe(1);
  expect(await isAlarming()).toBe(true);
  await forget();
  expect(await compared()).toBe(0);
});

test('C9 a run whose time is over after the first month notes nothing; after the second one, what it found', async () => {
  /** Over when this many months were compared. */
  const overAfter = (months: number) => {
    let seen = 0;
    const isUsed = () => {
      seen += 1;
      return seen >= months;
    };
    return { left: () => 0, isUsed };
  };
  await inventInvoice(new Date());
  await night(world.base, overAfter(1));
  expect(await noted()).toBeUndefined();
  await night(world.base, overAfter(2));
  expect(await noted()).toBe(1);
});

// The last one: what it leaves at Stripe stays there.
test('C9 V5 a transfer is missed on whichever side it is missing; one that pays no statement is none of ours', async () => {
  const { statementId, transferId, accountId } = await paidOut();
  const other = { amount: 100, currency: 'eur', destination: accountId };
  await world.stripe.transfers.create(other);
  expect(await compared()).toBe(0);

  const say = (id: string) =>
    postgres.query('update payouts set transfer_id = $2 where statement_id = $1', [statementId, id]);
  await say('tr_1OfNobody');
  expect(await compared()).toBe(2);
  await say(transferId);
  await world.stripe.transfers.create({ ...other, metadata: { statement: statementId } });
  expect(await compared()).toBe(1);
});
