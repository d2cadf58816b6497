import { newName, newOwner, password } from './support/account.ts';
import { planCount } from './support/account-page.ts';
import { expectHas, nameOf } from './support/billing-page.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { expectPayPage, payWith } from './support/hosted-page.ts';
import { heading, press } from './support/start-flow.ts';
import { newSubscriber } from './support/subscriber.ts';

test('A30 A36 C11 a stranger finds the prices, is declined once, confirms at the bank, and has the plan', async ({
  open,
  look,
}) => {
  const visitor = await open(look);
  const { page, t } = visitor;
  await page.goto('/');
  await page.getByRole('link', { name: t('landing.pricing') }).click();
  await expect(heading(visitor, t('plans.title'))).toBeVisible();
  await expect(page.getByRole('heading', { name: nameOf(visitor, 'family') })).toBeVisible();
  await expectAccessibleInBoth(visitor, 'pricing');
  await page.getByRole('link', { name: t('pricing.choose', { plan: nameOf(visitor, 'care') }) }).click();

  await expect(heading(visitor, t('subscribe.title', { plan: nameOf(visitor, 'care') }))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'order, without an account');
  const { email, name } = newName('Olga');
  await page.getByLabel(t('auth.name')).fill(name);
  await page.getByLabel(t('auth.email')).fill(email);
  await page.getByLabel(t('auth.password'), { exact: true }).fill(password);
  await press(visitor, t('subscribe.pay'));
  await payWith(visitor, 'decline');
  await payWith(visitor, 'authenticate');

  await expectHas(visitor, 'care');
  await expect(page).toHaveURL('/app/billing');
  await expect(planCount(visitor, 'included')).toHaveText('3');
  await expect(page.getByRole('link', { name: /-0001/ })).toBeVisible();
  await expectAccessibleInBoth(visitor, 'plan and payments');
  const [invoice] = await Promise.all([
    visitor.context.waitForEvent('page'),
    page.getByRole('link', { name: /-0001/ }).click(),
  ]);
  await expect(invoice.getByRole('heading', { level: 1 })).toContainText('-0001');
  await expect(invoice.getByText(/9[.,]99/).first()).toBeVisible();
  await invoice.close();

  // The name that was typed on the way is the account's.
  await page.getByRole('button', { name: t('shell.account.open') }).click();
  await expect(page.getByText(name)).toBeVisible();
  await page.goto('/pricing');
  await page.getByRole('link', { name: t('pricing.own') }).click();
  const own = t('billing.plan.name', { plan: nameOf(visitor, 'care') });
  await expect(page.getByRole('heading', { name: own })).toBeVisible();
});

test('A36 C11 by the year and in pesos: what is shown, ordered, paid and kept is the same price', async ({
  open,
  look,
  stack,
}) => {
  const account = await newOwner(stack, look.language);
  const visitor = await open(look, account);
  const { page, t } = visitor;
  await page.goto('/pricing');
  await page.getByRole('link', { name: t('billing.offer.year') }).click();
  await page.getByRole('link', { name: 'MXN' }).click();
  const price = look.language === 'es' ? /4990\sMXN/ : /MX\$4,990/;
  await expect(page.getByText(price)).toBeVisible();
  await expect(page).toHaveURL(/interval=year&currency=MXN/);
  await page.reload();
  await page.getByRole('link', { name: t('pricing.choose', { plan: nameOf(visitor, 'family') }) }).click();
  await expect(page.getByText(price).first()).toBeVisible();
  await press(visitor, t('subscribe.pay'));
  await expectPayPage(visitor);
  await expect(page.getByText(/4[.,]?990/).first()).toBeVisible();
  await payWith(visitor, 'pay');
  await expectHas(visitor, 'family');
  await expect(page.getByText(t('billing.price.per.year')).first()).toBeVisible();
  await expect(page.getByText(price).first()).toBeVisible();
  const rows = await stack.postgres.query(
    `select s.billing_interval, p.currency, p.unit_amount from user_subscriptions s
     join subscription_plan_prices p on p.id = s.price_id where s.user_id = $1 and s.status = 'active'`,
    [account.id],
  );
  expect(rows).toEqual([{ billing_interval: 'year', currency: 'MXN', unit_amount: 499_000 }]);
});

test('A30 who has a plan is led to change it, in its currency; who comes back to the address buys nothing twice', async ({
  open,
  look,
  stack,
}) => {
  const visitor = await open(
    look,
    await newSubscriber(stack, look.language, { currency: 'USD', interval: 'year' }),
  );
  const { page, t } = visitor;
  await page.goto('/pricing?currency=MXN');
  await page.getByRole('link', { name: t('pricing.choose', { plan: nameOf(visitor, 'family') }) }).click();
  await expect(page.getByText(t('subscribe.hasPlan', { plan: nameOf(visitor, 'care') }))).toBeVisible();
  await expect(page.getByRole('button', { name: t('subscribe.pay') })).toHaveCount(0);
  await page.getByRole('link', { name: t('subscribe.changeIt') }).click();
  const dialog = page.getByRole('dialog', { name: t('billing.change.title') });
  await dialog.getByRole('radio', { name: t('billing.offer.year') }).check();
  await expect(dialog.getByText(/269[.,]90/)).toBeVisible();
  await page.goto('/app/billing?checkout=done');
  await expectHas(visitor, 'care');
});

test('B13 a restaurateur has a plan of the other product beside the one for animals', async ({
  open,
  look,
  stack,
}) => {
  const visitor = await open(look, await newSubscriber(stack, look.language));
  const { page, t } = visitor;
  const basic = look.language === 'es' ? 'Básico' : 'Basic';
  await page.goto('/pricing?currency=EUR');
  await page.getByRole('link', { name: t('gastronomy.link') }).click();
  await expect(heading(visitor, t('gastronomy.title'))).toBeVisible();
  await expect(page.getByText(/29[.,]99/)).toBeVisible();
  await expect(page.getByText(t('siteUnits.unlimited.site'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'pricing of Gastronomy OS');
  await page.goBack();
  await expect(heading(visitor, t('plans.title'))).toBeVisible();
  await page.goForward();
  await page.getByRole('link', { name: t('pricing.choose', { plan: basic }) }).click();
  await press(visitor, t('subscribe.pay'));
  await payWith(visitor, 'pay');
  await expect(page.getByText(t('billing.back.done', { plan: basic }))).toBeVisible({ timeout: 30_000 });
  for (const title of [
    t('billing.plan.name', { plan: nameOf(visitor, 'care') }),
    t('billing.plan.gastronomy', { plan: basic }),
  ])
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
});
