import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { adminPayoutSchema } from '../../worker/backoffice/payouts/admin-payout.ts';
import { listPayoutRulesOutput } from '../../worker/backoffice/payouts/list-payout-rules.ts';
import { listPayoutsOutput } from '../../worker/backoffice/payouts/list-payouts.ts';
import { getEarningsOutput } from '../../worker/consults/payouts/get-earnings.ts';
import { listEarningsOutput } from '../../worker/consults/payouts/list-earnings.ts';
import { repeatPayouts } from '../../worker/core/payouts/repeat-payouts.ts';
import { readPdf } from '../support/read-pdf.ts';
import { auditOf, member } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import {
  accountOf,
  closeMonth,
  delivered,
  fillIn,
  licensedVet,
  onboard,
  readyToBePaid,
  refreshed,
  statementThing,
} from './support/payouts.ts';
import type { Person } from './support/person.ts';
import { control, cronContext, deliver, inboxOf, plenty, stripe } from './support/stripe.ts';
import { done, mutation, query, refusal, send } from './support/worker.ts';

let admin: Person;
beforeAll(async () => {
  admin = await member('admin');
});

/** What the seeded rule gives of 14.90 EUR. */
const share = 894;

const earningsOf = (vet: Person) => done(getEarningsOutput, query('earnings.get', {}, { as: vet }));
const linesOf = async (vet: Person, statementId?: string) =>
  (await done(listEarningsOutput, query('earnings.list', { statementId }, { as: vet }))).items;
const payAs = (as: Person, id: string) => mutation('admin.payouts.pay', { id }, { as });
const pay = (id: string) => done(adminPayoutSchema, payAs(admin, id));
const reverse = (id: string, reason = 'Era de otra persona') =>
  done(adminPayoutSchema, mutation('admin.payouts.reverse', { id, reason }, { as: admin }));
const transfersOf = async (statementId: string) =>
  (await stripe.transfers.list({ transfer_group: `statement:${statementId}` })).data;
const refund = (paymentId: string) =>
  done(
    z.unknown(),
    mutation(
      'admin.payments.refund',
      { id: paymentId, reason: 'requested_by_customer', idempotencyKey: crypto.randomUUID() },
      { as: admin },
    ),
  );
/** The newest event of this kind that carries these words. */
async function eventWith(type: string, words: string) {
  const { data } = await stripe.events.list({ type, limit: 100 });
  const event = data.find(({ data: { object } }) => JSON.stringify(object).includes(words));
  if (event === undefined) throw new Error('no event');
  return event;
}

test('V3 V4 V7 a delivered consult is a line, its month a statement, and both are the vet’s to read and to keep', async () => {
  const vet = await licensedVet();
  const { sessionId } = await delivered(vet);
  expect(await earningsOf(vet)).toMatchObject({
    open: [{ amount: share, currency: 'EUR', lines: 1 }],
    timeZone: 'Europe/Madrid',
    account: { state: 'none' },
    payments: true,
    statements: [],
  });
  expect(await linesOf(vet)).toMatchObject([
    { kind: 'consult', consultId: sessionId, mode: 'chat', amount: share },
  ]);
  const id = await closeMonth(vet);
  expect(await earningsOf(vet)).toMatchObject({
    open: [],
    statements: [{ id, number: 1, amount: share, lines: 1, state: 'due', failure: null }],
  });
  expect(await linesOf(vet, id)).toHaveLength(1);

  const file = (ending: string, as: Person, lang = 'en') =>
    send(`/api/earnings/statements/${id}/statement.${ending}?lang=${lang}`, {}, { as });
  const pdf = await file('pdf', vet);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const text = (await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text;
  expect(text).toContain('Statement no. 1');
  expect(text).toContain('€8.94');
  expect((await readPdf(new Uint8Array(await (await file('pdf', vet, 'es')).arrayBuffer()))).text).toContain(
    'Liquidación n.º 1',
  );
  const table = await (await file('csv', vet)).text();
  expect(table.split('\r\n')[0]).toBe('Date,For,Consult,Amount,Currency');
  expect(table).toContain(`,${sessionId},8.94,EUR`);
  for (const ending of ['pdf', 'csv']) expect((await file(ending, await member('vet'))).status).toBe(404);
});

test('V7 what is earned is a vet’s alone to see and to be paid: an owner and an admin are refused, and nothing is opened at Stripe', async () => {
  const { statementId } = await statementThing();
  for (const role of ['owner', 'admin'] as const) {
    const as = await member(role);
    const outcomes = [
      query('earnings.get', {}, { as }),
      query('earnings.list', {}, { as }),
      query('earnings.list', { statementId }, { as }),
      mutation('earnings.onboard', {}, { as }),
      mutation('earnings.refresh', {}, { as }),
    ].map(refusal);
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['403 FORBIDDEN']));
    expect(await asOwner('select 1 from public.payout_accounts where vet_id = $1', [as.id])).toEqual([]);
    const paper = await send(`/api/earnings/statements/${statementId}/statement.pdf`, {}, { as });
    expect([403, 404]).toContain(paper.status);
  }
  const other = await member('vet');
  expect(await refusal(query('earnings.list', { statementId }, { as: other }))).toBe('404 NOT_FOUND');
});

test('V5 a vet without an account is not paid and everybody sees why; with one, pressing twice in two places pays once', async () => {
  const { vet, statementId: id } = await statementThing();
  expect(await pay(id)).toMatchObject({ state: 'failed', failure: 'no-account', account: 'none' });
  expect(await earningsOf(vet)).toMatchObject({ statements: [{ state: 'failed', failure: 'no-account' }] });

  const { url } = await onboard(vet);
  expect(await fillIn(url, 'part')).toContain('/vet/earnings?stripe=back');
  expect(await refreshed(vet)).toEqual({ state: 'waiting' });
  expect(await earningsOf(vet)).toMatchObject({ account: { state: 'waiting', requirementsDue: 1 } });
  expect(await pay(id)).toMatchObject({ state: 'failed', failure: 'account-not-ready' });
  // Nobody told us that it is ready by now: whoever pays looks.
  await fillIn((await onboard(vet)).url);

  const other = await member('admin');
  const outcomes = await Promise.all([payAs(admin, id), payAs(other, id), payAs(admin, id)]);
  expect(outcomes.filter(({ ok }) => ok)).not.toEqual([]);
  const { state, transferId } = await pay(id);
  expect(state).toBe('paid');
  expect(await transfersOf(id)).toMatchObject([{ id: transferId, amount: share, currency: 'eur' }]);
  expect(await earningsOf(vet)).toMatchObject({ statements: [{ state: 'paid', failure: null }] });
  expect((await auditOf(id)).filter((action) => action === 'payout.paid')).toHaveLength(1);

  const event = await eventWith('transfer.created', id);
  for (let time = 0; time < 2; time += 1) expect(await deliver(event)).toBe(200);
  expect(await inboxOf(event.id)).toMatchObject({ status: 'done' });
  expect(await transfersOf(id)).toHaveLength(1);
});

test('V5 without enough money it fails, and the next try is another one', async () => {
  const { vet, statementId: id } = await statementThing();
  await readyToBePaid(vet);
  await control('/balance', { currency: 'eur', amount: share - 1 });
  expect(await pay(id)).toMatchObject({ state: 'failed', failure: 'balance' });
  await control('/balance', { currency: 'eur', amount: null });
  expect(await pay(id)).toMatchObject({ state: 'paid' });
});

test('V5 an answer that was lost: cron finds the transfer that there is, and makes no other', async () => {
  const { vet, statementId: id } = await statementThing();
  await readyToBePaid(vet);
  await asOwner('select public.fn_begin_payout($1)', [id]);
  await stripe.transfers.create({
    amount: share,
    currency: 'eur',
    destination: await accountOf(vet),
    transfer_group: `statement:${id}`,
    metadata: { statement: id },
  });
  expect(await earningsOf(vet)).toMatchObject({ statements: [{ state: 'sending' }] });
  await asOwner('update public.payouts set ask_after = now() where statement_id = $1', [id]);
  await repeatPayouts(cronContext(), plenty());
  expect(await earningsOf(vet)).toMatchObject({ statements: [{ state: 'paid' }] });
  expect(await transfersOf(id)).toHaveLength(1);
});

test('V5 Stripe away: it goes on being sent, and is paid when Stripe is back', async () => {
  const { vet, statementId: id } = await statementThing();
  await readyToBePaid(vet);
  // As often as the Worker asks for somebody who waits.
  await control('/api-faults', {
    kind: 'refuse',
    status: 503,
    path: `transfer_group=statement%3A${id}`,
    times: 3,
  });
  expect(await refusal(payAs(admin, id))).toBe('503 UNAVAILABLE');
  expect(await earningsOf(vet)).toMatchObject({ statements: [{ state: 'sending' }] });
  expect(await pay(id)).toMatchObject({ state: 'paid' });
  expect(await transfersOf(id)).toHaveLength(1);
});

test('V5 what Stripe says of an account comes by its events, too', async () => {
  const vet = await licensedVet();
  await fillIn((await onboard(vet)).url);
  const account = await accountOf(vet);
  const event = await eventWith('account.updated', account);
  expect(event.account).toBe(account);
  await deliver(event);
  expect(await inboxOf(event.id)).toMatchObject({ status: 'done' });
  expect(await earningsOf(vet)).toMatchObject({ account: { state: 'ready', requirementsDue: 0 } });
});

test('V5 an admin takes a payout back with a reason, once; taken back at Stripe it is noted as well', async () => {
  const [one, two] = [await statementThing(), await statementThing()];
  for (const { vet, statementId } of [one, two]) {
    await readyToBePaid(vet);
    await pay(statementId);
  }
  expect(await reverse(one.statementId)).toMatchObject({
    state: 'reversed',
    reversalReason: 'Era de otra persona',
  });
  expect(await reverse(one.statementId, 'Otra vez')).toMatchObject({ reversalReason: 'Era de otra persona' });
  expect(await transfersOf(one.statementId)).toMatchObject([{ reversed: true, amount_reversed: share }]);
  expect(await refusal(payAs(admin, one.statementId))).toBe('409 WRONG_STATE');

  const [transfer] = await transfersOf(two.statementId);
  await stripe.transfers.createReversal(transfer?.id ?? '');
  await deliver(await eventWith('transfer.reversed', two.statementId));
  expect(await earningsOf(two.vet)).toMatchObject({ statements: [{ state: 'reversed' }] });
});

test('V6 money given back after the payout is a negative line, and the next statement is less by it', async () => {
  const vet = await licensedVet();
  const { paymentId } = await delivered(vet);
  await closeMonth(vet);
  await refund(paymentId);
  expect(await linesOf(vet)).toMatchObject([{ kind: 'refund', amount: -share }]);
  expect(await earningsOf(vet)).toMatchObject({ open: [{ amount: -share }] });
  for (let more = 0; more < 2; more += 1) await delivered(vet);
  // The month of the first statement has one: what came after it is in the next.
  expect(await earningsOf(vet)).toMatchObject({ open: [{ amount: share, lines: 3 }] });
});

test('V5 the admin finds payouts by their state, month and vet; V3 sets a rule and sees it', async () => {
  const { vet, statementId: id } = await statementThing();
  const list = (input: Record<string, unknown>) =>
    done(listPayoutsOutput, query('admin.payouts.list', { q: vet.id, ...input }, { as: admin }));
  const month = new Date().toISOString().slice(0, 7);
  for (const input of [{}, { state: 'due' }, { month }, { q: id }, { state: 'due', month }])
    expect((await list(input)).items.map((payout) => payout.id)).toEqual([id]);
  for (const input of [{ state: 'paid' }, { month: '2020-01' }])
    expect((await list(input)).items).toEqual([]);
  const all = await done(
    listPayoutsOutput,
    query('admin.payouts.list', { state: 'due', month }, { as: admin }),
  );
  expect(all.items.map((payout) => payout.id)).toContain(id);

  const slot = { meter: 'video', level: 'blue', currency: 'MXN' };
  const rule = {
    ...slot,
    shareBp: null,
    fixedAmount: 12_300,
    onRefund: 'kept',
    validFrom: null,
    replaces: null,
  };
  const set = () => mutation('admin.payoutRules.set', rule, { as: admin });
  await done(z.unknown(), set());
  expect(await refusal(mutation('admin.payoutRules.set', { ...rule, fixedAmount: 1 }, { as: admin }))).toBe(
    '409 CONFLICT',
  );
  const { rules } = await done(listPayoutRulesOutput, query('admin.payoutRules.list', {}, { as: admin }));
  expect(rules).toContainEqual(expect.objectContaining({ ...slot, fixedAmount: 12_300, onRefund: 'kept' }));
});
