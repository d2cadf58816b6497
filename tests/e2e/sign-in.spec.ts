import { newName, newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { heading, press } from './support/start-flow.ts';

test('A2 C11 a code by mail opens an account that is new; a wrong code is refused and nothing typed is lost', async ({
  open,
  look,
  stack,
}) => {
  const visitor = await open(look);
  const { page, t } = visitor;
  const { email } = newName('Olga');
  await page.goto('/sign-in');
  await press(visitor, t('auth.withCode'));
  await press(visitor, t('auth.sendCode'));
  await expect(page.getByLabel(t('auth.email'))).toHaveAccessibleDescription(
    new RegExp(t('auth.wrong.email')),
  );
  await page.getByLabel(t('auth.email')).fill(email);
  await expectAccessibleInBoth(visitor, 'ask for a code');
  await press(visitor, t('auth.sendCode'));
  await expect(page.getByText(t('auth.sent', { email }))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'type the code');

  const mail = stack.auth.mailbox.list().find(({ to }) => to === email);
  const code = mail?.text.match(/\b\d{6,10}\b/)?.[0] ?? '';
  visitor.allow(/status of (400|401|403)/);
  await page.getByLabel(t('auth.code')).fill(code === '000000' ? '111111' : '000000');
  await press(visitor, t('auth.enter'));
  await expect(page.getByRole('alert')).toHaveText(t('kit.auth.otp_expired'));
  await page.getByLabel(t('auth.code')).fill(code);
  await press(visitor, t('auth.enter'));
  await expect(heading(visitor, t('account.title'))).toBeVisible();
  await expect(page).toHaveURL('/app');
});

test('A2 signing in leads back to where one was going, and out again to the first page', async ({
  open,
  look,
  stack,
}) => {
  const account = await newOwner(stack, look.language);
  const visitor = await open(look);
  const { page, t } = visitor;
  await page.goto('/app/security');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel(t('auth.email')).fill(account.email);
  await page.getByLabel(t('auth.password'), { exact: true }).fill(account.password);
  await press(visitor, t('auth.signIn'));
  await expect(heading(visitor, t('security.title'))).toBeVisible();

  await press(visitor, t('shell.account.open'));
  await expect(page.getByText(account.email)).toBeVisible();
  await page.getByRole('menuitem', { name: t('shell.account.signOut') }).click();
  await expect(heading(visitor, t('landing.title'))).toBeVisible();
  await page.goto('/sign-in?next=https://example.org/');
  await page.getByLabel(t('auth.email')).fill(account.email);
  await page.getByLabel(t('auth.password'), { exact: true }).fill(account.password);
  await press(visitor, t('auth.signIn'));
  await expect(heading(visitor, t('account.title'))).toBeVisible();
});
