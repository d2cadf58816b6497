import fc from 'fast-check';
import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { subscriptionIn } from '../../../worker/core/billing/sync/snapshot.ts';
import { asOwner } from '../support/doubles.ts';
import {
  control,
  currentOf,
  deliver,
  eventsOf,
  expectAgreement,
  lastEvent,
  noted,
  type Subscriber,
  stripe,
  subscriber,
} from '../support/stripe.ts';

const subscriptionEvents = ['created', 'updated', 'deleted'].map((what) => `customer.subscription.${what}`);

async function stripePrice(plan: string): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    `select stripe_price_id as id from public.subscription_plan_prices where lookup_key = $1`,
    [`call-a-vet.${plan}.eur.month`],
  );
  return row?.id ?? '';
}

const putOn = async (
  { subscription }: Subscriber,
  plan: string,
  behavior: 'allow_incomplete' | 'error_if_incomplete',
) =>
  stripe.subscriptions.update(subscription.id, {
    items: [{ id: subscription.items.data[0]?.id ?? '', price: await stripePrice(plan) }],
    proration_behavior: 'always_invoice',
    payment_behavior: behavior,
  });

/** Its renewal cannot be charged: Stripe says past_due. */
async function letPaymentFail(someone: Subscriber): Promise<void> {
  await control('/card', { customer: someone.customer, card: 'pm_card_chargeCustomerFail' });
  await putOn(someone, 'family', 'allow_incomplete');
}

test('W14 created, updated (active), updated (past_due), deleted: the state of the API after every order', async () => {
  const someone = await subscriber();
  await stripe.subscriptions.update(someone.subscription.id, { metadata: { note: 'active' } });
  await letPaymentFail(someone);
  const late = await stripe.subscriptions.retrieve(someone.subscription.id);
  expect(late.status).toBe('past_due');
  await stripe.subscriptions.cancel(someone.subscription.id);
  const events = await eventsOf(someone.customer, subscriptionEvents);
  expect(events.length).toBeGreaterThanOrEqual(4);
  const four = [events[0], events[1], events.at(-2), events.at(-1)].flatMap((event) => event ?? []);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(four, { minLength: 4 }), async (order) => {
      // Each order meets a past that knows nothing.
      await asOwner('update public.stripe_customers set synced_from = null where user_id = $1', [
        someone.as.id,
      ]);
      for (const event of order)
        expect(await deliver({ ...event, id: `${event.id}_${crypto.randomUUID()}` })).toBe(200);
      await expectAgreement(someone);
    }),
    { numRuns: 24 },
  );
});

type Step = 'bigger' | 'smaller' | 'fail' | 'pay' | 'cancelLater' | 'keep' | 'deliverSome' | 'deliverAtOnce';

const steps: Record<
  Exclude<Step, 'deliverSome' | 'deliverAtOnce'>,
  (someone: Subscriber) => Promise<unknown>
> = {
  bigger: (someone) => putOn(someone, 'family', 'allow_incomplete'),
  smaller: (someone) => putOn(someone, 'care', 'allow_incomplete'),
  fail: ({ customer }) => control('/card', { customer, card: 'pm_card_chargeCustomerFail' }),
  pay: ({ customer }) => control('/card', { customer, card: 'pm_card_visa' }),
  cancelLater: ({ subscription }) =>
    stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true }),
  keep: ({ subscription }) => stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false }),
};

test('W14 changes and deliveries in any order, doubled and lost: after the last one arrived, the state of the API', async () => {
  const step = fc.constantFrom<Step>(
    'bigger',
    'smaller',
    'fail',
    'pay',
    'cancelLater',
    'keep',
    'deliverSome',
    'deliverAtOnce',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 9 }),
      fc.boolean(),
      fc.infiniteStream(fc.nat()),
      async (story, ends, dice) => {
        const someone = await subscriber();
        const roll = (sides: number) => Number(dice.next().value) % sides;
        const some = async () => {
          const events = await eventsOf(someone.customer);
          return Array.from({ length: 3 }, () => events[roll(events.length)]).flatMap((event) => event ?? []);
        };
        for (const what of story) {
          if (what === 'deliverSome') for (const event of await some()) await deliver(event);
          else if (what === 'deliverAtOnce') await Promise.all((await some()).map((event) => deliver(event)));
          else await steps[what](someone);
        }
        if (ends) await stripe.subscriptions.cancel(someone.subscription.id);
        const last = await lastEvent(someone.customer);
        const answers = await Promise.all([
          deliver(last),
          deliver(last),
          ...(await some()).map((event) => deliver(event)),
        ]);
        expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([]);
        expect(await deliver(last)).toBe(200);
        await expectAgreement(someone);
      },
    ),
    { numRuns: 12 },
  );
});

test('W15 two events of the same second, in both orders: the state of the API', async () => {
  const someone = await subscriber();
  await putOn(someone, 'family', 'error_if_incomplete');
  const [first, second] = await eventsOf(someone.customer, subscriptionEvents);
  if (first === undefined || second === undefined) throw new Error('no events');
  for (const event of [second, first]) expect(await deliver({ ...event, created: first.created })).toBe(200);
  await expectAgreement(someone);
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'family' });
});

test('W16 an old "active" after "deleted": it stays over, and nothing is given', async () => {
  const someone = await subscriber();
  const active = await lastEvent(someone.customer);
  await stripe.subscriptions.cancel(someone.subscription.id);
  expect(await deliver(await lastEvent(someone.customer))).toBe(200);
  expect(await deliver(active)).toBe(200);
  await expectAgreement(someone);
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start', paid: false });
});

test('W21 the period is read from the item, and from the subscription as it was before API 2025-03-31', async () => {
  const { subscription } = await subscriber();
  const [item] = subscription.items.data;
  if (item === undefined) throw new Error('no item');
  const { current_period_start, current_period_end, ...older } = item;
  const before: unknown = {
    ...subscription,
    current_period_start,
    current_period_end,
    items: { ...subscription.items, data: [older] },
  };
  expect(subscriptionIn(before as Stripe.Subscription)).toEqual(subscriptionIn(subscription));
});

test('W22 a customer with two live subscriptions: the newer one counts, both are known, it is said aloud once', async () => {
  const someone = await subscriber();
  await control('/card', { customer: someone.customer, card: 'pm_card_visa' });
  const second = await stripe.subscriptions.create({
    customer: someone.customer,
    items: [{ price: await stripePrice('family') }],
  });
  expect(second.status).toBe('active');
  expect(await deliver(await lastEvent(someone.customer))).toBe(200);
  await expectAgreement(someone);
  const rows = await asOwner(
    `select is_duplicate from public.user_subscriptions where user_id = $1 and source = 'stripe' order by 1`,
    [someone.as.id],
  );
  expect(rows).toEqual([{ is_duplicate: false }, { is_duplicate: true }]);
  expect(await noted(someone.as, 'duplicate_subscription')).toBe(1);
});

test('W29 refund, dispute and a deleted customer: money is noted and audited, access follows the subscription', async () => {
  const someone = await subscriber();
  const deliverType = async (type: string) => {
    const event = (await eventsOf(someone.customer, [type])).at(-1);
    if (event === undefined) throw new Error(`no ${type}`);
    expect(await deliver(event)).toBe(200);
  };
  await deliver(await lastEvent(someone.customer));
  const [intent] = (await stripe.paymentIntents.list({ customer: someone.customer })).data;
  const charge = typeof intent?.latest_charge === 'string' ? intent.latest_charge : '';
  await stripe.refunds.create({ charge, amount: 100 });
  await deliverType('charge.refunded');
  await control('/disputes', { charge });
  const { data } = await stripe.events.list({ types: ['charge.dispute.created'] });
  const dispute = data.find((event) => JSON.stringify(event).includes(charge));
  if (dispute === undefined) throw new Error('no dispute');
  expect(await deliver(dispute)).toBe(200);
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'care', access: true });
  await stripe.customers.del(someone.customer);
  await deliverType('customer.deleted');
  expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start', paid: false, canOpenPortal: false });
  const audited = await asOwner<{ action: string }>(
    `select action from public.audit_log where entity_id = $1 and action like 'billing.%' order by at, id`,
    [someone.as.id],
  );
  expect(audited.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      'billing.payment.partially_refunded',
      'billing.payment.disputed',
      'billing.subscription.ended',
    ]),
  );
});
