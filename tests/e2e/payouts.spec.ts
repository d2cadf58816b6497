import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { createTranslator } from 'use-intl/core';
import * as z from 'zod';
import { demoPassword } from '../../dev/demo-accounts.ts';
import type { Stack } from '../support/stack.ts';
import type { Account } from './support/account.ts';
import { adminTexts } from './support/admin-texts.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { callAs } from './support/call-as.ts';
import { expect, test } from './support/consult-test.ts';
import { payElsewhere } from './support/hosted-page.ts';
import { stripeOf } from './support/stripe-client.ts';
import { newUsedUp } from './support/subscriber.ts';

const opened = z.object({ url: z.url(), paymentId: z.uuid() });
const started = z.object({ sessionId: z.uuid() });

/** One more consult that its owner pays for by itself, delivered by the vet. Gives the payment. */
async function deliverPaid(owner: Account, vet: Account, petId: string): Promise<string> {
  const consult = {
    idempotencyKey: randomUUID(),
    petId,
    mode: 'chat',
    text: 'Cojea desde ayer',
    consent: { version: '2026-11', country: 'ES', accepted: true },
    locale: 'es',
  };
  const { url, paymentId } = opened.parse(await owner.call('POST', '/sessions/payment', consult));
  await payElsewhere(url);
  await owner.call('POST', '/sessions/paid', { paymentId });
  const { sessionId } = started.parse(await owner.call('POST', '/sessions/start', consult));
  await vet.call('POST', '/desk/accept', { sessionId });
  await vet.call('POST', '/sessions/end', { sessionId });
  return paymentId;
}

/** Makes the vet's statement of this month, as cron does when it is over; gives its id. */
async function closeMonth(stack: Stack, vet: Account): Promise<string> {
  await stack.postgres.query(
    `select made.* from (select set_config('app.now', (now() + interval '1 month')::text, true) as now) clock
     cross join lateral public.fn_make_statements(case when clock.now is null then 0 else 1000 end) made`,
    [],
  );
  const [row] = await stack.postgres.query<{ id: string }>(
    'select id from payout_statements where vet_id = $1',
    [vet.id],
  );
  if (row === undefined) throw new Error('no statement');
  return row.id;
}

const question = (page: Page) => page.getByRole('alertdialog');

test('V3 V4 V5 V6 V7 from two consults to a statement, to Stripe’s page, to one transfer however often it is pressed, to money that goes back', async ({
  open,
  look,
  stack,
}) => {
  const { owner, vet, petId } = await newUsedUp(stack, look.language, 'Luna');
  const paymentId = await deliverPaid(owner, vet, petId);
  const visitor = await open(look, vet);
  const { page, t } = visitor;
  const money = (amount: number) =>
    new Intl.NumberFormat(look.language, { style: 'currency', currency: 'EUR' }).format(amount);
  await page.goto('/vet/earnings');
  await expect(page.getByText(money(17.88))).toBeVisible();
  await expect(page.getByText(t('earnings.statements.none'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'earnings, no statement yet');

  const statementId = await closeMonth(stack, vet);
  await page.reload();
  const statements = page.getByRole('region', { name: t('earnings.statements.title') });
  await expect(statements).toContainText(t('earnings.statements.state.due'));

  // Stripe's page has no icon; a browser asks for one all the same.
  visitor.allow(/favicon\.ico/);
  await page.getByRole('button', { name: t('earnings.account.go.none') }).dblclick();
  await page.locator('button[name="action"][value="complete"]').click();
  await expect(page.getByRole('heading', { name: t('earnings.account.title.ready') })).toBeVisible();
  await expect(page).toHaveURL('/vet/earnings');
  await expectAccessibleInBoth(visitor, 'earnings, ready to be paid');

  const admin = await open(look);
  const a = createTranslator({ locale: look.language, messages: adminTexts[look.language] });
  const first = admin.page;
  const address = `/admin/payouts?row=${statementId}`;
  await first.goto(address);
  await first.getByLabel(a('signIn.email')).fill('admin@demo.test');
  await first.getByLabel(a('signIn.password')).fill(demoPassword);
  await first.getByRole('button', { name: a('signIn.submit') }).click();
  const second = await admin.context.newPage();
  await second.goto(address);
  for (const tab of [first, second]) {
    await tab.getByRole('button', { name: a('payouts.pay.submit.due') }).click();
    await expect(question(tab)).toContainText(vet.name);
  }
  await expectAccessibleInBoth(admin, 'a payout, asked for');
  await Promise.all(
    [first, second].map((tab) =>
      question(tab).getByRole('button', { name: a('payouts.pay.confirm'), exact: true }).dblclick(),
    ),
  );
  for (const tab of [first, second])
    await expect(tab.getByRole('dialog').getByText(a('payouts.state.paid'), { exact: true })).toBeVisible();
  const { data } = await stripeOf(stack).transfers.list({ transfer_group: `statement:${statementId}` });
  expect(data.map(({ amount, currency }) => [amount, currency])).toEqual([[1788, 'eur']]);

  await page.reload();
  await expect(statements).toContainText(t('earnings.statements.state.paid'));
  const download = page.waitForEvent('download');
  await statements.getByRole('button', { name: /PDF/ }).click();
  const bytes = await readFile(await (await download).path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

  await callAs(stack, 'admin@demo.test', 'POST', `/admin/payments/${paymentId}/refund`, {
    reason: 'requested_by_customer',
    idempotencyKey: randomUUID(),
  });
  await page.reload();
  const lines = page.getByRole('region', { name: t('earnings.lines.open') });
  await expect(lines).toContainText(money(-8.94));
  await expect(page.getByText(t('earnings.open.below'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'earnings, below zero');
});
