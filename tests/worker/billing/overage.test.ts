import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { listUnstartedOutput } from '../../../worker/consults/sessions/list-unstarted.ts';
import { listPaymentsOutput } from '../../../worker/core/billing/payments/list-payments.ts';
import { settlePayments } from '../../../worker/core/billing/payments/settle-payments.ts';
import worker from '../../../worker/index.ts';
import { member, newPet, ownerWithPet, start, startInput } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import {
  dueNow,
  intentOf,
  openPayment,
  paid,
  payer,
  paymentRow,
  unstarted,
  withoutUnits,
} from '../support/overage.ts';
import type { Person } from '../support/person.ts';
import {
  control,
  cronContext,
  customerOf,
  deliver,
  eventsOf,
  failNext,
  failNextPayments,
  noted,
  pay,
  plenty,
  stripe,
} from '../support/stripe.ts';
import { done, mutation, query, refusal, send, sendJson } from '../support/worker.ts';

/** Somebody whose paid consult a vet has. */
async function inConsult() {
  const someone = await payer();
  await paid(someone.paymentId, someone.owner);
  const { sessionId } = await start(someone.input, { as: someone.owner });
  const vet = await member('vet');
  await done(z.unknown(), mutation('desk.accept', { sessionId }, { as: vet }));
  return { ...someone, vet, sessionId };
}
const end = (sessionId: string, as: Person) => mutation('sessions.end', { sessionId }, { as });
const payments = async (as: Person) =>
  (await done(listPaymentsOutput, query('subscriptions.payments', {}, { as }))).items;

test('A33 E29 no unit left: the price, the page, the return, the consult; delivered, the money is taken', async () => {
  const { owner, input } = await withoutUnits();
  const refused = await mutation('sessions.start', input, { as: owner });
  expect(refused).toMatchObject({ code: 'QUOTA_EXCEEDED', params: { unitAmount: 1490, currency: 'EUR' } });
  const { url, paymentId } = await openPayment(input, { as: owner });
  expect(await paid(paymentId, owner)).toEqual({ status: 'open', start: input, sessionId: null });
  expect(await payments(owner)).toEqual([]);
  expect(await pay(url)).toBe(`https://app.test/start?payment=${paymentId}`);
  expect(await paid(paymentId, owner)).toEqual({ status: 'authorised', start: input, sessionId: null });

  const { sessionId } = await start(input, { as: owner });
  expect((await start(input, { as: owner })).sessionId).toBe(sessionId);
  expect(await paid(paymentId, owner)).toEqual({ status: 'started', start: null, sessionId });
  expect(await unstarted(owner)).toEqual([]);
  expect(await intentOf(owner)).toMatchObject({ status: 'requires_capture', amount: 1490, currency: 'eur' });

  const vet = await member('vet');
  await done(z.unknown(), mutation('desk.accept', { sessionId }, { as: vet }));
  await done(z.unknown(), end(sessionId, vet));
  expect(await intentOf(owner)).toMatchObject({ status: 'succeeded', amount_received: 1490 });
  expect(await payments(owner)).toMatchObject([
    {
      id: paymentId,
      purpose: 'overage',
      status: 'captured',
      amountCaptured: 1490,
      meter: 'chat',
      sessionId,
      consultKey: input.idempotencyKey,
    },
  ]);
  expect(await noted(owner, 'payment.captured')).toBe(1);
});

test('A33 E29 leaving the queue lets the money go; nothing was taken', async () => {
  const { owner, input, paymentId } = await payer();
  await paid(paymentId, owner);
  const { sessionId } = await start(input, { as: owner });
  await done(z.unknown(), mutation('sessions.cancel', { id: sessionId }, { as: owner }));
  expect(await intentOf(owner)).toMatchObject({ status: 'canceled', amount_received: 0 });
  expect(await payments(owner)).toMatchObject([{ status: 'voided', amountCaptured: 0, amountRefunded: 0 }]);
});

test('W26 who closed the tab after paying finds the consult: by the webhook, without it, and on both ways', async () => {
  for (const told of [true, false]) {
    const { owner, input, paymentId } = await payer();
    const customer = await customerOf(owner);
    if (told) for (const event of await eventsOf(customer)) await deliver(event);
    else await done(z.unknown(), mutation('subscriptions.confirm', {}, { as: owner }));
    const answer = await send('/api/sessions/unstarted', {}, { as: owner });
    const [waits] = listUnstartedOutput.parse(await answer.json());
    expect(waits).toMatchObject({ paymentId, start: input, amount: 1490, currency: 'EUR' });
    expect(Date.parse(waits?.expiresAt ?? '') - Date.parse(waits?.paidAt ?? '')).toBe(24 * 3_600_000);
    const { sessionId } = await start(waits?.start, { as: owner });
    expect(await unstarted(owner)).toEqual([]);
    expect(await paid(paymentId, owner)).toMatchObject({ status: 'started', sessionId });
    expect(await noted(owner, 'units.granted')).toBe(1);
  }
});

test('A33 a refused card leaves the page open; giving up does, too; then it is paid', async () => {
  const { owner, input } = await withoutUnits({
    consent: { version: '2026-11', country: 'MX', accepted: true },
  });
  const { url, paymentId } = await openPayment(input, { as: owner });
  await pay(url, 'decline');
  expect(await paid(paymentId, owner)).toMatchObject({ status: 'failed', start: input });
  expect(await refusal(mutation('sessions.start', input, { as: owner }))).toBe('402 QUOTA_EXCEEDED');
  expect(await openPayment(input, { as: owner })).toEqual({ url, paymentId });
  expect(await pay(url)).toContain(paymentId);
  expect(await paid(paymentId, owner)).toMatchObject({ status: 'authorised' });
  expect(await intentOf(owner)).toMatchObject({ amount: 29_900, currency: 'mxn' });
});

test('W27 the same page ten times at once; another text closes it; what is paid is not sold again', async () => {
  const { owner, input } = await withoutUnits();
  const pages = await Promise.all(Array.from({ length: 10 }, () => openPayment(input, { as: owner })));
  expect(new Set(pages.map(({ url }) => url)).size).toBe(1);
  const other = await openPayment({ ...input, text: 'Luna ate again.' }, { as: owner });
  const customer = await customerOf(owner);
  const open = await stripe.checkout.sessions.list({ customer, status: 'open' });
  expect(open.data.map(({ url }) => url)).toEqual([other.url]);
  expect(await paid(pages[0]?.paymentId ?? '', owner)).toMatchObject({ status: 'voided' });
  await pay(other.url);
  expect(await mutation('sessions.payment', input, { as: owner })).toMatchObject({
    code: 'CONFLICT',
    params: { subject: 'payment', paymentId: other.paymentId },
  });
});

test('A33 E29 ten starts at once for one payment are one consult', async () => {
  const { owner, input, paymentId } = await payer();
  await paid(paymentId, owner);
  const started = await Promise.all(Array.from({ length: 10 }, () => start(input, { as: owner })));
  expect(new Set(started.map(({ sessionId }) => sessionId)).size).toBe(1);
  const other = startInput(await newPet(owner));
  expect(await refusal(mutation('sessions.start', other, { as: owner }))).toBe('402 QUOTA_EXCEEDED');
});

test('W23 Stripe is away when a consult ends: it ends all the same, and the money is taken once, later', async () => {
  const { owner, vet, sessionId, paymentId } = await inConsult();
  const path = `/payment_intents/${(await intentOf(owner)).id}/capture`;
  await control('/api-faults', { kind: 'refuse', status: 500, path, times: 3 });
  await done(z.unknown(), end(sessionId, vet));
  expect(await paymentRow(paymentId)).toMatchObject({ status: 'authorised', settlement: 'capture' });
  await dueNow(paymentId);
  await settlePayments(cronContext(), plenty());
  expect(await paymentRow(paymentId)).toMatchObject({ status: 'captured', captured: 1490 });
  expect(await eventsOf(await customerOf(owner), ['charge.captured'])).toHaveLength(1);
  expect(await noted(owner, 'payment.captured')).toBe(1);
});

test('W23 the answer of the capture is lost: it was taken once', async () => {
  const { owner, vet, sessionId, paymentId } = await inConsult();
  const path = `/payment_intents/${(await intentOf(owner)).id}/capture`;
  await control('/api-faults', { kind: 'lose', path, times: 1 });
  await done(z.unknown(), end(sessionId, vet));
  expect(await paymentRow(paymentId)).toMatchObject({ status: 'captured', captured: 1490 });
  expect(await eventsOf(await customerOf(owner), ['charge.captured'])).toHaveLength(1);
});

test('W23 taken, but not read back: the webhook or the next run writes it down', async () => {
  for (const told of [true, false]) {
    const { owner, sessionId, paymentId } = await inConsult();
    const customer = await customerOf(owner);
    await failNextPayments(customer, 500, 2);
    await done(z.unknown(), end(sessionId, owner));
    expect(await intentOf(owner)).toMatchObject({ status: 'succeeded' });
    expect(await paymentRow(paymentId)).toMatchObject({ status: 'authorised', settlement: 'capture' });
    const [captured] = (await eventsOf(customer, ['payment_intent.succeeded'])).toReversed();
    if (told && captured !== undefined) await deliver(captured);
    else {
      await dueNow(paymentId);
      await settlePayments(cronContext(), plenty());
    }
    expect(await paymentRow(paymentId)).toMatchObject({ status: 'captured', captured: 1490 });
  }
});

test('A33 E29 nobody started it for a day: cron lets the money go, and the same consult can be paid anew', async () => {
  const { owner, input, paymentId } = await payer();
  await paid(paymentId, owner);
  await asOwner(
    "update public.payments set authorised_at = authorised_at - interval '25 hours' where id = $1",
    [paymentId],
  );
  const execution = createExecutionContext();
  await worker.scheduled(createScheduledController({ cron: '*/5 * * * *' }), env, execution);
  await waitOnExecutionContext(execution);
  expect(await intentOf(owner)).toMatchObject({ status: 'canceled' });
  expect(await paid(paymentId, owner)).toMatchObject({ status: 'voided', start: input });
  expect(await refusal(mutation('sessions.start', input, { as: owner }))).toBe('402 QUOTA_EXCEEDED');
  const again = await openPayment(input, { as: owner });
  expect(again.paymentId).not.toBe(paymentId);
  await pay(again.url);
  await paid(again.paymentId, owner);
  await start(input, { as: owner });
});

test('A33 E29 money taken early in the dashboard comes back when the owner leaves the queue', async () => {
  const { owner, input, paymentId } = await payer();
  await stripe.paymentIntents.capture((await intentOf(owner)).id);
  expect(await paid(paymentId, owner)).toMatchObject({ status: 'authorised' });
  const { sessionId } = await start(input, { as: owner });
  await done(z.unknown(), mutation('sessions.cancel', { id: sessionId }, { as: owner }));
  expect(await payments(owner)).toMatchObject([
    { status: 'refunded', amountCaptured: 1490, amountRefunded: 1490 },
  ]);
});

test('W29 a refund in the dashboard takes an unused unit along', async () => {
  const { owner, input, paymentId } = await payer();
  const { id } = await intentOf(owner);
  await stripe.paymentIntents.capture(id);
  await stripe.refunds.create({ payment_intent: id });
  expect(await paid(paymentId, owner)).toMatchObject({ status: 'voided' });
  expect(await refusal(mutation('sessions.start', input, { as: owner }))).toBe('402 QUOTA_EXCEEDED');
});

test('W23 Stripe is away on the way back: what the webhook told can be started, what nobody told is asked again', async () => {
  const [told, untold] = [await payer(), await payer()];
  for (const event of await eventsOf(await customerOf(told.owner))) await deliver(event);
  for (const { owner } of [told, untold]) await failNext(await customerOf(owner), 500, 3);
  expect(await paid(told.paymentId, told.owner)).toMatchObject({ status: 'authorised', start: told.input });
  const asked = { paymentId: untold.paymentId };
  expect(await refusal(mutation('sessions.paid', asked, { as: untold.owner }))).toBe('503 UNAVAILABLE');
  expect(await paid(untold.paymentId, untold.owner)).toMatchObject({ status: 'authorised' });
});

test('W14 a page that closed by itself is nothing to pay any more', async () => {
  const { owner, input } = await withoutUnits();
  const { paymentId, url } = await openPayment(input, { as: owner });
  await pay(url, 'decline');
  const [page] = (await stripe.checkout.sessions.list({ customer: await customerOf(owner) })).data;
  await stripe.checkout.sessions.expire(page?.id ?? '');
  expect(await paid(paymentId, owner)).toMatchObject({ status: 'voided' });
  expect((await openPayment(input, { as: owner })).paymentId).not.toBe(paymentId);
});

test('G4 Stripe is not told why, about whom or with whom the consult is', async () => {
  const { owner, petId, input } = await payer();
  const [page] = (await stripe.checkout.sessions.list({ customer: await customerOf(owner) })).data;
  const told = JSON.stringify([page, await intentOf(owner)]);
  expect(told).toContain(input.idempotencyKey);
  for (const secret of [input.text, petId, 'Luna']) expect(told).not.toContain(secret);
});

test('A payment belongs to who made it; units that are left are not sold; an old consent is refused', async () => {
  const { owner, paymentId } = await payer();
  const stranger = await withoutUnits();
  expect(await refusal(mutation('sessions.paid', { paymentId }, { as: stranger.owner }))).toBe(
    '404 NOT_FOUND',
  );
  expect(await payments(stranger.owner)).toEqual([]);
  expect(await unstarted(stranger.owner)).toEqual([]);
  const fresh = await ownerWithPet();
  const needless = mutation('sessions.payment', startInput(fresh.petId), { as: fresh.owner });
  expect(await needless).toMatchObject({ status: 409, code: 'CONFLICT', params: { subject: 'units' } });
  const consent = { version: '2020-01', country: 'ES', accepted: true };
  expect(
    await refusal(mutation('sessions.payment', { ...stranger.input, consent }, { as: stranger.owner })),
  ).toBe('400 CONSENT_REQUIRED');
  expect(await paid(paymentId, owner)).toMatchObject({ status: 'authorised' });
});

test('C5 Without a key nothing is sold; what is written here can still be read and started', async () => {
  const { owner, input, paymentId } = await payer();
  await paid(paymentId, owner);
  const off = { as: owner, env: { STRIPE_SECRET_KEY: '' } };
  expect(await refusal(mutation('sessions.payment', input, off))).toBe('501 PROVIDER_OFF');
  expect(await refusal(mutation('sessions.paid', { paymentId }, off))).toBe('501 PROVIDER_OFF');
  expect(await done(listUnstartedOutput, query('sessions.unstarted', {}, off))).toHaveLength(1);
  expect((await done(listPaymentsOutput, query('subscriptions.payments', {}, off))).items).toHaveLength(1);
  const { sessionId } = await start(input, off);
  await done(z.unknown(), mutation('sessions.cancel', { id: sessionId }, off));
  expect((await settlePayments(cronContext(off.env), plenty())).settled).toBe(0);
  await settlePayments(cronContext(), plenty());
  expect(await intentOf(owner)).toMatchObject({ status: 'canceled' });
});

test('A37 REST opens the same page and reads the same payments', async () => {
  const { owner, input } = await withoutUnits();
  const page = await openPayment(input, { as: owner });
  const answer = await sendJson('POST', '/api/sessions/payment', input, { as: owner });
  expect(await answer.json()).toEqual(page);
  await pay(page.url);
  const asked = await sendJson('POST', '/api/sessions/paid', { paymentId: page.paymentId }, { as: owner });
  expect(await asked.json()).toMatchObject({ status: 'authorised' });
  const listed = await send('/api/subscriptions/payments?limit=1', {}, { as: owner });
  expect(listPaymentsOutput.parse(await listed.json()).items).toHaveLength(1);
});
