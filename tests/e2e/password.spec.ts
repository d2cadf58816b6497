import { newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { mailedCode } from './support/mailed-code.ts';
import { heading, press } from './support/start-flow.ts';

const newPassword = 'otra-clave-muy-larga';

test('A forgotten password is replaced after a mailed code, with what was typed kept, and signs in', async ({
  open,
  stack,
}) => {
  const account = await newOwner(stack, 'es');
  const visitor = await open({ language: 'es', size: 'phone' });
  const { page, t } = visitor;
  visitor.allow(/status of (400|403|422)/);
  await page.goto('/sign-in?next=/app/security');
  await page.getByLabel(t('auth.email')).fill(account.email);
  await page.getByRole('link', { name: t('auth.forgot') }).click();
  await expect(heading(visitor, t('forgotPassword.title'))).toBeFocused();
  await expect(page.getByLabel(t('auth.email'))).toHaveValue(account.email);
  await press(visitor, t('auth.sendCode'));
  await expect(page.getByText(t('auth.sent', { email: account.email }))).toBeVisible();
  const code = mailedCode(stack, account.email);
  await page.getByLabel(t('auth.code')).fill(code.wrong);
  await press(visitor, t('auth.enter'));
  await expect(page.getByRole('alert')).toHaveText(t('kit.auth.otp_expired'));
  await page.getByLabel(t('auth.code')).fill(code.right);
  await press(visitor, t('auth.enter'));
  await expect(heading(visitor, t('forgotPassword.choose'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'choose a new password');

  const field = page.getByLabel(t('auth.newPassword'), { exact: true });
  await field.fill(account.password);
  await press(visitor, t('auth.savePassword'));
  await expect(field).toHaveAccessibleDescription(new RegExp(t('kit.auth.same_password')));
  await expect(field).toHaveValue(account.password);
  await field.fill(newPassword);
  await press(visitor, t('auth.savePassword'));
  await expect(page.getByText(t('forgotPassword.done'))).toBeVisible();
  await expect(heading(visitor, t('security.title'))).toBeVisible();
  // Whoever was signed in before is out, here as well as at the auth server.
  await expect(account.call('GET', '/me')).rejects.toThrow('SESSION_REVOKED');
});

test('A password is changed with the old one, or with a code; a wrong one is said at its field', async ({
  open,
  stack,
}) => {
  const account = await newOwner(stack, 'en');
  const visitor = await open({ language: 'en', size: 'desk' }, account);
  const { page, t } = visitor;
  visitor.allow(/status of (400|403|422)/);
  await page.goto('/app/security');
  await page.getByRole('link', { name: t('security.password.change') }).click();
  await expect(heading(visitor, t('password.title'))).toBeFocused();
  const [current, next] = [
    page.getByLabel(t('password.current'), { exact: true }),
    page.getByLabel(t('password.new'), { exact: true }),
  ];
  await current.fill('not-my-password');
  await next.fill(newPassword);
  await press(visitor, t('password.save'));
  await expect(current).toHaveAccessibleDescription(t('password.wrong.password'));
  await expect(current).toBeFocused();
  await expectAccessibleInBoth(visitor, 'change the password, refused');

  await press(visitor, t('password.byCode'));
  await press(visitor, t('password.send'));
  await expect(page.getByText(t('password.sent', { email: account.email }))).toBeVisible();
  await expect(next).toHaveValue(newPassword);
  await page.getByLabel(t('password.code')).fill(mailedCode(stack, account.email).wrong);
  await press(visitor, t('password.save'));
  await expect(page.getByLabel(t('password.code'))).toHaveAccessibleDescription(t('password.wrong.code'));
  await page.getByLabel(t('password.code')).fill(mailedCode(stack, account.email).right);
  await press(visitor, t('password.save'));
  await expect(page.getByText(t('password.done'))).toBeVisible();
  await expect(heading(visitor, t('security.title'))).toBeVisible();

  await page.getByRole('link', { name: t('security.password.change') }).click();
  await expect(heading(visitor, t('password.title'))).toBeFocused();
  await current.fill(newPassword);
  await next.fill('a-third-long-password');
  await press(visitor, t('password.save'));
  await expect(heading(visitor, t('security.title'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(t('security.current'))).toBeVisible();
});
