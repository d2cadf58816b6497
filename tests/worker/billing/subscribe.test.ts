import { expect, test } from 'vitest';
import * as z from 'zod';
import { listBillingEventsOutput } from '../../../worker/core/billing/payments/list-billing-events.ts';
import { listInvoicesOutput } from '../../../worker/core/billing/payments/list-invoices.ts';
import { currentOutput } from '../../../worker/core/billing/plans/current.ts';
import { member } from '../support/consult.ts';
import {
  checkoutInput,
  control,
  currentOf,
  customerOf,
  deliver,
  expectAgreement,
  lastEvent,
  noted,
  openCheckout,
  pay,
  stripe,
  subscriber,
} from '../support/stripe.ts';
import { done, mutation, query, refusal, sendJson } from '../support/worker.ts';

const confirm = (as: Awaited<ReturnType<typeof member>>) =>
  done(currentOutput, mutation('subscriptions.confirm', {}, { as }));

test('W26 the webhook before the return from checkout, after it, and without it: the same state', async () => {
  const [before, after, without] = [await subscriber(), await subscriber(), await subscriber()];
  await deliver(await lastEvent(before.customer));
  await confirm(before.as);
  await confirm(after.as);
  await confirm(after.as);
  await deliver(await lastEvent(after.customer));
  await confirm(without.as);
  for (const someone of [before, after, without]) {
    await expectAgreement(someone);
    expect(await currentOf(someone.as)).toMatchObject({ planCode: 'care', paid: true, access: true });
    expect(await noted(someone.as, 'subscription.started')).toBe(1);
    expect(await noted(someone.as, 'invoice.paid')).toBe(1);
  }
});

test('W27 two tabs for the same plan get one page, for another plan the first page is closed: one subscription', async () => {
  const as = await member();
  const first = await openCheckout(as);
  expect(await openCheckout(as)).toBe(first);
  const other = await openCheckout(as, { planCode: 'family' });
  await pay(first);
  await pay(other);
  await pay(other);
  const customer = await customerOf(as);
  expect((await stripe.subscriptions.list({ customer, status: 'all' })).data).toHaveLength(1);
  expect(await refusal(mutation('subscriptions.checkout', checkoutInput(), { as }))).toBe('409 CONFLICT');
  expect((await currentOf(as))?.planCode).toBe('family');
});

test('W27 ten tabs at once: one customer, at most one page stays open, one subscription', async () => {
  const as = await member();
  const pages = await Promise.all(Array.from({ length: 10 }, () => openCheckout(as)));
  const customer = await customerOf(as);
  expect((await stripe.customers.list({ email: as.email })).data.map(({ id }) => id)).toEqual([customer]);
  const open = await stripe.checkout.sessions.list({ customer, status: 'open' });
  expect(open.data.length).toBeLessThanOrEqual(1);
  for (const page of pages) await pay(page);
  await pay(await openCheckout(as).catch(() => pages[0] ?? ''));
  expect((await stripe.subscriptions.list({ customer, status: 'all' })).data).toHaveLength(1);
});

test('A declined card leaves the start plan, and the page stays open for another try', async () => {
  const as = await member();
  const page = await openCheckout(as, { currency: 'MXN', interval: 'year' });
  await pay(page, 'decline');
  expect(await confirm(as)).toMatchObject({ planCode: 'start', paid: false, access: true });
  await pay(page);
  expect(await confirm(as)).toMatchObject({
    planCode: 'care',
    interval: 'year',
    price: { unitAmount: 199_000, currency: 'MXN' },
  });
});

test('More at once, less at the end of the period, and back; a card that is refused changes nothing', async () => {
  const { as, customer } = await subscriber();
  await confirm(as);
  const change = (planCode: string) =>
    mutation('subscriptions.change', { planCode, interval: 'month' }, { as });
  await control('/card', { customer, card: 'pm_card_chargeCustomerFail' });
  expect(await refusal(change('family'))).toBe('402 PAYMENT_FAILED');
  expect(await currentOf(as)).toMatchObject({ planCode: 'care', status: 'active' });
  await control('/card', { customer, card: 'pm_card_visa' });
  expect(await done(currentOutput, change('family'))).toMatchObject({ planCode: 'family', pending: null });
  expect(await done(currentOutput, change('care'))).toMatchObject({
    planCode: 'family',
    pending: { planCode: 'care' },
  });
  expect(await done(currentOutput, mutation('subscriptions.resume', {}, { as }))).toMatchObject({
    planCode: 'family',
    pending: null,
  });
  await done(currentOutput, change('care'));
  expect(await done(currentOutput, change('family'))).toMatchObject({ planCode: 'family', pending: null });
  expect(await refusal(change('start'))).toBe('404 NOT_FOUND');
});

test('Cancelling keeps the plan until the end of the period and can be taken back; both twice', async () => {
  const someone = await subscriber();
  const { as } = someone;
  await confirm(as);
  for (const _ of [1, 2])
    expect(await done(currentOutput, mutation('subscriptions.cancel', {}, { as }))).toMatchObject({
      planCode: 'care',
      cancelAtPeriodEnd: true,
      access: true,
    });
  for (const _ of [1, 2])
    expect(await done(currentOutput, mutation('subscriptions.resume', {}, { as }))).toMatchObject({
      cancelAtPeriodEnd: false,
    });
  expect(await noted(as, 'subscription.cancel_scheduled')).toBe(1);
  await expectAgreement(someone);
});

test('Invoices, events and the portal belong to who asks', async () => {
  const { as } = await subscriber();
  await confirm(as);
  const invoices = await done(listInvoicesOutput, query('subscriptions.invoices', {}, { as }));
  expect(invoices.items).toMatchObject([{ status: 'paid', amountPaid: 999, currency: 'EUR' }]);
  expect((await fetch(invoices.items[0]?.url ?? '')).status).toBe(200);
  const events = await done(listBillingEventsOutput, query('subscriptions.billingEvents', {}, { as }));
  expect(events.items.map(({ kind }) => kind)).toEqual(['invoice.paid', 'subscription.started']);
  const portal = await done(z.object({ url: z.url() }), mutation('subscriptions.portal', {}, { as }));
  expect((await fetch(portal.url)).status).toBe(200);
  const stranger = await member();
  expect(
    (await done(listInvoicesOutput, query('subscriptions.invoices', {}, { as: stranger }))).items,
  ).toEqual([]);
  expect(await refusal(mutation('subscriptions.portal', {}, { as: stranger }))).toBe('404 NOT_FOUND');
  expect(await refusal(mutation('subscriptions.cancel', {}, { as: stranger }))).toBe('404 NOT_FOUND');
});

test('Without a key every procedure that needs Stripe says so; what is written here can still be read', async () => {
  const as = await member();
  const off = { as, env: { STRIPE_SECRET_KEY: '' } };
  const calls = {
    checkout: checkoutInput(),
    confirm: {},
    change: { planCode: 'care', interval: 'month' },
    cancel: {},
    resume: {},
    portal: {},
  };
  for (const [name, input] of Object.entries(calls))
    expect([name, await refusal(mutation(`subscriptions.${name}`, input, off))]).toEqual([
      name,
      '501 PROVIDER_OFF',
    ]);
  expect(await done(currentOutput, query('subscriptions.current', {}, off))).toMatchObject({
    planCode: 'start',
  });
});

test('REST opens the same page', async () => {
  const as = await member();
  const answer = await sendJson('POST', '/api/subscriptions/checkout', checkoutInput(), { as });
  expect(z.object({ url: z.url() }).parse(await answer.json()).url).toBe(await openCheckout(as));
});
