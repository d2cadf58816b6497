import { newName, newOwner, newPet } from './support/account.ts';
import { planCount } from './support/account-page.ts';
import { beyondThePlan, expectHas, nameOf, payButton, planSection } from './support/billing-page.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { expectPayPage, giveUp, payWith } from './support/hosted-page.ts';
import { chooseOwn, consent, heading, press, priceNote, tellReason } from './support/start-flow.ts';
import { stripeOf } from './support/stripe-client.ts';
import { customerOf, newSubscriber, newUsedUp, paymentsOf } from './support/subscriber.ts';

const reason = 'Ahora le ha salido un bulto detrás de la oreja';

test('A30 giving up keeps what was chosen; the browser’s own "back" leaves a button that works', async ({
  open,
  stack,
}) => {
  const account = await newOwner(stack, 'en');
  const visitor = await open({ language: 'en', size: 'phone' }, account);
  const { page, t } = visitor;
  await page.goto('/subscribe?plan=care&currency=USD&interval=year');
  const pay = page.getByRole('button', { name: t('subscribe.pay') });
  await pay.dblclick();
  await giveUp(visitor);
  await expect(page.getByText(t('subscribe.cancelled'))).toBeVisible();
  await expect(heading(visitor, t('subscribe.title', { plan: nameOf(visitor, 'care') }))).toBeVisible();
  await expect(page.getByText(/109[.,]90/).first()).toBeVisible();
  await pay.click();
  await expectPayPage(visitor);
  await page.goBack();
  await expect(pay).toBeEnabled();
  await expect(pay).not.toHaveAttribute('aria-busy', 'true');
  await pay.click();
  await payWith(visitor, 'pay');
  await expectHas(visitor, 'care');
  const [counted] = await stack.postgres.query(
    `select count(*)::int as subscriptions from user_subscriptions where user_id = $1 and source = 'stripe'`,
    [account.id],
  );
  expect(counted).toEqual({ subscriptions: 1 });
});

test('W27 A30 of two tabs the second one is told that there is a plan, and led to it', async ({
  open,
  stack,
}) => {
  const visitor = await open({ language: 'es', size: 'desk' }, await newOwner(stack, 'es'));
  const { page, t } = visitor;
  const second = { ...visitor, page: await visitor.context.newPage() };
  for (const [tab, plan] of [
    [visitor, 'care'],
    [second, 'family'],
  ] as const) {
    await tab.page.goto(`/subscribe?plan=${plan}&currency=EUR`);
    await expect(tab.page.getByRole('button', { name: t('subscribe.pay') })).toBeVisible();
  }
  await press(visitor, t('subscribe.pay'));
  await payWith(visitor, 'pay');
  await expectHas(visitor, 'care');

  visitor.allow(/status of 409/);
  await press(second, t('subscribe.pay'));
  await expect(second.page.getByRole('alert')).toContainText(t('subscribe.conflict'));
  await second.page.getByRole('link', { name: t('subscribe.toBilling') }).click();
  await expect(planSection(second, 'care')).toBeVisible();
  await expect(page.getByText(t('billing.plan.status.active'))).toBeVisible();
});

test('A30 an installation without payments says so and sells nothing', async ({ open, stack }) => {
  const visitor = await open({ language: 'en', size: 'phone' }, await newOwner(stack, 'en'));
  const { page, t } = visitor;
  await page.route(/\/trpc\/.*config\.get/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replaceAll('"payments":"embedded"', '"payments":"off"'),
    });
  });
  await page.goto('/subscribe?plan=care');
  await expect(page.getByText(t('shell.paymentsOff'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('subscribe.pay') })).toHaveCount(0);
});
test('A31 A34 what is done at the provider shows on the open page without a reload', async ({
  open,
  stack,
}) => {
  const account = await newSubscriber(stack, 'es');
  const visitor = await open({ language: 'es', size: 'desk' }, account);
  const { page, t } = visitor;
  await page.goto('/app/billing');
  await expect(planSection(visitor, 'care')).toContainText(t('billing.plan.status.active'));
  const stripe = stripeOf(stack);
  const customer = await customerOf(stack, account);
  const [subscription] = (await stripe.subscriptions.list({ customer })).data;
  await stripe.subscriptions.update(subscription?.id ?? '', { cancel_at_period_end: true });
  await expect(planSection(visitor, 'care')).toContainText(t('billing.plan.status.ending'), {
    timeout: 30_000,
  });
  await stripe.subscriptions.cancel(subscription?.id ?? '');
  await expect(page.getByText(t('billing.plan.start'))).toBeVisible({ timeout: 30_000 });
  await expect(planCount(visitor, 'included')).toHaveText('1');
});

test('A37 C11 without an answer from the provider nothing is changed, and the page says so', async ({
  open,
  stack,
}) => {
  const account = await newSubscriber(stack, 'en');
  const visitor = await open({ language: 'en', size: 'phone' }, account);
  const { page, t } = visitor;
  await page.goto('/app/billing');
  await expect(planSection(visitor, 'care')).toBeVisible();
  visitor.allow(/status of 503/);
  const customer = await customerOf(stack, account);
  const [subscription] = (await stripeOf(stack).subscriptions.list({ customer })).data;
  const path = `/subscriptions/${subscription?.id}`;
  stack.stripe.control.addApiFault({ kind: 'refuse', status: 500, path, times: 20 });
  await press(visitor, t('billing.cancel.open'));
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('billing.cancel.confirm') })
    .click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0, { timeout: 30_000 });
  stack.stripe.control.clearApiFaults();
  await expect(planSection(visitor, 'care')).toContainText(t('billing.plan.status.active'));
  await page.reload();
  await expect(planSection(visitor, 'care')).toContainText(t('billing.plan.status.active'));
});
test('A33 A36 one price and one currency on the account, before the start, in the offer and on the page to pay', async ({
  open,
  stack,
}) => {
  const pet = newName('Canela').name;
  const { owner } = await newUsedUp(stack, 'es', pet);
  const visitor = await open({ language: 'es', size: 'desk' }, owner);
  const { page, t } = visitor;
  const pesos = visitor.language === 'es' ? /299\sMXN/ : /MX\$299/;
  await page.goto('/start');
  await chooseOwn(visitor, pet);
  await tellReason(visitor, reason);
  await page.getByLabel(t('consent.country', { pet })).selectOption('MX');
  await expect(priceNote(visitor)).toContainText(pesos);
  visitor.allow(/status of 402/);
  await consent(visitor, t('start.startConsult'));
  await expect(page.getByRole('alert')).toContainText(pesos);
  await page.goto('/app');
  await expect(page.getByRole('region', { name: t('usage.title') })).toContainText(pesos);
  await page.goto('/start?step=consent');
  await press(visitor, t('start.startConsult'));
  await page.getByRole('button', { name: pesos }).click();
  await expectPayPage(visitor);
  await expect(page.getByText(/299/).first()).toBeVisible();
  expect(await paymentsOf(stack, owner)).toMatchObject([{ amount: 29_900, currency: 'MXN' }]);
});

test('A30 A33 a plan instead: what was typed waits until it is paid, and the consult goes on', async ({
  open,
  stack,
}) => {
  const pet = newName('Nala').name;
  const { owner } = await newUsedUp(stack, 'en', pet);
  const visitor = await open({ language: 'en', size: 'phone' }, owner);
  const { page, t } = visitor;
  await beyondThePlan(visitor, pet);
  await page.getByRole('link', { name: t('start.quota.plans') }).click();
  const care = visitor.language === 'es' ? 'Cuidado' : 'Care';
  await page.getByRole('link', { name: t('pricing.choose', { plan: care }) }).click();
  await press(visitor, t('subscribe.pay'));
  await payWith(visitor, 'pay');
  await page.getByRole('link', { name: t('usage.resume') }).click({ timeout: 30_000 });
  await press(visitor, t('start.startConsult'));
  await expect(heading(visitor, t('waiting.title', { pet }))).toBeVisible({ timeout: 30_000 });
  expect(await paymentsOf(stack, owner)).toEqual([]);
});

test('A33 a unit that came in the meantime is used instead of money', async ({ open, stack }) => {
  const pet = newName('Nala').name;
  const { owner } = await newUsedUp(stack, 'es', pet);
  const visitor = await open({ language: 'es', size: 'desk' }, owner);
  const { t } = visitor;
  await beyondThePlan(visitor, pet);
  await stack.postgres.query(
    `insert into usage_grants (user_id, product, meter, amount, source, priority, grant_key)
     values ($1, 'call-a-vet', 'chat', 1, 'credit', 30, 'gift')`,
    [owner.id],
  );
  visitor.allow(/status of 409/);
  await payButton(visitor).click();
  await expect(heading(visitor, t('waiting.title', { pet }))).toBeVisible({ timeout: 30_000 });
  expect(await paymentsOf(stack, owner)).toEqual([]);
});

test('A33 A34 with a plan that is stopped one is told so, may mend it, or pay for one consult', async ({
  open,
  stack,
}) => {
  const account = await newSubscriber(stack, 'es');
  const pet = newName('Nala').name;
  await newPet(account, pet);
  await stack.postgres.query(
    `update user_subscriptions set status = 'unpaid' where user_id = $1 and source = 'stripe'`,
    [account.id],
  );
  const visitor = await open({ language: 'es', size: 'phone' }, account);
  const { page, t } = visitor;
  await page.goto('/start');
  await chooseOwn(visitor, pet);
  await tellReason(visitor, reason);
  visitor.allow(/status of 409/);
  await consent(visitor, t('start.startConsult'));
  await expect(heading(visitor, t('start.stopped.title'))).toBeVisible();
  await expect(payButton(visitor)).toBeVisible();
  await expectAccessibleInBoth(visitor, 'a plan that is stopped');
  await page.getByRole('link', { name: t('start.stopped.plan') }).click();
  await expect(page.getByText(t('billing.plan.unpaid'))).toBeVisible();
});
