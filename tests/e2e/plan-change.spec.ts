import { planCount } from './support/account-page.ts';
import { nameOf, type Plan, planSection } from './support/billing-page.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { press } from './support/start-flow.ts';
import { stripeOf } from './support/stripe-client.ts';
import { customerOf, newSubscriber } from './support/subscriber.ts';

/** Opens the dialog to change the plan and chooses one. */
async function choose(visitor: Visitor, which: Plan): Promise<void> {
  const { page, t } = visitor;
  await press(visitor, t('billing.plan.change'));
  const dialog = page.getByRole('dialog', { name: t('billing.change.title') });
  await dialog.getByRole('radio', { name: nameOf(visitor, which) }).check();
  await expect(dialog.getByText(t('kit.loading'))).toHaveCount(0);
}

test('A34 E28 C11 more at once for the price that is shown, less at the end of the period, and that taken back', async ({
  open,
  look,
  stack,
}) => {
  const visitor = await open(look, await newSubscriber(stack, look.language));
  const { page, t } = visitor;
  await page.goto('/app/billing');
  await expect(planCount(visitor, 'included')).toHaveText('3');
  await choose(visitor, 'family');
  const pay = page.getByRole('dialog').locator('button[type="submit"]');
  await expect(pay).toContainText(look.language === 'es' ? /15\s€/ : '€15');
  await expectAccessibleInBoth(visitor, 'change of plan');
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await choose(visitor, 'family');
  await pay.dblclick();
  await expect(page.getByText(t('billing.change.doneNow', { plan: nameOf(visitor, 'family') }))).toBeVisible({
    timeout: 30_000,
  });
  await expect(planCount(visitor, 'included')).toHaveText('10');
  await expect(page.getByRole('link', { name: /-000\d/ })).toHaveCount(2);

  await choose(visitor, 'care');
  await press(visitor, t('billing.change.confirm'));
  const keepAsIs = page.getByRole('button', { name: t('billing.plan.keepAsIs') });
  await expect(keepAsIs).toBeVisible({ timeout: 30_000 });
  await expect(planSection(visitor, 'family')).toContainText(nameOf(visitor, 'care'));
  await expect(planCount(visitor, 'included')).toHaveText('10');
  await expectAccessibleInBoth(visitor, 'a smaller plan waits');
  await keepAsIs.click();
  await expect(keepAsIs).toHaveCount(0);
  await expect(planSection(visitor, 'family')).not.toContainText(nameOf(visitor, 'care'));
});

test('A34 A37 cancelled for the end of the period, kept after all; the provider’s page and back', async ({
  open,
  look,
  stack,
}) => {
  const visitor = await open(look, await newSubscriber(stack, look.language));
  const { page, t } = visitor;
  await page.goto('/app/billing');
  await press(visitor, t('billing.cancel.open'));
  await expectAccessibleInBoth(visitor, 'asks before cancelling');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('billing.cancel.confirm') })
    .click();
  await expect(planSection(visitor, 'care')).toContainText(t('billing.plan.status.ending'), {
    timeout: 30_000,
  });
  await expect(planCount(visitor, 'included')).toHaveText('3');
  await press(visitor, t('billing.plan.keep'));
  await expect(planSection(visitor, 'care')).toContainText(t('billing.plan.status.active'), {
    timeout: 30_000,
  });

  visitor.allow(/favicon\.ico/);
  await press(visitor, t('billing.plan.portal'));
  await page.locator('button[name="action"][value="cancel"]').click();
  await page.locator('a.plain').click();
  await expect(page).toHaveURL('/app/billing');
  await expect(planSection(visitor, 'care')).toContainText(t('billing.plan.status.ending'), {
    timeout: 30_000,
  });
});

test('A34 a card that is refused changes nothing, and says so', async ({ open, look, stack }) => {
  const account = await newSubscriber(stack, look.language);
  stack.stripe.control.setCard(await customerOf(stack, account), 'pm_card_chargeCustomerFail');
  const visitor = await open(look, account);
  const { page, t } = visitor;
  await page.goto('/app/billing');
  await choose(visitor, 'family');
  visitor.allow(/status of 402/);
  await page.getByRole('dialog').locator('button[type="submit"]').click();
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect(alert).toBeFocused({ timeout: 30_000 });
  await expectAccessibleInBoth(visitor, 'change of plan, refused');
  await press(visitor, t('billing.change.keep'));
  await expect(planSection(visitor, 'care')).toContainText(t('billing.plan.status.active'));
  await expect(planCount(visitor, 'included')).toHaveText('3');
});

test('A34 a bigger plan without a card: says so, a card is added on the provider’s page, and the change goes on', async ({
  open,
  look,
  stack,
}) => {
  const account = await newSubscriber(stack, look.language);
  const customer = await customerOf(stack, account);
  const stripe = stripeOf(stack);
  for (const { id } of (await stripe.paymentMethods.list({ customer })).data)
    await stripe.paymentMethods.detach(id);
  const visitor = await open(look, account);
  const { page, t } = visitor;
  await page.goto('/app/billing');
  await choose(visitor, 'family');
  visitor.allow(/status of 402/);
  const dialog = page.getByRole('dialog');
  await dialog.locator('button[type="submit"]').click();
  const alert = dialog.getByRole('alert');
  await expect(alert).toBeFocused({ timeout: 30_000 });
  await expect(alert).toContainText(t('billing.change.noCard'));
  await expectAccessibleInBoth(visitor, 'change of plan, no card');

  visitor.allow(/favicon\.ico/);
  await press(visitor, t('billing.change.addCard'));
  await page.locator('button[name="action"][value="card"]').click();
  await expect(page).toHaveURL(/\/app\/billing\?.*change=family/);
  await expect(dialog.getByRole('radio', { name: nameOf(visitor, 'family') })).toBeChecked();
  await dialog.locator('button[type="submit"]').click();
  await expect(page.getByText(t('billing.change.doneNow', { plan: nameOf(visitor, 'family') }))).toBeVisible({
    timeout: 30_000,
  });
  await expect(planCount(visitor, 'included')).toHaveText('10');
});

test('A34 each state of a subscription says what it means and what to do', async ({ open, look, stack }) => {
  const account = await newSubscriber(stack, look.language);
  const visitor = await open(look, account);
  const { page, t } = visitor;
  for (const status of ['past_due', 'unpaid', 'paused'] as const) {
    await stack.postgres.query(
      `update user_subscriptions set status = $2 where user_id = $1 and source = 'stripe'`,
      [account.id, status],
    );
    await page.goto('/app/billing');
    await expect(planSection(visitor, 'care')).toContainText(t(`billing.plan.status.${status}`));
    await expect(page.getByText(t(`billing.plan.${status}`))).toBeVisible();
    const card = page.getByRole('button', { name: t('billing.plan.checkCard') });
    await expect(card).toHaveCount(status === 'paused' ? 0 : 1);
    await expectAccessibleInBoth(visitor, `plan, ${status}`);
  }
});
