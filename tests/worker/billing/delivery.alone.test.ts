import { beforeAll, expect, test, vi } from 'vitest';
import { rerunEvents } from '../../../worker/core/billing/webhooks/rerun-events.ts';
import { asOwner, ownDatabaseWithVet, ownWay } from '../support/doubles.ts';
import {
  askingAbout,
  control,
  cronContext,
  currentOf,
  deliver,
  eventsOf,
  expectAgreement,
  failNext,
  inboxOf,
  lastEvent,
  noted,
  plenty,
  ring,
  stripe,
  subscriber,
} from '../support/stripe.ts';

// Whoever drains the inbox works on what is there, whosever it is.
beforeAll(ownDatabaseWithVet);

/** Somebody who just subscribed, and the event that nobody has delivered yet. */
const rung = async () => {
  const someone = await subscriber();
  return { someone, event: await lastEvent(someone.customer) };
};

test('W9 the same event twice: 200 twice, one effect, and the API is asked once', async () => {
  const { someone, event } = await rung();
  expect(await deliver(event)).toBe(200);
  // Whoever asks about this customer next is refused, three times: the second delivery does not ask.
  await failNext(someone.customer, 500, 1);
  expect(await deliver(event)).toBe(200);
  await expect(stripe.subscriptions.list({ customer: someone.customer })).rejects.toThrow();
  expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 1 });
  expect(await noted(someone.as, 'subscription.started')).toBe(1);
});

test('G4 of an event the inbox keeps whom it is about: no name, no address, no card, no secret', async () => {
  const { someone } = await rung();
  const events = await eventsOf(someone.customer);
  expect(JSON.stringify(events)).toMatch(/last4/);
  for (const event of events) expect(await deliver(event)).toBe(200);
  const kept = await asOwner<{ about: object; others: string }>(
    `select payload #> '{data,object}' as about, (payload #- '{data,object}')::text as others
     from public.webhook_inbox where external_id in (select jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify(events.map(({ id }) => id))],
  );
  expect(kept).toHaveLength(events.length);
  const keys = new Set(kept.flatMap(({ about }) => Object.keys(about)));
  expect([...keys].toSorted()).toEqual(['customer', 'id', 'object', 'payment_intent']);
  expect(new Set(kept.map(({ others }) => others))).toEqual(new Set(['{"data": {}}']));
});

test('W10 the same event twenty times at once: it is kept once and has one effect', async () => {
  const { someone, event } = await rung();
  const statuses = await Promise.all(Array.from({ length: 20 }, () => deliver(event)));
  expect(statuses).toEqual(Array(20).fill(200));
  expect(await deliver(event)).toBe(200);
  expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 1 });
  expect(await noted(someone.as, 'subscription.started')).toBe(1);
});

test('W11 an event that comes again after 29 days changes nothing', async () => {
  const { someone, event } = await rung();
  await deliver(event);
  await stripe.subscriptions.cancel(someone.subscription.id);
  await deliver(await lastEvent(someone.customer));
  const old = { ...event, created: event.created - 29 * 24 * 3600 };
  expect(await deliver(old)).toBe(200);
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start' });
  expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 1 });
});

test.each([500, 503, 429])(
  'W12 W23 Stripe answers %i while we ask: nothing is written, the event stays due, and the next look completes it once',
  async (status) => {
    const { someone, event } = await rung();
    await failNext(someone.customer, status, status === 429 ? 3 : 2);
    expect(await deliver(event)).toBe(200);
    expect(await inboxOf(event.id)).toEqual({ status: 'failed', attempts: 1 });
    expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start' });
    expect(await deliver(event)).toBe(200);
    expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 2 });
    expect(await noted(someone.as, 'subscription.started')).toBe(1);
    await expectAgreement(someone);
  },
);

test('W23 a single 429 is waited out and asked again: the event is settled', async () => {
  const { someone, event } = await rung();
  await failNext(someone.customer, 429, 1);
  expect(await deliver(event)).toBe(200);
  expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 1 });
});

test('W12 nobody could be told of an event: not 200, it is kept, and the next delivery completes it once', async () => {
  const { someone, event } = await rung();
  const full = { send: () => Promise.reject(new Error('the queue is full')) };
  expect(await ring(event, { env: { TASKS: full } })).toBe(503);
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start' });
  expect((await inboxOf(event.id))?.status).toBe('received');
  expect(await deliver(event)).toBe(200);
  expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 1 });
  expect(await noted(someone.as, 'subscription.started')).toBe(1);
});

test('W28 a message of the queue that was lost: cron finds the event', async () => {
  const { someone, event } = await rung();
  const lost = { send: async () => {} };
  expect(await ring(event, { env: { TASKS: lost } })).toBe(200);
  expect((await inboxOf(event.id))?.status).toBe('received');
  await rerunEvents(cronContext(), plenty());
  await vi.waitFor(async () => expect((await inboxOf(event.id))?.status).toBe('done'), { timeout: 10_000 });
  await expectAgreement(someone);
});

test('W23 Stripe hangs: nothing is written while it does, nor when we give up, and the next look completes it', async () => {
  const { someone, event } = await rung();
  // As often as the Worker asks; each time it waits for five seconds.
  await control('/api-faults', { kind: 'hold', path: askingAbout(someone.customer), times: 2 });
  const delivery = deliver(event);
  await vi.waitFor(async () => expect((await inboxOf(event.id))?.status).toBe('processing'), {
    timeout: 20_000,
  });
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start' });
  expect(await delivery).toBe(200);
  expect(await inboxOf(event.id)).toEqual({ status: 'failed', attempts: 1 });
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start' });
  expect(await deliver(event)).toBe(200);
  expect(await noted(someone.as, 'subscription.started')).toBe(1);
  await expectAgreement(someone);
}, 120_000);

test('W13 a worker that died in the middle: nobody runs it before its lease ends, cron does afterwards, once', async () => {
  const { someone, event } = await rung();
  await failNext(someone.customer, 429, 3);
  await deliver(event);
  const lease = (interval: string) =>
    asOwner(
      `update public.webhook_inbox set status = 'processing', lease_until = now() + $2::interval where external_id = $1`,
      [event.id, interval],
    );
  await lease('30 seconds');
  expect(await ring(event)).toBe(200);
  await rerunEvents(cronContext(), plenty());
  expect(await inboxOf(event.id)).toEqual({ status: 'processing', attempts: 1 });
  await lease('-1 second');
  await Promise.all([rerunEvents(cronContext(), plenty()), rerunEvents(cronContext(), plenty())]);
  await vi.waitFor(async () => expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 2 }), {
    timeout: 10_000,
  });
  expect(await noted(someone.as, 'subscription.started')).toBe(1);
  await expectAgreement(someone);
});

test("W17 an event of nobody's customer: 200, kept as unmatched", async () => {
  const customer = await stripe.customers.create({ email: 'nobody@example.test' });
  await stripe.customers.del(customer.id);
  const [event] = await eventsOf(customer.id, ['customer.deleted']);
  if (event === undefined) throw new Error('no event');
  expect(await deliver(event)).toBe(200);
  expect(await inboxOf(event.id)).toEqual({ status: 'unmatched', attempts: 1 });
});

test('W20 two events of the same paid invoice: one invoice, noted once, and no unit twice', async () => {
  const { someone } = await rung();
  const [event] = await eventsOf(someone.customer, ['invoice.paid']);
  if (event === undefined) throw new Error('no event');
  expect(await deliver(event)).toBe(200);
  expect(await deliver({ ...event, id: `evt_${crypto.randomUUID()}` })).toBe(200);
  expect(await noted(someone.as, 'invoice.paid')).toBe(1);
  const rows = await asOwner('select status, amount_paid from public.invoices where user_id = $1', [
    someone.as.id,
  ]);
  expect(rows).toEqual([{ status: 'paid', amount_paid: 999 }]);
  const payments = await asOwner(
    'select purpose, status, amount_captured from public.payments where user_id = $1',
    [someone.as.id],
  );
  expect(payments).toEqual([{ purpose: 'invoice', status: 'captured', amount_captured: 999 }]);
});

// 503: the database's own answer everywhere in the product.
test.each(['away', 'silent'] as const)('W24 the database is %s: 503, then 200', async (mode) => {
  const { someone, event } = await rung();
  const way = ownWay();
  await way.become(mode);
  const answer = await Promise.race([
    deliver(event, { env: way.env }),
    scheduler.wait(10_000).then(() => 'too late'),
  ]);
  expect(answer).toBe(503);
  await way.become('up');
  expect(await deliver(event, { env: way.env })).toBe(200);
  await expectAgreement(someone);
});
