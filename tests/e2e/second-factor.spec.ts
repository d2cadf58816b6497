import { randomUUID } from 'node:crypto';
import { newOwner, newVet } from './support/account.ts';
import { adminTexts } from './support/admin-texts.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { addFactor, codesOf } from './support/factor.ts';
import { heading, press } from './support/start-flow.ts';

test('An admin with a second factor is asked for it, and goes on where they were after the right code', async ({
  open,
  look,
  stack,
}) => {
  const account = await newOwner(stack, look.language);
  await stack.postgres.query(`update user_profiles set role = 'admin' where user_id = $1`, [account.id]);
  const secret = await addFactor(stack, account);
  const visitor = await open(look);
  const { page, t } = visitor;
  const admin = adminTexts[look.language];
  visitor.allow(/status of (403|422)/);

  await page.goto(`/admin/users?q=${account.id}`);
  await page.getByLabel(admin.signIn.email).fill(account.email);
  await page.getByLabel(admin.signIn.password).fill(account.password);
  await page.getByRole('button', { name: admin.signIn.submit }).click();
  await expect(heading(visitor, t('kit.secondFactor.title'))).toBeVisible();
  const code = page.getByLabel(t('kit.secondFactor.code'));
  await expect(code).toBeFocused();
  await expectAccessibleInBoth(visitor, 'second factor');

  await press(visitor, t('kit.secondFactor.enter'));
  await expect(code).toHaveAccessibleDescription(new RegExp(t('kit.secondFactor.wrong')));
  await code.fill(codesOf(secret).wrong);
  await press(visitor, t('kit.secondFactor.enter'));
  await expect(page.getByRole('alert')).toHaveText(t('kit.auth.mfa_verification_failed'));
  await page.reload();
  await expect(heading(visitor, t('kit.secondFactor.title'))).toBeVisible();

  await code.fill(codesOf(secret).right);
  await press(visitor, t('kit.secondFactor.enter'));
  await expect(page.getByRole('heading', { level: 1, name: admin.shell.sections.users })).toBeVisible();
  await expect(page).toHaveURL(`/admin/users?q=${account.id}`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: admin.shell.sections.users })).toBeVisible();
});

test('A vet whose factor is gone sets a new one up and comes to the desk; an admin can forget it', async ({
  open,
  look,
  stack,
}) => {
  const vet = await newVet(stack, look.language);
  await stack.postgres.query('update user_profiles set second_factor_at = now() where user_id = $1', [
    vet.id,
  ]);
  const visitor = await open(look, vet);
  const { page, t } = visitor;
  visitor.allow(/status of (401|403|422)/);
  await page.goto('/vet');
  await expect(heading(visitor, t('kit.secondFactor.new.title'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'set a second factor up');
  await press(visitor, t('kit.secondFactor.new.start'));
  const picture = page.getByRole('img', { name: t('kit.secondFactor.new.picture') });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expectAccessibleInBoth(visitor, 'scan');
  const secret = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  await page.getByLabel(t('kit.secondFactor.code')).fill(codesOf(secret ?? '').right);
  await press(visitor, t('kit.secondFactor.enter'));
  await expect(page).toHaveURL('/vet');
  await expect(heading(visitor, t('desk.title'))).toBeVisible();

  const admin = await newOwner(stack, look.language);
  await stack.postgres.query(`update user_profiles set role = 'admin' where user_id = $1`, [admin.id]);
  const office = await open(look, admin);
  const texts = adminTexts[look.language];
  await office.page.goto(`/admin/users?q=${vet.id}&row=${vet.id}`);
  await press(office, texts.users.secondFactor.clear);
  await expectAccessibleInBoth(office, 'forget a second factor');
  await press(office, texts.users.secondFactor.confirm.submit);
  await expect(office.page.getByText(texts.users.secondFactor.done)).toBeVisible();
  await page.goto(`/vet?${randomUUID()}`);
  await expect(page).toHaveURL(/\/sign-in/);
});
