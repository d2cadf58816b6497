import { expect, type Page } from '@playwright/test';
import { createTranslator } from 'use-intl/core';
import { adminTexts } from './support/admin-texts.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { callAs } from './support/call-as.ts';
import { newHolder } from './support/holder.ts';
import { openAdmin } from './support/open-admin.ts';
import { test } from './support/stack-test.ts';
import { stripeOf } from './support/stripe-client.ts';
import { customerOf, newSubscriber } from './support/subscriber.ts';

const languageOf = (locale: string | undefined) => (locale?.startsWith('es') ? 'es' : 'en');

function textsIn(language: 'es' | 'en') {
  return createTranslator({ locale: language, messages: adminTexts[language] });
}

const drawer = (page: Page) => page.getByRole('dialog');
const question = (page: Page) => page.getByRole('alertdialog');
const answer = (page: Page, name: string) =>
  question(page).getByRole('button', { name, exact: true }).click();

test('A36 A40 an admin sees how Stripe differs, mends it, and replaces a price', async ({
  page,
  stack,
  locale,
}) => {
  const language = languageOf(locale);
  const t = textsIn(language);
  await callAs(stack, 'admin@demo.test', 'POST', '/admin/pricing/sync', {});
  const stripe = stripeOf(stack);
  const [sold] = (await stripe.prices.list({ lookup_keys: ['gastronomy.basic.mxn.year'] })).data;
  await stripe.prices.update(sold?.id ?? '', { active: false });

  await openAdmin(page, language, '/prices');
  await expect(page.getByText(t('prices.sync.drifted', { count: 1 }))).toBeVisible();
  await expect(page.getByText(t('prices.drift.archived'))).toHaveCount(1);
  await expectAccessibleInBoth({ page }, 'prices, one differs');
  await page.getByRole('button', { name: t('prices.sync.submit') }).click();
  await expect(page.getByText(t('prices.sync.done', { count: 1 }))).toBeVisible();
  await expect(page.getByText(t('prices.sync.agrees'))).toBeVisible();
  expect(await stripe.prices.retrieve(sold?.id ?? '')).toMatchObject({ active: true });

  const plan = { es: 'Básico', en: 'Basic' }[language];
  const name = t('prices.cell', { plan, interval: t('prices.interval.year'), currency: 'MXN' });
  await page.getByRole('link', { name }).click();
  await expect(drawer(page)).toContainText(sold?.id ?? 'no price');
  const amount = page.getByLabel(t('prices.form.amount', { currency: 'MXN' }));
  const before = await amount.inputValue();
  await page.getByRole('button', { name: t('prices.form.submit') }).click();
  await expect(amount).toHaveAccessibleDescription(t('prices.form.same'));
  await amount.fill('mucho');
  await page.getByRole('button', { name: t('prices.form.submit') }).click();
  await expect(amount).toHaveAccessibleDescription(t('prices.form.wrong'));
  await expectAccessibleInBoth({ page }, 'a price, with an error');
  await amount.fill('2090,50');
  await page.getByRole('button', { name: t('prices.form.submit') }).click();
  await expect(question(page)).toContainText(t('prices.form.confirmText'));
  await expectAccessibleInBoth({ page }, 'a price, asked for');
  await answer(page, t('prices.form.confirm'));
  await expect(question(page)).toHaveCount(0);
  await expect(drawer(page)).toContainText(t('prices.before'));
  await expect(drawer(page)).toContainText(/2[.,]?090[.,]50/);
  const [now] = (await stripe.prices.list({ lookup_keys: ['gastronomy.basic.mxn.year'] })).data;
  expect(now).toMatchObject({ unit_amount: 209_050, active: true });

  // The address leads there again; and back to the price of before.
  await page.reload();
  await expect(drawer(page)).toContainText(t('prices.before'));
  await amount.fill(before);
  await page.getByRole('button', { name: t('prices.form.submit') }).click();
  await answer(page, t('prices.form.confirm'));
  await expect(drawer(page).getByRole('listitem').first()).toContainText(/2[.,]?090[.,]50/);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
  await expect(page.getByText(t('prices.sync.agrees'))).toBeVisible();
});

test('W29 A35 A40 an admin gives back a part, then lets held money go', async ({ page, stack, locale }) => {
  const language = languageOf(locale);
  const t = textsIn(language);
  const payer = await newSubscriber(stack, language);
  const holder = await newHolder(stack, language);
  await openAdmin(page, language, `/payments?q=${payer.id}`);
  await page.getByRole('link', { name: payer.name }).click();
  await expect(drawer(page)).toContainText(t('payments.status.captured'));
  const amount = page.getByLabel(t('payments.refund.amount', { currency: 'EUR' }));
  await amount.fill('10');
  await page.getByRole('button', { name: t('payments.refund.submit') }).click();
  await expect(amount).toHaveAttribute('aria-invalid', 'true');
  await expectAccessibleInBoth({ page }, 'a payment, with an error');
  await amount.fill('4');
  await page.getByLabel(t('payments.refund.reason')).selectOption('duplicate');
  await page.getByRole('button', { name: t('payments.refund.submit') }).click();
  await expect(question(page)).toContainText(payer.name);
  await expectAccessibleInBoth({ page }, 'a refund, asked for');
  await answer(page, t('payments.refund.confirm'));
  await expect(drawer(page)).toContainText(t('payments.status.partially_refunded'));
  await expect(amount).toHaveValue(/^5[.,]99$/);
  await page.keyboard.press('Escape');
  await expectAccessibleInBoth({ page }, 'payments');

  await page.getByRole('searchbox').fill(holder.email);
  await page.getByRole('link', { name: holder.name }).click();
  await page.getByRole('button', { name: t('payments.refund.submitHeld') }).click();
  await answer(page, t('payments.refund.release'));
  await expect(drawer(page)).toContainText(t('payments.status.voided'));
  await expect(page.getByRole('button', { name: t('payments.refund.submitHeld') })).toHaveCount(0);
  await page.goto(`/admin/credits?q=${holder.id}`);
  await expect(page.locator('tbody tr')).toContainText(t('credits.state.revoked'));
});

test('E28 A35 A40 an admin gives somebody consults, found by name, and from their own page', async ({
  page,
  stack,
  locale,
}) => {
  const language = languageOf(locale);
  const t = textsIn(language);
  const payer = await newSubscriber(stack, language);
  await openAdmin(page, language, '/credits');
  await page.getByRole('button', { name: t('credits.give.open') }).click();
  const give = drawer(page).getByRole('button', { name: t('credits.give.submitNobody') });
  await give.click();
  await expect(page.getByLabel(t('users.picker.label'))).toBeFocused();
  await expect(drawer(page)).toContainText(t('credits.give.wrong.note'));
  await expectAccessibleInBoth({ page }, 'giving, with errors');
  await page.getByLabel(t('users.picker.label')).fill(payer.name);
  await page.getByRole('radio', { name: payer.name }).check();
  await page.getByLabel(t('credits.give.amount')).fill('2');
  await page.getByLabel(t('credits.give.note')).fill('Esperó demasiado');
  await drawer(page)
    .getByRole('button', { name: t('credits.give.submit', { name: payer.name }) })
    .click();
  await expect(drawer(page)).toHaveCount(0);
  const row = page.locator('tbody tr').filter({ hasText: payer.name });
  await expect(row).toContainText(t('credits.units.chat', { count: 2 }));
  await expectAccessibleInBoth({ page }, 'credits');
  await row.getByRole('link').click();
  await expect(drawer(page)).toContainText('Esperó demasiado');
  await drawer(page).getByRole('link', { name: payer.name }).click();

  await expect(drawer(page)).toContainText(t('users.billing.kinds.units.granted'));
  await drawer(page)
    .getByRole('button', { name: t('users.billing.give') })
    .click();
  await drawer(page)
    .getByRole('radio', { name: t('credits.give.meters.video') })
    .check();
  await page.getByLabel(t('credits.give.note')).fill('Y una videollamada');
  await drawer(page)
    .getByRole('button', { name: t('credits.give.submit', { name: payer.name }) })
    .click();
  await expect(drawer(page).getByText(t('users.billing.kinds.units.granted'))).toHaveCount(2);
});

test('W12 A31 A40 an admin finds what is stuck, replays it, and checks a person with Stripe', async ({
  page,
  stack,
  locale,
}) => {
  const language = languageOf(locale);
  const t = textsIn(language);
  const payer = await newSubscriber(stack, language);
  // What is being read from Stripe for an event that is settled by now would settle this one, too: it came long before that reading.
  await stack.killWorker();
  const [event] = await stack.postgres.query<{ id: string; type: string }>(
    `update webhook_inbox set status = 'failed', last_error = 'UNAVAILABLE', done_at = null,
       lease_until = now() + interval '1 hour', received_at = now() - interval '3 hours'
     where id = (
       select i.id from webhook_inbox i join stripe_customers c using (customer_id)
       where c.user_id = $1 and i.status = 'done' limit 1
     )
     returning id, type`,
    [payer.id],
  );
  await stack.startWorker();
  await openAdmin(page, language, '/webhooks');
  await expect(page.getByText(t('webhooks.stuck.label'))).toBeVisible();
  await expectAccessibleInBoth({ page }, 'webhooks, one stuck');
  await page.getByRole('link', { name: t('webhooks.stuck.showFailed') }).click();
  await expect(page).toHaveURL(/status=failed/);
  // Until the failed ones are here, the rows before them are shown: others of this type among them.
  await page.locator(`a[href*="${event?.id}"]`).click();
  await expect(drawer(page)).toContainText('UNAVAILABLE');
  await expectAccessibleInBoth({ page }, 'a failed event');
  await page.getByRole('button', { name: t('webhooks.replay.submit') }).click();
  await expect(drawer(page)).toContainText(t('webhooks.replay.outcome.done'));
  await expect(drawer(page)).toContainText(t('webhooks.status.done'));

  // What happened at Stripe and never arrived.
  stack.stripe.control.hold();
  const stripe = stripeOf(stack);
  const customer = await customerOf(stack, payer);
  const [subscription] = (await stripe.subscriptions.list({ customer })).data;
  const recurring = { interval: 'month' } as const;
  const odd = { currency: 'eur', unit_amount: 500, recurring, product_data: { name: 'Not ours' } };
  const { id: price } = await stripe.prices.create(odd);
  await stripe.subscriptions.update(subscription?.id ?? '', {
    items: [{ id: subscription?.items.data[0]?.id ?? '', price }],
  });
  await drawer(page).getByRole('link', { name: payer.name }).click();
  await expect(drawer(page)).toContainText(t('users.billing.status.active'));
  await page.getByRole('button', { name: t('users.billing.repair.submit') }).click();
  await expect(drawer(page)).toContainText(t('users.billing.unknownPrice.title'));
  await expect(drawer(page)).toContainText(price);
  await expectAccessibleInBoth({ page }, 'an account with a price that is not ours');

  await stripe.subscriptions.cancel(subscription?.id ?? '');
  await page.getByRole('button', { name: t('users.billing.repair.submit') }).click();
  await expect(drawer(page)).toContainText(t('users.billing.repair.done'));
  await expect(drawer(page)).toContainText(t('users.billing.kinds.subscription.ended'));
  await expect(drawer(page)).not.toContainText(price);
  await expectAccessibleInBoth({ page }, "a person's account");
  await stack.stripe.control.release();
});
