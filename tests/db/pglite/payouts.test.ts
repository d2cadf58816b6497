import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  applyPayoutAccount,
  beginPayout,
  beginReversal,
  claimPayouts,
  keepPayoutAccount,
  settlePayout,
  settleReversal,
} from '../../../db/calls/payouts.ts';
import { startPglite } from '../../support/postgres.ts';
import { payoutSteps } from '../support/payout-steps.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof payoutSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = payoutSteps(world);
});
afterAll(() => world.close());

const now = new Date();
const lastMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15, 12));

const due = async () => {
  const vet = await steps.vet();
  await steps.delivered(vet, lastMonth);
  await steps.makeStatements(now);
  return { vet, statement: first(await steps.statements(vet)).id };
};
const begin = async (statement: string) =>
  first((await world.service.run((tx) => [beginPayout(tx, statement)]))[0]);
const settle = async (statementId: string, attempt: number, outcome: Parameters<typeof settlePayout>[2]) =>
  first((await world.service.run((tx) => [settlePayout(tx, { statementId, attempt }, outcome)]))[0]).state;
const told = async (vet: { id: string }) =>
  (
    await world.postgres.query<{ kind: string }>(
      "select distinct kind from notifications where user_id = $1 and kind ~ 'payout|statement' order by kind",
      [vet.id],
    )
  ).map(({ kind }) => kind);

test('V5 without an account that money can go to it fails, says so to the vet, and can be repeated', async () => {
  const { vet, statement } = await due();
  expect(await begin(statement)).toMatchObject({ state: 'failed', attempt: 1 });
  expect(await told(vet)).toEqual(['payout-failed', 'statement-ready']);
  await steps.account(vet);
  expect(await begin(statement)).toMatchObject({
    state: 'sending',
    attempt: 2,
    accountId: `acct_${vet.id}`,
  });
  // A failure of a try that is over says nothing about the one that runs.
  expect(await settle(statement, 1, { failure: 'refused' })).toBe('sending');
  expect(await settle(statement, 2, { failure: 'balance' })).toBe('failed');
  expect(await begin(statement)).toMatchObject({ state: 'sending', attempt: 3 });
  expect(await settle(statement, 3, { transferId: `tr_${statement}` })).toBe('paid');
  expect(await settle(statement, 3, { failure: 'refused' })).toBe('paid');
  expect(await begin(statement)).toMatchObject({ state: 'paid' });
  expect(await told(vet)).toEqual(['payout-failed', 'payout-paid', 'statement-ready']);
});

test('V5 an answer that was lost is asked for again by cron, later each time and under the same name', async () => {
  const { vet, statement } = await due();
  await steps.account(vet);
  await begin(statement);
  const claim = async (minutes: number) => {
    const at = new Date(Date.now() + minutes * 60_000);
    const [, rows] = await world.service.run((tx) => [clock(tx, at), claimPayouts(tx, 100)]);
    return rows.filter((row) => row.statementId === statement).map(({ attempt }) => attempt);
  };
  expect(await claim(0)).toEqual([]);
  expect(await claim(2)).toEqual([1]);
  expect(await claim(2)).toEqual([]);
  expect(await claim(4)).toEqual([1]);
  // However often nobody answered, somebody asks again within six hours.
  await world.postgres.query('update payouts set asks = 30 where statement_id = $1', [statement]);
  expect(await claim(60)).toEqual([1]);
  expect(await claim(60 + 6 * 60 - 1)).toEqual([]);
  expect(await claim(60 + 6 * 60 + 1)).toEqual([1]);
});

test('V5 a statement of nothing has nothing to pay', async () => {
  const vet = await steps.vet();
  const { owner, opened } = await steps.delivered(vet);
  await steps.says(owner, opened, 'refunded', { refunded: 1490 });
  await steps.makeStatements(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 15, 12)));
  const { id, amount, state } = first(await steps.statements(vet));
  expect({ amount, state }).toEqual({ amount: 0, state: 'nothing' });
  await steps.account(vet);
  expect(await refusal(begin(id), 'WRONG_STATE')).toEqual({ subject: 'payout', status: 'nothing' });
});

test('V5 to an account that money cannot go to nothing is sent', async () => {
  const { vet, statement } = await due();
  await steps.account(vet);
  await world.postgres.query('update payout_accounts set transfers_active = false where vet_id = $1', [
    vet.id,
  ]);
  expect(await begin(statement)).toMatchObject({ state: 'failed', attempt: 1 });
  expect(
    await world.postgres.query('select failure from payouts where statement_id = $1', [statement]),
  ).toEqual([{ failure: 'account-not-ready' }]);
});

test('V5 a vet is told of a failure that they can mend, not of ours', async () => {
  const { vet, statement } = await due();
  await steps.account(vet);
  for (const [attempt, failure] of (['balance', 'refused'] as const).entries()) {
    await begin(statement);
    expect(await settle(statement, attempt + 1, { failure })).toBe('failed');
  }
  expect(await told(vet)).toEqual(['statement-ready']);
  await begin(statement);
  expect(await settle(statement, 3, { failure: 'account-not-ready' })).toBe('failed');
  expect(await told(vet)).toEqual(['payout-failed', 'statement-ready']);
});

test('V5 W9 what was fetched of an account before something newer changes nothing of it, and settles no event that came after it', async () => {
  const vet = await steps.vet();
  const accountId = await steps.account(vet);
  const arrived = async (minutes: number) => {
    const id = `evt_${vet.id}_${minutes}`;
    await world.postgres.query(
      `insert into webhook_inbox (source, external_id, type, customer_id, event_created, livemode, payload, received_at)
       values ('stripe', $1, 'account.updated', $2, now(), false, '{}', now() + make_interval(mins => $3))`,
      [id, accountId, minutes],
    );
    return async () =>
      first(
        await world.postgres.query<{ status: string }>(
          'select status from webhook_inbox where external_id = $1',
          [id],
        ),
      ).status;
  };
  const [before, after] = [await arrived(-20), await arrived(-5)];
  await world.service.run((tx) => [
    applyPayoutAccount(tx, {
      accountId,
      account: {
        detailsSubmitted: false,
        transfersActive: false,
        payoutsEnabled: false,
        requirementsDue: 3,
        disabledReason: 'requirements.past_due',
      },
      transfers: [],
      fetchedAt: new Date(Date.now() - 10 * 60_000).toISOString(),
      eventId: null,
    }),
  ]);
  expect(
    await world.postgres.query(
      'select transfers_active, requirements_due, disabled_reason from payout_accounts where vet_id = $1',
      [vet.id],
    ),
  ).toEqual([{ transfers_active: true, requirements_due: 0, disabled_reason: null }]);
  expect([await before(), await after()]).toEqual(['done', 'received']);
});

test('V5 an account is kept for a vet alone, and the first one stays', async () => {
  const [vet, owner] = [await steps.vet(), await world.person()];
  const keep = async (who: typeof vet, id: string) =>
    first((await world.as(who).run((tx) => [keepPayoutAccount(tx, id, 'ES')]))[0]).accountId;
  const account = `acct_first_${vet.id}`;
  expect(await keep(vet, account)).toBe(account);
  expect(await keep(vet, `acct_second_${vet.id}`)).toBe(account);
  await refusal(keep(owner, `acct_${owner.id}`), 'NOT_FOUND');
  expect(
    await world.postgres.query(
      "select entity_id, actor_id from audit_log where action = 'payout_account.made' and actor_id = any ($1)",
      [[vet.id, owner.id]],
    ),
  ).toEqual([{ entity_id: account, actor_id: vet.id }]);
});

test('V5 what Stripe says of the account settles a payout too; a second transfer of a statement changes nothing and is on record', async () => {
  const { vet, statement } = await due();
  const accountId = await steps.account(vet);
  await begin(statement);
  const hear = (id: string, reversed = false) =>
    steps.hear(accountId, [{ id, statementId: statement, reversed }]);
  await hear('tr_first');
  await hear('tr_second', true);
  expect(await steps.statements(vet)).toMatchObject([{ state: 'paid' }]);
  expect(
    await world.postgres.query(
      "select from audit_log where action = 'payout.second-transfer' and entity_id = $1",
      [statement],
    ),
  ).toHaveLength(1);
  await hear('tr_first', true);
  expect(await steps.statements(vet)).toMatchObject([{ state: 'reversed' }]);
  await refusal(begin(statement), 'WRONG_STATE');
});

test('V5 only what was paid is taken back, with its reason', async () => {
  const { vet, statement } = await due();
  await steps.account(vet);
  const reverse = (reason: string) => world.service.run((tx) => [beginReversal(tx, statement, reason)]);
  await refusal(reverse('Era de otra persona'), 'WRONG_STATE');
  await begin(statement);
  await settle(statement, 1, { transferId: `tr_${statement}` });
  expect(first((await reverse('Era de otra persona'))[0]).transferId).toBe(`tr_${statement}`);
  // Stripe did not answer: whoever asks again does not write another reason over the first.
  await reverse('Otra vez');
  await world.service.run((tx) => [settleReversal(tx, statement, `tr_${statement}`)]);
  expect(
    await world.postgres.query(
      'select state, reversal_reason as reason from payouts where statement_id = $1',
      [statement],
    ),
  ).toEqual([{ state: 'reversed', reason: 'Era de otra persona' }]);
});
