import type Stripe from 'stripe';
import { type Catalogue, catalogue, customerWithCard, DAY, first, START, type StandIn } from './stand-in.ts';

const URLS = { success_url: 'http://localhost:5173/done', cancel_url: 'http://localhost:5173/plans' };

interface Run {
  readonly on: StandIn;
  readonly stripe: Stripe;
  readonly plans: Catalogue;
}

const press = (url: string | null, fields: Record<string, string>) =>
  fetch(String(url), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

const subscribe = (
  { stripe, plans }: Run,
  customer: string,
  more: Partial<Stripe.SubscriptionCreateParams> = {},
) => stripe.subscriptions.create({ customer, items: [{ price: plans.basic.id }], ...more });

async function sell({ stripe, plans }: Run): Promise<void> {
  const { id: customer } = await customerWithCard(stripe);
  await stripe.customers.retrieve(customer, { expand: ['subscriptions'] });
  await stripe.customers.list();
  await stripe.products.update(String(plans.basic.product), { metadata: { plan: 'basic' } });
  await stripe.products.retrieve(String(plans.basic.product), { expand: ['default_price'] });
  await stripe.products.list();
  const { id: product } = await stripe.products.create({ name: 'Nobody buys it' });
  await stripe.products.del(product);
  await stripe.prices.update(plans.pro.id, { nickname: 'Pro' });
  await stripe.prices.retrieve(plans.pro.id, { expand: ['product'] });
  await stripe.prices.list();

  const page = (mode: 'subscription' | 'payment', price: string) =>
    stripe.checkout.sessions.create({ mode, customer, line_items: [{ price, quantity: 1 }], ...URLS });
  const bought = await page('subscription', plans.basic.id);
  await press(bought.url, { action: 'decline' });
  await press(bought.url, { action: 'pay' });
  await stripe.checkout.sessions.retrieve(bought.id, { expand: ['subscription', 'invoice', 'line_items'] });
  await stripe.checkout.sessions.listLineItems(bought.id);
  const once = await page('payment', plans.once.id);
  await press(once.url, { action: 'pay' });
  const left = await page('payment', plans.once.id);
  await stripe.checkout.sessions.update(left.id, { metadata: { left: 'yes' } });
  await stripe.checkout.sessions.expire(left.id);
  await stripe.checkout.sessions.list({ customer });
  const portal = await stripe.billingPortal.sessions.create({ customer, return_url: URLS.success_url });
  await press(portal.url, { action: 'cancel' });
}

async function change(run: Run): Promise<void> {
  const { stripe, plans } = run;
  const { id: customer } = await customerWithCard(stripe);
  const made = await subscribe(run, customer);
  const items = [{ id: first(made.items.data).id, price: plans.pro.id }];
  await stripe.invoices.createPreview({
    customer,
    subscription: made.id,
    subscription_details: { items, proration_behavior: 'always_invoice' },
  });
  await stripe.subscriptions.update(made.id, { items, proration_behavior: 'create_prorations' });
  const { data: prorations } = await stripe.invoiceItems.list({ customer });
  await stripe.invoiceItems.retrieve(first(prorations).id);
  const schedule = await stripe.subscriptionSchedules.create({ from_subscription: made.id });
  const { start_date, end_date } = first(schedule.phases);
  await stripe.subscriptionSchedules.update(schedule.id, {
    end_behavior: 'release',
    phases: [
      { items: [{ price: plans.pro.id }], start_date, end_date },
      { items: [{ price: plans.basic.id }] },
    ],
  });
  await stripe.subscriptionSchedules.retrieve(schedule.id);
  await stripe.subscriptionSchedules.release(schedule.id);
  const other = await stripe.subscriptionSchedules.create({
    from_subscription: (await subscribe(run, customer)).id,
  });
  await stripe.subscriptionSchedules.cancel(other.id);
  await stripe.subscriptionSchedules.list({ customer });
  await stripe.subscriptions.update(made.id, { cancel_at_period_end: true });
  await stripe.subscriptions.update(made.id, {
    cancel_at_period_end: false,
    pause_collection: { behavior: 'void' },
  });
  await stripe.subscriptions.retrieve(made.id, { expand: ['latest_invoice.payments', 'customer'] });
  await stripe.subscriptions.cancel(made.id, {
    cancellation_details: { comment: 'Too dear', feedback: 'too_expensive' },
  });
  await stripe.subscriptions.list({ customer, status: 'all' });
}

async function renew(run: Run): Promise<void> {
  const { stripe } = run;
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: START, name: 'Renewals' });
  const { id: customer } = await customerWithCard(stripe, 'pm_card_visa', clock.id);
  const trial = await subscribe(run, customer, {
    trial_period_days: 7,
    trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
  });
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: START + 45 * DAY });
  await stripe.testHelpers.testClocks.retrieve(clock.id);
  await stripe.testHelpers.testClocks.list();
  run.on.control.setCard(customer, 'pm_card_chargeCustomerFail');
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: START + 90 * DAY });
  await stripe.subscriptions.retrieve(trial.id);
  const { data: invoices } = await stripe.invoices.list({ customer });
  const { id } = first(invoices);
  await stripe.invoices.update(id, { metadata: { seen: 'yes' } });
  await stripe.invoices.retrieve(id, { expand: ['payments', 'confirmation_secret'] });
  await stripe.invoices.listLineItems(id);
  const { data: payments } = await stripe.invoicePayments.list({ invoice: id });
  await stripe.invoicePayments.retrieve(first(payments).id);
  await stripe.testHelpers.testClocks.del(clock.id);

  const cardless = await stripe.testHelpers.testClocks.create({ frozen_time: START });
  const { id: nobody } = await stripe.customers.create({ test_clock: cardless.id });
  const paused = await subscribe(run, nobody, {
    trial_period_days: 3,
    trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
  });
  await stripe.testHelpers.testClocks.advance(cardless.id, { frozen_time: START + 4 * DAY });
  const card = await stripe.paymentMethods.attach('pm_card_visa', { customer: nobody });
  await stripe.customers.update(nobody, { invoice_settings: { default_payment_method: card.id } });
  await stripe.subscriptions.resume(paused.id);
}

async function owe(run: Run): Promise<void> {
  const { stripe } = run;
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: START });
  const { id: customer } = await customerWithCard(stripe, 'pm_card_visa', clock.id);
  const made = await subscribe(run, customer);
  const open = async (months: number) => {
    run.on.control.setCard(customer, 'pm_card_chargeCustomerFail');
    await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: START + months * 31 * DAY + DAY });
    run.on.control.setCard(customer, 'pm_card_visa');
    return first((await stripe.invoices.list({ customer, status: 'open' })).data).id;
  };
  await stripe.invoices.pay(await open(1));
  await stripe.invoices.voidInvoice(await open(2));
  await stripe.invoices.markUncollectible(await open(3));
  // An invoice is a draft for an hour.
  const { items } = await stripe.subscriptions.retrieve(made.id);
  const frozen_time = first(items.data).current_period_end + 60;
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time });
  const { data } = await stripe.invoices.list({ customer, status: 'draft' });
  for (const { id } of data) await stripe.invoices.finalizeInvoice(id);
}

async function pay({ on, stripe }: Run): Promise<void> {
  const { id: customer } = await customerWithCard(stripe);
  const held = { amount: 1490, currency: 'eur', customer, capture_method: 'manual' } as const;
  const card = { payment_method: 'pm_card_visa' };
  const intent = await stripe.paymentIntents.create(held);
  await stripe.paymentIntents.update(intent.id, { metadata: { consult: '1' } });
  await stripe.paymentIntents.confirm(intent.id, { ...card, return_url: URLS.success_url });
  const taken = await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 1000 });
  const refund = await stripe.refunds.create({ payment_intent: intent.id, amount: 300 });
  await stripe.refunds.update(refund.id, { metadata: { why: 'late' } });
  await stripe.refunds.retrieve(refund.id, { expand: ['charge'] });
  await stripe.refunds.list();
  const other = await stripe.paymentIntents.create(held);
  await stripe.paymentIntents.cancel(other.id, { cancellation_reason: 'abandoned' });
  for (const payment_method of ['pm_card_chargeDeclined', 'pm_card_threeDSecure2Required'])
    await stripe.paymentIntents
      .create({ ...held, payment_method, confirm: true, return_url: URLS.success_url })
      .catch(() => undefined);
  await stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge', 'payment_method'] });
  await stripe.paymentIntents.list({ customer });
  const charge = String(taken.latest_charge);
  await stripe.charges.update(charge, { metadata: { seen: 'yes' } });
  await stripe.charges.retrieve(charge, { expand: ['refunds'] });
  await stripe.charges.list({ customer });

  for (const kind of ['chargeback', 'inquiry'] as const) {
    const { latest_charge } = await stripe.paymentIntents.create({
      ...held,
      ...card,
      capture_method: 'automatic',
      confirm: true,
      return_url: URLS.success_url,
    });
    const { id } = on.control.openDispute(String(latest_charge), { kind });
    await stripe.disputes.retrieve(id, { expand: ['charge'] });
    await stripe.disputes.update(id, { evidence: { uncategorized_text: 'It took place.' } });
    if (kind === 'inquiry') on.control.escalateDispute(id);
    else await stripe.disputes.close(id);
  }
  await stripe.disputes.list();

  const { data: methods } = await stripe.customers.listPaymentMethods(customer);
  await stripe.paymentMethods.list({ customer });
  await stripe.paymentMethods.retrieve(first(methods).id);
  await stripe.paymentMethods.detach(first(methods).id);
  await stripe.customers.del(customer);
  await stripe.customers.retrieve(customer);
}

async function payOut({ on, stripe }: Run): Promise<void> {
  const { id: account } = await stripe.accounts.create({
    type: 'express',
    country: 'ES',
    email: 'vera@demo.test',
    capabilities: { transfers: { requested: true } },
  });
  const { url } = await stripe.accountLinks.create({
    account,
    type: 'account_onboarding',
    refresh_url: URLS.cancel_url,
    return_url: URLS.success_url,
  });
  await press(url, { action: 'part' });
  await press(url, { action: 'complete' });
  await stripe.accounts.retrieve(account);
  const { id } = await stripe.transfers.create({ amount: 894, currency: 'eur', destination: account });
  await stripe.transfers.createReversal(id, { amount: 94 });
  await stripe.transfers.retrieve(id);
  await stripe.transfers.list({ destination: account });
  on.control.setBalance('eur', null);
}

async function watch({ stripe }: Run): Promise<void> {
  const url = 'http://127.0.0.1:9/hook';
  const { id } = await stripe.webhookEndpoints.create({ url, enabled_events: ['*'] });
  await stripe.webhookEndpoints.update(id, { disabled: true });
  await stripe.webhookEndpoints.retrieve(id);
  await stripe.webhookEndpoints.list();
  await stripe.webhookEndpoints.del(id);
  const { data } = await stripe.events.list({ limit: 100 });
  await stripe.events.retrieve(first(data).id);
}

/** Everything that the stand-in can be asked, at least once, as the product and an operator ask it. */
export async function wholeRun(on: StandIn, stripe: Stripe): Promise<void> {
  const run = { on, stripe, plans: await catalogue(stripe) };
  for (const part of [sell, change, renew, owe, pay, payOut, watch]) await part(run);
}
