import { expect, test, vi } from 'vitest';
import { recoverEvents } from '../../../worker/core/billing/recover-events.ts';
import { rerunEvents } from '../../../worker/core/billing/rerun-events.ts';
import { member } from '../support/consult.ts';
import { asOwner, ownWay } from '../support/doubles.ts';
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
  quiet,
  stripe,
  subscriber,
} from '../support/stripe.ts';

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

test('W10 the same event twenty times at once: one effect, the others are told to come back or that it is done', async () => {
  const { someone, event } = await rung();
  const statuses = await Promise.all(Array.from({ length: 20 }, () => deliver(event)));
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(statuses).toContain(200);
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
  'W12 W23 Stripe answers %i while we ask: not 200, nothing is written, the next delivery completes it once',
  async (status) => {
    const { someone, event } = await rung();
    await failNext(someone.customer, status, status === 429 ? 1 : 3);
    expect(await deliver(event)).toBe(503);
    expect(await inboxOf(event.id)).toEqual({ status: 'failed', attempts: 1 });
    expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start' });
    expect(await deliver(event)).toBe(200);
    expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 2 });
    expect(await noted(someone.as, 'subscription.started')).toBe(1);
    await expectAgreement(someone);
  },
);

test('W23 Stripe hangs: no answer while it does, nothing is written, 503 when we give up, the next delivery completes it', async () => {
  const { someone, event } = await rung();
  // As often as the Worker asks; each time it waits for ten seconds.
  await control('/api-faults', { kind: 'hold', path: askingAbout(someone.customer), times: 3 });
  let answer: number | null = null;
  const delivery = deliver(event).then((status) => {
    answer = status;
  });
  await vi.waitFor(async () => expect((await inboxOf(event.id))?.status).toBe('processing'), {
    timeout: 20_000,
  });
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start' });
  expect(answer).toBeNull();
  await delivery;
  expect(answer).toBe(503);
  expect(await inboxOf(event.id)).toEqual({ status: 'failed', attempts: 1 });
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start' });
  expect(await deliver(event)).toBe(200);
  expect(await noted(someone.as, 'subscription.started')).toBe(1);
  await expectAgreement(someone);
}, 120_000);

test('W13 a worker that died in the middle: nobody runs it before its lease ends, cron does afterwards, once', async () => {
  const { someone, event } = await rung();
  await failNext(someone.customer, 429, 1);
  await deliver(event);
  const lease = (interval: string) =>
    asOwner(
      `update public.webhook_inbox set status = 'processing', lease_until = now() + $2::interval where external_id = $1`,
      [event.id, interval],
    );
  await lease('30 seconds');
  expect(await deliver(event)).toBe(503);
  await rerunEvents(cronContext());
  expect(await inboxOf(event.id)).toEqual({ status: 'processing', attempts: 1 });
  await lease('-1 second');
  await Promise.all([rerunEvents(cronContext()), rerunEvents(cronContext())]);
  expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 2 });
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

test('W28 what was never delivered is asked for, taken in once, and not again', async () => {
  const as = await member();
  const { id } = await quiet.stripe.customers.create({ email: as.email });
  await asOwner('insert into public.stripe_customers (user_id, customer_id) values ($1, $2)', [as.id, id]);
  await quiet.stripe.customers.del(id);
  expect(await recoverEvents(cronContext(quiet.env))).toBe(2);
  const rows = await asOwner(
    'select deleted_at is not null as deleted from public.stripe_customers where user_id = $1',
    [as.id],
  );
  expect(rows).toEqual([{ deleted: true }]);
  expect(await recoverEvents(cronContext(quiet.env))).toBe(0);
});

test('W28 what was missed is found behind a page of what has come meanwhile by other ways', async () => {
  const { id } = await quiet.stripe.customers.create({});
  for (let turn = 0; turn < 105; turn += 1)
    await quiet.stripe.customers.update(id, { description: `turn ${turn}` });
  const { data } = await quiet.stripe.events.list({ limit: 100 });
  for (const event of data)
    await asOwner(
      `insert into public.webhook_inbox (source, external_id, type, event_created, livemode, payload, status)
       values ('stripe', $1, $2, now(), false, '{}', 'ignored')`,
      [event.id, event.type],
    );
  expect(await recoverEvents(cronContext(quiet.env))).toBe(6);
});
