import { expect, test, vi } from 'vitest';
import { getAccountOutput } from '../../../worker/backoffice/get-account.ts';
import { member } from '../support/consult.ts';
import { currentOf, deliver, inboxOf, lastEvent, stripe, subscriber } from '../support/stripe.ts';
import { done, query } from '../support/worker.ts';

test('W30 a price that we do not sell is an alarm with its ids, stands in the account, and keeps nothing else from being written', async () => {
  const [someone, admin] = [await subscriber(), await member('admin')];
  await deliver(await lastEvent(someone.customer));
  const price = await stripe.prices.create({
    currency: 'eur',
    unit_amount: 5,
    recurring: { interval: 'month' },
    product_data: { name: 'Nobody sells this' },
  });
  await stripe.subscriptions.update(someone.subscription.id, {
    items: [{ id: someone.subscription.items.data[0]?.id ?? '', price: price.id }],
  });
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const event = await lastEvent(someone.customer);
  expect(await deliver(event)).toBe(200);
  expect(await deliver({ ...event, id: `${event.id}_again` })).toBe(200);
  spy.mockRestore();
  expect(lines.filter((line) => line.includes('price-unknown'))).toEqual([
    expect.stringContaining(`"subscriptionId":"${someone.subscription.id}","priceId":"${price.id}"`),
  ]);
  expect(await inboxOf(event.id)).toEqual({ status: 'done', attempts: 1 });
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'care', access: true });
  const { unknownPrices } = await done(
    getAccountOutput,
    query('admin.billing.account', { userId: someone.as.id }, { as: admin }),
  );
  expect(unknownPrices).toMatchObject([
    { subscriptionId: someone.subscription.id, priceId: price.id, place: 'current' },
  ]);
});
