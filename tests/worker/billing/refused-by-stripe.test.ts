import { expect, test } from 'vitest';
import * as z from 'zod';
import { currentOutput } from '../../../worker/core/billing/plans/current.ts';
import { meSchema } from '../../../worker/core/identity/me.ts';
import { openPayment, paid, withoutUnits } from '../support/overage.ts';
import { newPerson } from '../support/person.ts';
import {
  checkoutInput,
  currentOf,
  customerOf,
  openCheckout,
  pay,
  type Subscriber,
  stripe,
  subscriber,
} from '../support/stripe.ts';
import { done, mutation, query, refusal } from '../support/worker.ts';

const family = { planCode: 'family', interval: 'month' };
const change = ({ as }: Subscriber) => mutation('subscriptions.change', family, { as });
const pageSchema = z.object({ url: z.url() });

/** Somebody with a plan that is known here. */
const known = async (choice: Record<string, unknown> = {}) => {
  const someone = await subscriber(choice);
  await done(currentOutput, mutation('subscriptions.confirm', {}, { as: someone.as }));
  return someone;
};

/** Takes every card away from a customer, as they can on the provider's page. */
const removeCards = async ({ customer }: Subscriber) => {
  for (const { id } of (await stripe.paymentMethods.list({ customer })).data)
    await stripe.paymentMethods.detach(id);
};

test('A34 a bigger plan without a card: PAYMENT_FAILED says why, nothing is changed, and with a card it works', async () => {
  const someone = await known();
  await removeCards(someone);
  const { as } = someone;
  expect(await change(someone)).toMatchObject({
    status: 402,
    code: 'PAYMENT_FAILED',
    params: { reason: 'no_card' },
  });
  expect(await currentOf(as)).toMatchObject({ planCode: 'care' });

  const { url } = await done(pageSchema, mutation('subscriptions.portal', { cardFor: family }, { as }));
  const back = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ action: 'card', card: 'pm_card_visa' }),
    redirect: 'manual',
  });
  const address = new URL(back.headers.get('location') ?? '');
  expect(address.pathname).toBe('/app/billing');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    checkout: 'portal',
    product: 'call-a-vet',
    change: 'family',
    interval: 'month',
  });
  expect(await done(currentOutput, change(someone))).toMatchObject({ planCode: 'family' });
});

test('A subscription that ended at Stripe a moment ago is not there any more, whatever is asked of it', async () => {
  const verbs = [
    (as: Subscriber['as']) => mutation('subscriptions.change', family, { as }),
    (as: Subscriber['as']) => mutation('subscriptions.cancel', {}, { as }),
    (as: Subscriber['as']) => mutation('subscriptions.resume', {}, { as }),
    (as: Subscriber['as']) => query('subscriptions.preview', family, { as }),
  ];
  for (const verb of verbs) {
    const someone = await known();
    await stripe.subscriptions.cancel(someone.subscription.id);
    expect(await refusal(verb(someone.as))).toBe('404 NOT_FOUND');
    expect(await currentOf(someone.as)).toMatchObject({ planCode: 'start', paid: false });
  }
});

test('A customer that was deleted at Stripe a moment ago: the portal says so, and a new page is opened for a new one', async () => {
  const { as, customer } = await known();
  await stripe.customers.del(customer);
  expect(await refusal(mutation('subscriptions.portal', {}, { as }))).toBe('404 NOT_FOUND');
  const other = await known();
  await stripe.customers.del(other.customer);
  await pay(await openCheckout(other.as));
  expect(await customerOf(other.as)).not.toBe(other.customer);
});

test('A customer that was deleted at Stripe a moment ago does not keep anybody from paying for one consult', async () => {
  const { owner, input } = await withoutUnits();
  await openPayment(input, { as: owner });
  await stripe.customers.del(await customerOf(owner));
  const { url, paymentId } = await openPayment(input, { as: owner });
  await pay(url);
  expect(await paid(paymentId, owner)).toMatchObject({ status: 'authorised' });
});

test('Another plan in another currency than the one that runs is refused as what it is, and the page names it', async () => {
  const { as } = await known();
  const other = checkoutInput({ product: 'gastronomy', planCode: 'basic', currency: 'USD' });
  expect(await refusal(mutation('subscriptions.checkout', other, { as }))).toBe('409 CONFLICT');
});

test('An address that Stripe takes for none does not keep anybody from paying', async () => {
  const as = await newPerson({ claims: { email: 'somebody@localhost' } });
  await done(meSchema, mutation('me.provision', { locale: 'es', displayName: 'Somebody' }, { as }));
  expect(await openCheckout(as)).toMatch(/^http/);
});
