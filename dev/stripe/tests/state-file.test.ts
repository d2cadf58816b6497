import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Receiver, receiver, SECRET } from './receiver.ts';
import { catalogue, customerWithCard, DAY, first, START, standIn } from './stand-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'stripe-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a restart keeps everything: rows, what is due, test clocks, undelivered events', async () => {
  const file = join(folder, 'kept', 'stripe.json');
  const hook: Receiver = await receiver();
  const options = { file, webhook: { url: hook.url, secret: SECRET }, concurrency: 1 };
  const before = await standIn(options);
  before.control.hold();
  const plans = await catalogue(before.stripe);
  const customer = await customerWithCard(before.stripe);
  const made = await before.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: plans.basic.id }],
  });
  const gone = await before.stripe.customers.create();
  await before.stripe.customers.del(gone.id);
  const clock = await before.stripe.testHelpers.testClocks.create({ frozen_time: 1_800_000_000 });
  before.control.advance(DAY);
  const events = before.control.events().map((event) => event.id);
  await before.close();
  expect(readdirSync(join(folder, 'kept'))).toEqual(['stripe.json']);

  const after = await standIn({ ...options, seed: 8 });
  expect(await after.stripe.subscriptions.retrieve(made.id)).toEqual(made);
  expect(await after.stripe.customers.retrieve(gone.id)).toMatchObject({ deleted: true });
  expect(await after.stripe.testHelpers.testClocks.retrieve(clock.id)).toMatchObject({
    frozen_time: 1_800_000_000,
  });
  expect(after.control.now()).toBe(after.clock.time + DAY);
  await after.control.flush();
  expect(hook.received.map((one) => one.id)).toEqual(events);
  expect((await after.stripe.webhookEndpoints.list()).data).toHaveLength(1);
  const item = first((await after.stripe.subscriptions.retrieve(made.id)).items.data);
  const changed = await after.stripe.subscriptions.update(made.id, {
    items: [{ id: item.id, price: plans.pro.id }],
    proration_behavior: 'always_invoice',
  });
  // 30 of 31 days are left.
  const lines = (await after.stripe.invoices.retrieve(String(changed.latest_invoice))).lines.data;
  expect(lines.map((line) => line.amount)).toEqual([-967, 2902]);
  after.control.advance(31 * DAY);
  const [latest] = (await after.stripe.invoices.list({ subscription: made.id })).data;
  expect(latest).toMatchObject({ billing_reason: 'subscription_cycle' });
  await after.close();
  await hook.close();
});

it('a restart with another webhook address and secret moves the configured endpoint and no other', async () => {
  const file = join(folder, 'moved.json');
  const before = await standIn({ file, webhook: { url: 'http://127.0.0.1:9/old', secret: 'whsec_old' } });
  const url = 'http://127.0.0.1:9/made';
  const made = await before.stripe.webhookEndpoints.create({ url, enabled_events: ['*'] });
  await before.close();

  const hook = await receiver();
  const after = await standIn({ file, seed: 8, webhook: { url: hook.url, secret: SECRET } });
  const urls = (await after.stripe.webhookEndpoints.list()).data.map((one) => one.url);
  expect(urls.toSorted()).toEqual([hook.url, url].toSorted());
  await after.stripe.webhookEndpoints.del(made.id);
  await after.stripe.customers.create();
  await after.control.flush();
  const { body, signature } = first(hook.received);
  const event = after.stripe.webhooks.constructEvent(body, signature, SECRET, 300, undefined, START * 1000);
  expect(event.type).toBe('customer.created');
  await after.close();
  await hook.close();
});

it('a port that is taken is refused', async () => {
  const on = await standIn();
  await expect(standIn({ port: Number(new URL(on.url).port) })).rejects.toThrow(/EADDRINUSE/);
  await on.close();
});

it('a file of another API version is left aside, and nothing is written without a file', async () => {
  const file = join(folder, 'old.json');
  writeFileSync(file, JSON.stringify({ apiVersion: '2020-08-27', tables: {} }));
  const on = await standIn({ file });
  expect((await on.stripe.customers.list()).data).toEqual([]);
  await on.close();
  const memory = await standIn();
  await memory.stripe.customers.create();
  await memory.close();
  expect(existsSync(join(folder, 'stripe.json'))).toBe(false);
});

it('the same seed makes the same ids', async () => {
  const idsOf = async (seed: number) => {
    const on = await standIn({ seed });
    const made = [await on.stripe.customers.create(), await on.stripe.products.create({ name: 'x' })];
    await on.close();
    return made.map((row) => row.id);
  };
  expect(await idsOf(5)).toEqual(await idsOf(5));
  expect(await idsOf(5)).not.toEqual(await idsOf(6));
});
