import { expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { payoutSteps } from '../support/payout-steps.ts';
import { type Entrant, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { payment, snapshot } from '../support/stripe-side.ts';
import { first } from '../support/world.ts';

const { postgres, world, track } = await openRaceWorld();
const steps = payoutSteps(world);

const price = 1490;
const share = 894;
const now = new Date();
const inMonths = (months: number) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 15, 12));
const times = <T>(count: number, make: (turn: number) => T): T[] =>
  Array.from({ length: count }, (_, turn) => make(turn));
const service = (statements: string, at?: Date): Entrant => ({
  who: 'service',
  statements,
  ...(at === undefined ? {} : { now: at }),
});
const amounts = async (vet: SignedIn) => (await steps.lines(vet)).map(({ amount }) => amount);

/** Stripe says that all of a payment went back. */
const refundOf = ({ owner, opened }: Awaited<ReturnType<typeof steps.accepted>>) => {
  const said = payment({
    consultKey: opened.consultKey ?? '',
    paymentId: opened.id,
    status: 'refunded',
    amount: price,
    refunded: price,
  });
  return service(
    `select * from public.fn_apply_customer_snapshot('cus_${owner.id}', '${JSON.stringify(snapshot({ payments: [said] }))}', now())`,
  );
};

test('V3 V6 a consult ends while its money goes back: whoever is first, the vet is left with nothing', async () => {
  for (let round = 0; round < 12; round += 1) {
    const vet = await steps.vet();
    const consult = await steps.accepted(vet);
    const end = { who: vet, statements: `select public.fn_end_consult('${consult.id}')` };
    const refund = refundOf(consult);
    expect(tally(await track.race(round % 2 === 0 ? [end, refund, end] : [refund, end, refund]))).toEqual({
      ok: 3,
    });
    expect(await amounts(vet)).toEqual([share, -share]);
  }
});

test('V4 twenty runs of cron at once make each statement once, and its numbers have no holes', async () => {
  const vets = [await steps.vet(), await steps.vet(), await steps.vet()];
  for (const vet of vets) {
    for (const months of [-3, -2, -2, -1]) await steps.delivered(vet, inMonths(months));
    // They moved: what they earn from now on is in another currency, and has statements of its own.
    await postgres.query("update vets set licence_country = 'MX' where user_id = $1", [vet.id]);
    await steps.delivered(vet, inMonths(-1));
  }
  const finishes = await track.race(
    times(20, () => service('select made from public.fn_make_statements(100)')),
  );
  expect(tally(finishes)).toEqual({ ok: 20 });
  // Who was left out because somebody was at them is found by the next run.
  await steps.makeStatements(now);
  for (const vet of vets) {
    const statements = await steps.statements(vet);
    expect(statements.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(statements.map(({ lines }) => lines).toSorted()).toEqual([1, 1, 1, 2]);
  }
});

test('V3 V4 consults end, money goes back and statements are made at once: no line is lost, none counts twice', async () => {
  const vet = await steps.vet();
  const ended = [await steps.delivered(vet, inMonths(-1)), await steps.delivered(vet, inMonths(-1))];
  const running = [await steps.accepted(vet), await steps.accepted(vet), await steps.accepted(vet)];
  const finishes = await track.race([
    ...running.map(({ id }) => ({
      who: vet,
      statements: `select public.fn_end_consult('${id}')`,
      now: inMonths(-1),
    })),
    ...ended.slice(0, 1).map(refundOf),
    ...times(4, () => service('select public.fn_make_statements(100)')),
  ]);
  expect(tally(finishes)).toEqual({ ok: 8 });
  await steps.makeStatements(now);
  await steps.delivered(vet, now);
  await steps.delivered(vet, now);
  await steps.makeStatements(inMonths(1));
  const lines = await steps.lines(vet);
  expect(lines.filter(({ kind }) => kind === 'consult')).toHaveLength(7);
  expect(lines.filter(({ statement }) => statement === null)).toEqual([]);
  const sum = (rows: readonly { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0);
  expect(sum(lines)).toBe(6 * share);
  expect(sum(await steps.statements(vet))).toBe(6 * share);
});

test('V5 a payout that twenty press at once is sent under one name; paid wins whatever else is said of it', async () => {
  const vet = await steps.vet();
  await steps.account(vet);
  await steps.delivered(vet, inMonths(-1));
  await steps.makeStatements(now);
  const { id } = first(await steps.statements(vet));
  const begun = await track.race(
    times(20, () => service(`select attempt, state from public.fn_begin_payout('${id}')`)),
  );
  expect(begun).toEqual(times(20, () => ({ rows: [{ attempt: 1, state: 'sending' }] })));
  const later = new Date(Date.now() + 120_000);
  const claimed = await track.race(
    times(10, () => service(`select statement_id from public.fn_claim_payouts(10)`, later)),
  );
  expect(claimed.flatMap((finish) => ('rows' in finish ? finish.rows : []))).toHaveLength(1);
  const settled = await track.race(
    times(20, (turn) =>
      service(
        turn % 2 === 0
          ? `select public.fn_settle_payout('${id}', 1, 'tr_${id}', null)`
          : `select public.fn_settle_payout('${id}', 1, null, 'balance')`,
      ),
    ),
  );
  expect(tally(settled)).toEqual({ ok: 20 });
  expect(await steps.statements(vet)).toMatchObject([{ state: 'paid' }]);
  expect(
    await postgres.query("select from audit_log where action = 'payout.paid' and entity_id = $1", [id]),
  ).toHaveLength(1);
});

test('V3 of ten admins who set another rule at once one does, and the others are told', async () => {
  const { id } = first(
    await postgres.query<{ id: string }>(
      "select id from payout_rules where meter = 'video' and currency = 'MXN' and level is null",
    ),
  );
  const rule = (turn: number) =>
    JSON.stringify({
      meter: 'video',
      level: null,
      currency: 'MXN',
      shareBp: null,
      fixedAmount: 100 + turn,
      onRefund: 'kept',
      validFrom: null,
      replaces: id,
    });
  const finishes = await track.race(
    times(10, (turn) => service(`select * from public.fn_set_payout_rule('${rule(turn)}')`)),
  );
  expect(tally(finishes)).toEqual({ ok: 1, CONFLICT: 9 });
});
