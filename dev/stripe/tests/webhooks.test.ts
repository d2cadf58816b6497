import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Receiver, receiver, SECRET } from './receiver.ts';
import { catalogue, customerWithCard, first, refusal, START, type StandIn, standIn } from './stand-in.ts';

let on: StandIn;
let hook: Receiver;
beforeEach(async () => {
  hook = await receiver();
  on = await standIn({ webhook: { url: hook.url, secret: SECRET }, concurrency: 1, backoff: [1, 1, 1] });
});
afterEach(async () => {
  await on.close();
  await hook.close();
});

const types = () => hook.received.map((one) => one.type);

it('an event arrives signed, after the answer, and verifies with constructEventAsync', async () => {
  const customer = await on.stripe.customers.create({ email: 'ana@demo.test' });
  await on.control.flush();
  const { body, signature } = first(hook.received);
  const at = START * 1000;
  const event = await on.stripe.webhooks.constructEventAsync(body, signature, SECRET, 300, undefined, at);
  expect(event).toMatchObject({
    type: 'customer.created',
    livemode: false,
    created: START,
    data: { object: { id: customer.id } },
  });
  expect(event.request?.id).toMatch(/^req_/);
  expect(signature).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);

  const verify = (payload: string, secret: string, now: number) =>
    on.stripe.webhooks.constructEventAsync(payload, signature, secret, 300, undefined, now);
  await expect(verify(`${body} `, SECRET, at)).rejects.toThrow(/No signatures found/);
  await expect(verify(JSON.stringify(JSON.parse(body)), SECRET, at)).rejects.toThrow(/No signatures found/);
  await expect(verify(body, 'whsec_other', at)).rejects.toThrow(/No signatures found/);
  await expect(verify(body, SECRET, at + 301_000)).rejects.toThrow(/tolerance/);
});

it('events come in their order, each once, and are marked as delivered', async () => {
  const plans = await catalogue(on.stripe);
  const customer = await customerWithCard(on.stripe);
  await on.stripe.subscriptions.create({ customer: customer.id, items: [{ price: plans.basic.id }] });
  await on.control.flush();
  expect(hook.received.map((one) => one.id)).toEqual(on.control.events().map((event) => event.id));
  expect((await on.stripe.events.list({ delivery_success: false })).data).toEqual([]);
});

it('a failed delivery comes again until it is answered with 2xx, then never', async () => {
  hook.answers.push(500, 503);
  await on.stripe.customers.create();
  await on.control.flush();
  expect(types()).toEqual(['customer.created', 'customer.created', 'customer.created']);
  expect(on.control.attempts().map((one) => one.result)).toEqual([500, 503, 200]);
  await on.control.flush();
  expect(types()).toHaveLength(3);
});

it('after the last attempt a delivery is given up; the event stays in the list as undelivered', async () => {
  hook.answers.push(500, 500, 500, 500);
  await on.stripe.customers.create();
  await on.control.flush();
  expect(types()).toHaveLength(4);
  expect(on.control.pending()).toEqual([]);
  expect((await on.stripe.events.list({ delivery_success: false })).data.map((event) => event.type)).toEqual([
    'customer.created',
  ]);
});

it('duplicates: each event arrives that many more times, the same event', async () => {
  on.control.setDelivery({ duplicates: 2 });
  await on.stripe.customers.create();
  await on.control.flush();
  expect(new Set(hook.received.map((one) => one.id)).size).toBe(1);
  expect(types()).toHaveLength(3);
});

it('hold and release: nothing meanwhile, then in the order that is asked for', async () => {
  on.control.hold();
  const customer = await on.stripe.customers.create();
  await on.stripe.customers.update(customer.id, { name: 'Ana' });
  await on.stripe.customers.del(customer.id);
  await on.control.flush();
  expect(types()).toEqual([]);
  await on.control.release('reversed');
  expect(types()).toEqual(['customer.deleted', 'customer.updated', 'customer.created']);
  await on.stripe.customers.create();
  await on.control.flush();
  expect(types()).toHaveLength(4);
});

it('any permutation with repetitions arrives as asked', async () => {
  on.control.hold();
  const customer = await on.stripe.customers.create();
  for (const name of ['a', 'b', 'c']) await on.stripe.customers.update(customer.id, { name });
  const ids = on.control.pending().map((delivery) => delivery.event);
  await on.control.release(ids);
  const order = fc.shuffledSubarray([...ids, ...ids], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(order, async (asked) => {
      hook.received.length = 0;
      on.control.hold();
      for (const id of new Set(asked)) on.control.resend(id);
      await on.control.release(asked);
      const seen = hook.received.map((one) => one.id);
      expect(seen).toEqual(asked);
    }),
    { seed: 3, numRuns: 20 },
  );
});

it('dropped events never arrive, and the events list still has them', async () => {
  on.control.setDelivery({ drop: { times: 1, types: ['customer.updated'] } });
  const customer = await on.stripe.customers.create();
  await on.stripe.customers.update(customer.id, { name: 'lost' });
  await on.stripe.customers.update(customer.id, { name: 'kept' });
  await on.control.flush();
  expect(types()).toEqual(['customer.created', 'customer.updated']);
  const listed = await on.stripe.events.list({ types: ['customer.updated'] });
  expect(listed.data).toHaveLength(2);
  expect((await on.stripe.events.list({ delivery_success: false })).data).toHaveLength(1);
});

it('an endpoint that is down gets nothing; once it is up, what was not given up arrives', async () => {
  on.control.setDelivery({ down: true });
  await on.stripe.customers.create();
  await on.control.flush();
  expect(types()).toEqual([]);
  on.control.setDelivery({ down: false });
  on.control.resend(first(on.control.events()).id);
  await on.control.flush();
  expect(types()).toEqual(['customer.created']);
});

it('shuffled: all arrive, in an order that the seed decides', async () => {
  const orderWith = async (seed: number) => {
    const seeded = await standIn({ webhook: { url: hook.url, secret: SECRET }, seed });
    seeded.control.hold();
    const customer = await seeded.stripe.customers.create();
    for (let i = 0; i < 6; i += 1) await seeded.stripe.customers.update(customer.id, { name: `n${i}` });
    hook.received.length = 0;
    await seeded.control.release('shuffled');
    const events = seeded.control.events().map((event) => event.id);
    await seeded.close();
    return hook.received.map((one) => events.indexOf(one.id));
  };
  const [a, b, c] = [await orderWith(1), await orderWith(1), await orderWith(2)];
  expect(a).toEqual(b);
  expect(a).not.toEqual(c);
  expect([...a].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('endpoints made through the API get the types they ask for, signed with their own secret', async () => {
  const other = await receiver();
  const made = await on.stripe.webhookEndpoints.create({
    url: other.url,
    enabled_events: ['customer.deleted'],
  });
  expect(made.secret).toMatch(/^whsec_/);
  expect(await on.stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty('secret');
  const customer = await on.stripe.customers.create();
  await on.stripe.customers.del(customer.id);
  await on.control.flush();
  const { body, signature, type } = first(other.received);
  expect([other.received.length, type]).toEqual([1, 'customer.deleted']);
  await on.stripe.webhooks.constructEventAsync(
    body,
    signature,
    String(made.secret),
    300,
    undefined,
    START * 1000,
  );
  await on.stripe.webhookEndpoints.update(made.id, { disabled: true });
  await on.stripe.customers.create();
  await on.control.flush();
  expect(other.received).toHaveLength(1);
  await on.stripe.webhookEndpoints.del(made.id);
  expect(await refusal(on.stripe.webhookEndpoints.retrieve(made.id))).toMatchObject({ statusCode: 404 });
  await other.close();
});

it('events are listed by type, group and time, paged, for thirty days', async () => {
  const customer = await on.stripe.customers.create();
  on.clock.time += 100;
  for (let i = 0; i < 5; i += 1) await on.stripe.customers.update(customer.id, { name: `n${i}` });
  const { events } = on.stripe;
  expect((await events.list({ type: 'customer.*', limit: 100 })).data).toHaveLength(6);
  expect((await events.list({ created: { gt: START } })).data).toHaveLength(5);
  expect((await events.list({ created: { lte: START } })).data.map((event) => event.type)).toEqual([
    'customer.created',
  ]);
  const all = await events
    .list({ types: ['customer.updated', 'customer.created'], limit: 2 })
    .autoPagingToArray({ limit: 100 });
  expect(all.map((event) => event.type)).toEqual([
    ...Array.from({ length: 5 }, () => 'customer.updated'),
    'customer.created',
  ]);
  expect(await events.retrieve(first(all).id)).toMatchObject({ object: 'event', type: 'customer.updated' });
  on.clock.time = START + 30 * 24 * 3600;
  expect((await events.list({ limit: 100 })).data).toHaveLength(5);
});
