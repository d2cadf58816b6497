import { newName, newOwner } from './support/account.ts';
import { adminTexts } from './support/admin-texts.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { networkGone } from './support/complaints.ts';
import { expect, test } from './support/consult-test.ts';
import { heading, press } from './support/start-flow.ts';

test('Somebody asks for an Enterprise plan, loses the network and nothing typed, and an admin answers it', async ({
  open,
  look,
  stack,
}) => {
  const visitor = await open(look);
  const { page, t } = visitor;
  const { name, email } = newName('Clara');
  await page.goto('/pricing');
  await page.getByRole('link', { name: t('pricing.enterprise.link') }).click();
  await expect(heading(visitor, t('contact.title'))).toBeVisible();
  await expect(page.getByRole('radio', { name: t('contact.topics.enterprise') })).toBeChecked();
  await press(visitor, t('contact.send'));
  await expect(page.getByLabel(t('contact.name'))).toBeFocused();
  await expect(page.getByLabel(t('contact.body'))).toHaveAccessibleDescription(
    new RegExp(t('contact.wrong.body')),
  );
  await expectAccessibleInBoth(visitor, 'contact, with errors');

  await page.getByLabel(t('contact.name')).fill(name);
  await page.getByLabel(t('contact.email')).fill(email);
  await page.getByLabel(t('contact.organisation')).fill('Grupo Sur');
  await page.getByLabel(t('contact.body')).fill('Somos doce veterinarios.');
  visitor.allow(networkGone);
  await visitor.context.setOffline(true);
  await press(visitor, t('contact.send'));
  await expect(page.getByRole('alert')).toContainText(t('contact.failed'));
  await expect(page.getByLabel(t('contact.body'))).toHaveValue('Somos doce veterinarios.');
  await visitor.context.setOffline(false);
  await press(visitor, t('contact.send'));
  await expect(heading(visitor, t('contact.sent.title'))).toBeFocused();
  await expect(page.getByText(t('contact.sent.text', { name, email }))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'contact, sent');

  const account = await newOwner(stack, look.language);
  await stack.postgres.query(`update user_profiles set role = 'admin' where user_id = $1`, [account.id]);
  const office = await open(look, account);
  const texts = adminTexts[look.language].contact;
  await office.page.goto(`/admin/contact?q=${email}`);
  await office.page.getByRole('link', { name }).click();
  const drawer = office.page.getByRole('dialog');
  await expect(drawer).toContainText('Somos doce veterinarios.');
  await drawer.getByLabel(texts.note.label).fill('Llamar el lunes');
  await drawer.getByRole('button', { name: texts.note.answered }).click();
  await expect(drawer.getByText(texts.note.saved)).toBeVisible();
  await expect(drawer).toContainText(texts.status.answered);
  await expectAccessibleInBoth(office, 'a message, answered');
  await office.page.reload();
  await expect(drawer.getByLabel(texts.note.label)).toHaveValue('Llamar el lunes');
});
