import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { createTranslator } from 'use-intl/core';
import { readPdf } from '../support/read-pdf.ts';
import { newOwner, newVet } from './support/account.ts';
import { adminTexts } from './support/admin-texts.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { closeMonth, deliverOfPlan, deliverPaid } from './support/delivered.ts';
import { eventsSettled } from './support/events-settled.ts';
import { across } from './support/looks.ts';
import { heading, press } from './support/start-flow.ts';
import { stripeOf } from './support/stripe-client.ts';

/** What the vet gets of 14.90 EUR, as both languages write it. */
const share = /8[.,]94/;

/** Says on Stripe's page what it asks for, or a part of it, and comes back. */
async function tellStripe(vet: Visitor, button: string, what: 'complete' | 'part'): Promise<void> {
  vet.allow(/favicon\.ico/);
  await press(vet, button);
  await vet.page.locator(`button[name="action"][value="${what}"]`).click();
  await expect(heading(vet, vet.t('earnings.title'))).toBeVisible();
}

/** What the vet's newest statement says as a document. */
async function readNewest({ page, t }: Visitor): Promise<string> {
  const name = t('earnings.statements.pdf', { month: '' }).trim();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ]);
  return (await readPdf(await readFile(await download.path()))).text;
}

test('V3 V4 V5 V6 V7 a consult is earned, stated and paid once, however it is pressed; what its owner gets back is taken off the next statement', async ({
  open,
  look,
  stack,
}) => {
  test.setTimeout(180_000);
  const [vetAccount, adminAccount] = [
    await newVet(stack, look.language),
    await newOwner(stack, across(look).language),
  ];
  await stack.postgres.query(`update user_profiles set role = 'admin' where user_id = $1`, [adminAccount.id]);
  const vet = await open(look, vetAccount);
  const admin = await open(across(look), adminAccount);
  const texts = createTranslator({
    locale: admin.language,
    messages: adminTexts[admin.language],
  });
  const drawer = admin.page.getByRole('dialog');
  const statements = vet.page.getByRole('region', { name: vet.t('earnings.statements.title') });
  const payer = await deliverPaid(stack, vetAccount);

  await test.step('the vet sees what the consult earned, and the month’s statement', async () => {
    await vet.page.goto('/vet/earnings');
    await expect(vet.page.getByRole('region', { name: vet.t('earnings.open.title') })).toContainText(share);
    await closeMonth(stack, vetAccount, 1);
    await vet.page.reload();
    await expect(statements.getByRole('listitem')).toHaveCount(1);
    await expect(statements).toContainText(vet.t('earnings.statements.state.due'));
    await expect(statements).toContainText(share);
  });

  await test.step('without an account at Stripe it cannot be paid, and both see why', async () => {
    await admin.page.goto(`/admin/payouts?q=${vetAccount.id}`);
    await admin.page.getByRole('link', { name: vetAccount.name }).click();
    await drawer.getByRole('button', { name: texts('payouts.pay.submit.due') }).click();
    await admin.page
      .getByRole('alertdialog')
      .getByRole('button', { name: texts('payouts.pay.confirm'), exact: true })
      .click();
    await expect(drawer.getByRole('alert')).toContainText(texts('payouts.failure.no-account'));
    await expectAccessibleInBoth(admin, 'a payout that failed');
    await vet.page.reload();
    await expect(statements).toContainText(vet.t('earnings.statements.failure.no-account'));
  });

  await test.step('the vet tells Stripe a part of what it asks, then all of it', async () => {
    await tellStripe(vet, vet.t('earnings.account.go.none'), 'part');
    await expect(vet.page.getByText(vet.t('earnings.account.text.waiting', { count: 1 }))).toBeVisible();
    await expectAccessibleInBoth(vet, 'an account at Stripe that is not finished');
    await tellStripe(vet, vet.t('earnings.account.go.waiting'), 'complete');
    await expect(
      vet.page.getByRole('heading', { name: vet.t('earnings.account.title.ready') }),
    ).toBeVisible();
  });

  await test.step('pressed twice, and in another tab: one transfer', async () => {
    // The tab that comes second may be told that the first has it.
    admin.allow(/status of 409/);
    const tabs = [admin.page, await admin.context.newPage()];
    const confirms: Locator[] = [];
    for (const tab of tabs) {
      await tab.goto(`/admin/payouts?q=${vetAccount.id}`);
      await tab.getByRole('link', { name: vetAccount.name }).click();
      await tab.getByRole('button', { name: texts('payouts.pay.submit.again') }).click();
      const question = tab.getByRole('alertdialog');
      await expect(question).toContainText(vetAccount.name);
      confirms.push(question.getByRole('button', { name: texts('payouts.pay.confirm'), exact: true }));
    }
    await Promise.all(confirms.map((confirm) => confirm.dblclick()));
    for (const tab of tabs) await expect(tab.getByRole('dialog')).toContainText(texts('payouts.state.paid'));
    const [{ id } = { id: '' }] = await stack.postgres.query<{ id: string }>(
      'select id from payout_statements where vet_id = $1',
      [vetAccount.id],
    );
    const { data } = await stripeOf(stack).transfers.list({ transfer_group: `statement:${id}` });
    expect(data.map(({ amount, currency }) => ({ amount, currency }))).toEqual([
      { amount: 894, currency: 'eur' },
    ]);
  });

  await test.step('the vet sees that it is paid, and keeps it as a document', async () => {
    await vet.page.reload();
    await expect(statements).toContainText(vet.t('earnings.statements.state.paid'));
    const text = await readNewest(vet);
    expect(text).toContain(vetAccount.name);
    expect(text).toMatch(share);
  });

  await test.step('the owner gets their money back: less than nothing waits for the next statement', async () => {
    await admin.page.goto(`/admin/payments?q=${payer.id}&purpose=overage`);
    await admin.page.getByRole('link', { name: payer.name }).click();
    await drawer.getByRole('button', { name: texts('payments.refund.submit') }).click();
    await admin.page
      .getByRole('alertdialog')
      .getByRole('button', { name: texts('payments.refund.confirm'), exact: true })
      .click();
    // Once as the name of the amount, once as what became of the payment.
    await expect(drawer.getByText(texts('payments.status.refunded'), { exact: true })).toHaveCount(2);
    await eventsSettled(stack, payer);
    await vet.page.reload();
    await expect(vet.page.getByText(vet.t('earnings.open.below'))).toBeVisible();
    await expect(
      vet.page.getByRole('listitem').filter({
        hasText: vet.t('earnings.lines.kind.refund', { mode: vet.t('earnings.lines.mode.chat') }),
      }),
    ).toContainText(share);
    await expectAccessibleInBoth(vet, 'earnings below zero');
  });

  await test.step('two more consults: the next statement has three lines, one of them below zero', async () => {
    for (let more = 0; more < 2; more += 1) await deliverOfPlan(stack, vetAccount);
    await closeMonth(stack, vetAccount, 2);
    await vet.page.reload();
    await expect(statements.getByRole('listitem')).toHaveCount(2);
    const text = await readNewest(vet);
    expect(text).toMatch(/[-−]\s?€?8[.,]94/);
    await statements.getByRole('link').first().click();
    const title = vet.t('earnings.lines.ofStatement', { number: 2, month: '' }).trim();
    const lines = vet.page.getByRole('region', { name: title }).getByRole('listitem');
    await expect(lines).toHaveCount(3);
    await expectAccessibleInBoth(vet, 'a statement with its lines');
  });
});
