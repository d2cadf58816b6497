import { newName, newOwner, newPet } from './support/account.ts';
import { beyondThePlan, payButton, singlePrice } from './support/billing-page.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { expectPayPage, giveUp, payElsewhere, payWith } from './support/hosted-page.ts';
import { heading, press } from './support/start-flow.ts';
import { newSubscriber, newUsedUp, paymentsOf } from './support/subscriber.ts';

test('A33 C11 used up, one more is bought: declined, confirmed at the bank, held, answered, charged', async ({
  open,
  look,
  stack,
}) => {
  const pet = newName('Nala').name;
  const { owner, vet } = await newUsedUp(stack, look.language, pet);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  await beyondThePlan(visitor, pet);
  await expect(
    page.getByText(look.language === 'es' ? /3 consultas al mes por 9,99/ : /3 consults a month for €9.99/),
  ).toBeVisible();
  await expectAccessibleInBoth(visitor, 'one more consult');
  await payButton(visitor).dblclick();
  await payWith(visitor, 'decline');
  await payWith(visitor, 'authenticate');
  await expect(heading(visitor, t('waiting.title', { pet }))).toBeVisible({ timeout: 30_000 });
  expect(await paymentsOf(stack, owner)).toEqual([{ status: 'authorised', amount: 1490, currency: 'EUR' }]);
  const sessionId = page.url().split('/').at(-1);
  // The draft was used: the next consult begins empty.
  await page.goto('/start');
  await expect(heading(visitor, t('start.signs.who.title'))).toBeVisible();

  await page.goto('/app/billing');
  await expect(page.getByText(t('billing.payments.status.authorised'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'payments, one held');
  await vet.call('POST', '/desk/accept', { sessionId });
  await vet.call('POST', '/sessions/end', { sessionId });
  await expect(page.getByRole('region', { name: t('billing.payments.title') })).toContainText(
    `· ${t('billing.payments.status.captured')}`,
    { timeout: 60_000 },
  );
  await page.getByRole('link', { name: t('billing.payments.consult') }).click();
  await expect(page).toHaveURL(`/consult/${sessionId}`);
});

test('A33 giving up costs nothing and loses nothing; the way back leads to the same page to pay', async ({
  open,
  look,
  stack,
}) => {
  const pet = newName('Nala').name;
  const { owner } = await newUsedUp(stack, look.language, pet);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  await beyondThePlan(visitor, pet);
  await payButton(visitor).click();
  await giveUp(visitor);
  await expect(heading(visitor, t('start.paid.open'))).toBeVisible({ timeout: 30_000 });
  await expectAccessibleInBoth(visitor, 'back without paying');
  await payButton(visitor).click();
  await payWith(visitor, 'decline');
  await page.goBack();
  await page.goBack();
  await expect(heading(visitor, t('start.paid.failed'))).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: t('start.paid.edit') }).click();
  await expect(page.getByRole('checkbox', { name: t('consent.accept') })).toBeChecked();
  await page.goBack();
  await payButton(visitor).click();
  await payWith(visitor, 'pay');
  await expect(heading(visitor, t('waiting.title', { pet }))).toBeVisible({ timeout: 30_000 });
  expect((await paymentsOf(stack, owner)).map(({ status }) => status)).toEqual(['authorised']);
});

test('A33 who closes the tab after paying finds the consult on the account, at once and without a reload', async ({
  open,
  look,
  stack,
}) => {
  const pet = newName('Nala').name;
  const { owner } = await newUsedUp(stack, look.language, pet);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  await beyondThePlan(visitor, pet);
  await payButton(visitor).click();
  await expectPayPage(visitor);
  const url = page.url();
  await page.goto('/app');
  await expect(heading(visitor, t('account.title'))).toBeVisible();
  await payElsewhere(url);
  const card = page.getByRole('region', { name: t('history.paid.title', { pet }) });
  await expect(card).toContainText(singlePrice(visitor), { timeout: 30_000 });
  await expectAccessibleInBoth(visitor, 'a paid consult waits');

  // Two tabs at once: one consult.
  const second = { ...visitor, page: await visitor.context.newPage() };
  await second.page.goto('/app');
  const start = t('history.paid.start');
  await expect(second.page.getByRole('link', { name: start })).toBeVisible();
  await Promise.all([visitor, second].map((tab) => tab.page.getByRole('link', { name: start }).click()));
  for (const tab of [visitor, second])
    await expect(heading(tab, t('waiting.title', { pet }))).toBeVisible({ timeout: 30_000 });
  expect(page.url()).toBe(second.page.url());

  await press(visitor, t('waiting.cancel.open'));
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('waiting.cancel.confirm') })
    .click();
  await expect(heading(visitor, t('closed.cancelled'))).toBeVisible();
  await expect
    .poll(async () => (await paymentsOf(stack, owner)).map(({ status }) => status), { timeout: 60_000 })
    .toEqual(['voided']);
  await page.goto('/app/billing');
  await expect(page.getByText(t('billing.payments.status.voided'))).toBeVisible();
});

test('A33 a payment of somebody else, or of nobody, starts nothing', async ({ open, look, stack }) => {
  const visitor = await open(look, await newOwner(stack, look.language));
  const { page, t } = visitor;
  visitor.allow(/status of 404/);
  await page.goto('/start?payment=00000000-0000-7000-8000-000000000000');
  await expect(heading(visitor, t('start.paid.unknown'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'unknown payment');
  await page.goto('/start?payment=bogus');
  await expect(heading(visitor, t('start.signs.who.title'))).toBeVisible();
});

test('A35 consults that were given are listed with their reason and their end', async ({
  open,
  look,
  stack,
}) => {
  const account = await newSubscriber(stack, look.language);
  await newPet(account, 'Kira');
  await stack.postgres.query(
    `insert into usage_grants (user_id, product, meter, amount, source, priority, grant_key, expires_at)
     values ($1, 'call-a-vet', 'chat', 2, 'promise', 10, 'late', now() + interval '30 days')`,
    [account.id],
  );
  const visitor = await open(look, account);
  const { page, t } = visitor;
  await page.goto('/app/billing');
  const credits = page.getByRole('region', { name: t('billing.credits.title') });
  await expect(credits).toContainText(t('billing.credits.source.promise'));
  await expect(credits).toContainText(t('billing.credits.left', { count: 2, amount: 2 }));
});
