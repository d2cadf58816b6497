import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelConsult } from '../../../db/calls/consults.ts';
import { setPayoutRule } from '../../../db/calls/payouts.ts';
import { startPglite } from '../../support/postgres.ts';
import { startOf } from '../support/paid-consult.ts';
import { payoutSteps } from '../support/payout-steps.ts';
import { first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof payoutSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = payoutSteps(world);
});
afterAll(() => world.close());

const chat = {
  meter: 'chat',
  level: null,
  currency: 'EUR',
  onRefund: 'taken-back',
  validFrom: null,
} as const;
/** What one chat costs outside a plan, in cents, and what the seeded rule gives of it. */
const price = 1490;
const share = 894;
const now = new Date();
/** The middle of a month, so many months from now. */
const inMonths = (months: number, day = 15) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, day, 12));
const monthOf = (at: Date) => at.toISOString().slice(0, 7);

const newestRule = async (currency = 'EUR') =>
  first(
    await world.postgres.query<{ id: string }>(
      "select id from payout_rules where meter = 'chat' and level is null and currency = $1 order by valid_from desc limit 1",
      [currency],
    ),
  ).id;

describe('earnings', () => {
  test("V3 a delivered consult earns one line, by the rule in force and in the vet's currency; a cancelled one earns none", async () => {
    const [spain, mexico] = [await steps.vet(), await steps.vet('MX')];
    const { id } = await steps.delivered(spain);
    await steps.end(spain, id);
    expect(await steps.lines(spain)).toEqual([
      { kind: 'consult', amount: share, currency: 'EUR', month: monthOf(now), statement: null },
    ]);
    await steps.delivered(mexico);
    expect(await steps.lines(mexico)).toMatchObject([{ amount: 17_940, currency: 'MXN' }]);

    const { person, pet } = await steps.payer(1);
    const waiting = await steps.start(person, startOf(pet));
    await world.as(person).run((tx) => [cancelConsult(tx, waiting.id)]);
    expect(await world.postgres.query('select from earnings where session_id = $1', [waiting.id])).toEqual(
      [],
    );
  });

  test('V3 a new rule counts from its moment on and changes nothing that was earned; of a level it goes before that for all', async () => {
    const vet = await steps.vet('US');
    await steps.delivered(vet);
    const rule = { ...chat, currency: 'USD', shareBp: null, fixedAmount: 777 } as const;
    const replaces = await newestRule('USD');
    await world.service.run((tx) => [setPayoutRule(tx, { ...rule, replaces })]);
    await refusal(
      world.service.run((tx) => [setPayoutRule(tx, { ...rule, fixedAmount: 800, replaces })]),
      'CONFLICT',
    );
    await refusal(
      world.service.run((tx) => [
        setPayoutRule(tx, { ...rule, fixedAmount: 1, validFrom: '2021-01-01T00:00:00Z', replaces: null }),
      ]),
      'BAD_INPUT',
    );
    await steps.delivered(vet, new Date(Date.now() + 1_000));
    await world.service.run((tx) => [
      setPayoutRule(tx, { ...rule, level: 'green', fixedAmount: 999, replaces: null }),
    ]);
    await steps.delivered(vet, new Date(Date.now() + 1_000));
    expect((await steps.lines(vet)).map(({ amount }) => amount)).toEqual([1014, 777, 999]);
  });

  test('V3 a rule gives one of the two, a share only of what has a price, and never goes before one that is to come', async () => {
    const set = async (change: Partial<Parameters<typeof setPayoutRule>[1]>) =>
      first(
        (
          await world.service.run((tx) => [
            setPayoutRule(tx, {
              ...chat,
              currency: 'USD',
              shareBp: null,
              fixedAmount: 500,
              replaces: null,
              ...change,
            }),
          ])
        )[0],
      ).id;
    const now = await newestRule('USD');
    for (const gift of [
      { shareBp: 10, fixedAmount: 10 },
      { shareBp: null, fixedAmount: null },
    ])
      await refusal(set({ ...gift, replaces: now }), 'BAD_INPUT');
    await world.postgres.exec("delete from overage_prices where meter = 'chat' and currency = 'USD'");
    await refusal(set({ shareBp: 10, fixedAmount: null, replaces: now }), 'BAD_INPUT');

    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const planned = await set({ validFrom: inAnHour, replaces: now });
    // Pressed again, it is the one that stands.
    expect(await set({ validFrom: inAnHour, replaces: now })).toBe(planned);
    await refusal(set({ fixedAmount: 600, replaces: planned }), 'CONFLICT');
    const rules = await world.postgres.query(
      "select id from payout_rules where meter = 'chat' and level is null and currency = 'USD' order by valid_from",
    );
    expect(rules.slice(-2)).toEqual([{ id: now }, { id: planned }]);
  });

  test('V3 nobody changes a rule, a line or a statement, not even who runs the product', async () => {
    const vet = await steps.vet();
    await steps.delivered(vet, inMonths(-1));
    await steps.makeStatements(now);
    for (const change of [
      'update payout_rules set share_bp = 1',
      'delete from payout_rules',
      'update earnings set amount = 1',
      'update earnings set statement_id = null where statement_id is not null',
      'update payout_statements set amount = 1',
      'delete from payout_statements where false = (vet_id is null)',
    ])
      await expect(world.postgres.exec(change)).rejects.toThrow('WRONG_STATE');
  });

  test('V6 money that goes back before the statement makes the month less; after it, it is a line of the next', async () => {
    const vet = await steps.vet();
    const early = await steps.delivered(vet);
    await steps.says(early.owner, early.opened, 'partially_refunded', { refunded: 500 });
    await steps.says(early.owner, early.opened, 'refunded', { refunded: price });
    const kept = await steps.delivered(vet);
    await steps.makeStatements(inMonths(1));
    await steps.says(kept.owner, kept.opened, 'refunded', { refunded: price, at: inMonths(1) });
    await steps.says(kept.owner, kept.opened, 'refunded', { refunded: price, at: inMonths(1) });
    expect((await steps.lines(vet)).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['consult', share],
      ['refund', -300],
      ['refund', 300 - share],
      ['consult', share],
      ['refund', -share],
    ]);
    expect(await steps.statements(vet)).toMatchObject([{ number: 1, amount: share, lines: 4, state: 'due' }]);
    // Less than nothing waits until there is more.
    await steps.makeStatements(inMonths(2));
    expect(await steps.statements(vet)).toHaveLength(1);
    await steps.delivered(vet, inMonths(2));
    await steps.delivered(vet, inMonths(2));
    await steps.makeStatements(inMonths(3));
    expect(await steps.statements(vet)).toMatchObject([
      {},
      { number: 2, month: monthOf(inMonths(2)), amount: share, lines: 3 },
    ]);
  });

  test('V6 a rule may let the vet keep what they earned', async () => {
    const vet = await steps.vet('MX');
    const replaces = await newestRule('MXN');
    await world.service.run((tx) => [
      setPayoutRule(tx, {
        ...chat,
        currency: 'MXN',
        shareBp: 5_000,
        fixedAmount: null,
        onRefund: 'kept',
        replaces,
      }),
    ]);
    const consult = await steps.delivered(vet, new Date(Date.now() + 1_000));
    await steps.says(consult.owner, consult.opened, 'refunded', { refunded: price });
    expect(await steps.lines(vet)).toMatchObject([{ kind: 'consult', amount: 14_950 }]);
  });
});

describe('statements', () => {
  test('V4 months that were missed are made up, each by itself and none twice; the running one waits', async () => {
    const vet = await steps.vet();
    for (const months of [-3, -1, -1, 0]) await steps.delivered(vet, inMonths(months));
    await steps.makeStatements(now);
    await steps.makeStatements(now);
    expect(await steps.statements(vet)).toMatchObject([
      { number: 1, month: monthOf(inMonths(-3)), lines: 1 },
      { number: 2, month: monthOf(inMonths(-1)), lines: 2 },
    ]);
  });

  test('V4 a month begins and ends where the vet is', async () => {
    const vet = await steps.vet('MX');
    await world.postgres.query(
      `insert into notification_settings (user_id, time_zone) values ($1, 'America/Mexico_City')
       on conflict (user_id) do update set time_zone = excluded.time_zone`,
      [vet.id],
    );
    const newYear = (hours: number) => new Date(Date.UTC(2027, 0, 1, hours));
    await steps.delivered(vet, newYear(5));
    await steps.makeStatements(newYear(5));
    expect(await steps.statements(vet)).toEqual([]);
    await steps.makeStatements(newYear(7));
    expect(await steps.statements(vet)).toMatchObject([{ month: '2026-12' }]);
  });

  test('V3 V4 whatever is delivered, given back and closed in which order: lines come to their statement, always, and numbers have no holes', async () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('deliver' as const), days: fc.integer({ min: 0, max: 12 }) }),
      fc.record({
        what: fc.constant('refund' as const),
        which: fc.nat(),
        cents: fc.integer({ min: 1, max: price }),
      }),
      fc.record({ what: fc.constant('close' as const), days: fc.integer({ min: 5, max: 40 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (turns) => {
        const vet = await steps.vet();
        const consults: (Awaited<ReturnType<typeof steps.delivered>> & { back: number })[] = [];
        let at = now.getTime();
        for (const turn of turns) {
          if (turn.what === 'refund') {
            const consult = consults[turn.which % Math.max(1, consults.length)];
            if (consult === undefined) continue;
            consult.back = Math.min(price, consult.back + turn.cents);
            await steps.says(
              consult.owner,
              consult.opened,
              consult.back === price ? 'refunded' : 'partially_refunded',
              {
                refunded: consult.back,
                at: new Date(at),
              },
            );
            continue;
          }
          at += turn.days * 24 * 3_600_000;
          if (turn.what === 'close') await steps.makeStatements(new Date(at));
          else consults.push({ ...(await steps.delivered(vet, new Date(at))), back: 0 });
        }
        const lines = await steps.lines(vet);
        const statements = await steps.statements(vet);
        const sumOf = (statement: string) =>
          lines.reduce((sum, line) => sum + (line.statement === statement ? line.amount : 0), 0);
        expect(statements.map(({ id }) => sumOf(id))).toEqual(statements.map(({ amount }) => amount));
        expect(statements.map(({ number }) => number)).toEqual(statements.map((_, place) => place + 1));
        // What was given back of each is the same part of what it earned.
        const earned = consults.length * share;
        const back = consults.reduce((sum, consult) => sum + Math.round((share * consult.back) / price), 0);
        expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(earned - back);
      }),
      { numRuns: 12 },
    );
  });
});
