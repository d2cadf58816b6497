import { newConsult, newOwner, newPet } from './support/account.ts';
import { animals, pastConsults } from './support/account-page.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { networkGone } from './support/complaints.ts';
import { expect, test, withAppOnDevice } from './support/consult-test.ts';
import { heading, press } from './support/start-flow.ts';

test('A20 C11 an animal is added, changed, archived and brought back', async ({ open, look, stack }) => {
  const owner = await open(look, await newOwner(stack, look.language));
  const { page, t } = owner;
  await page.goto('/app');
  await expect(page.getByText(t('pets.none'))).toBeVisible();
  await expectAccessibleInBoth(owner, 'empty account');
  await page.getByRole('link', { name: t('pets.add') }).click();
  await expect(heading(owner, t('pets.addTitle'))).toBeFocused();

  await press(owner, t('pets.form.add'));
  await expect(page.getByLabel(t('pet.name'))).toBeFocused();
  await page.getByLabel(t('pet.name')).fill('Kira');
  await page.getByRole('radio', { name: t('pet.speciesNames.cat') }).check();
  await page.getByRole('radio', { name: t('pets.born.date') }).check();
  await page.getByLabel(t('pets.born.day')).fill('2999-01-01');
  await press(owner, t('pets.form.add'));
  await expect(page.getByLabel(t('pets.born.day'))).toHaveAccessibleDescription(t('pets.born.wrong'));
  await expectAccessibleInBoth(owner, 'animal, with an error');
  await page.getByLabel(t('pets.born.day')).fill('2020-05-17');
  await page.getByLabel(t('pets.form.sex')).selectOption({ label: t('pets.form.sexes.female') });
  await page.getByLabel(t('pets.form.notes')).fill('Alergia a la penicilina');
  await press(owner, t('pets.form.add'));
  await expect(page.getByText(t('pets.added', { name: 'Kira' }))).toBeVisible();

  await page.getByRole('link', { name: t('pets.edit', { name: 'Kira' }) }).click();
  await expect(page.getByLabel(t('pets.born.day'))).toHaveValue('2020-05-17');
  await expect(page.getByLabel(t('pets.form.notes'))).toHaveValue('Alergia a la penicilina');
  await page.getByLabel(t('pet.weightIn', { unit: 'kg' })).fill('4,2');
  await press(owner, t('pets.form.save'));
  await expect(heading(owner, 'Kira')).toBeFocused();
  await page.getByRole('link', { name: t('record.back') }).click();
  const row = animals(owner).filter({ hasText: 'Kira' });
  await expect(row).toContainText(/4[.,]2 kg/);

  await press(owner, t('pets.archive', { name: 'Kira' }));
  await expect(page.getByRole('heading', { name: t('pets.title') })).toBeFocused();
  await expect(page.getByText(t('pets.none'))).toBeVisible();
  await press(owner, t('pets.undo'));
  await expect(row).toBeVisible();
  await page.reload();
  await expect(row).toBeVisible();
});

test('A15 A30 A32 the account leads back to the open consult and keeps the ones before', async ({
  open,
  look,
  stack,
}) => {
  const consult = await newConsult(stack, look.language);
  const owner = await open(look, consult.owner);
  const { page, t } = owner;
  await page.goto('/app');
  await expect(page.getByRole('status').filter({ hasText: consult.vet.name })).toBeVisible();
  await expectAccessibleInBoth(owner, 'account with an open consult');
  await consult.vet.call('POST', '/sessions/end', { sessionId: consult.id });
  await page.reload();
  const line = pastConsults(owner).filter({ hasText: consult.pet });
  await expect(line).toContainText(t('history.status.ended'));
  // A link that is about to be followed has asked for its data already.
  const asked = page.waitForRequest(/sessions\.get/);
  await line.getByRole('link').hover();
  await asked;
  await line.getByRole('link').click();
  await expect(heading(owner, t('ended.title'))).toBeVisible();
});

withAppOnDevice(() => {
  test('C11 the account without a network says so, and comes by itself when there is one', async ({
    open,
    look,
    stack,
  }) => {
    const account = await newOwner(stack, look.language);
    await newPet(account, 'Kira');
    const owner = await open(look, account);
    const { page, t } = owner;
    await page.goto('/app/security');
    await expect(heading(owner, t('security.title'))).toBeVisible();
    await expect(page.getByText(t('security.current'))).toBeVisible();
    // Whoever has been here before has the whole app on the device.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    owner.allow(networkGone);
    await owner.context.setOffline(true);
    await press(owner, t('security.everywhere.open'));
    await press(owner, t('security.everywhere.confirm'));
    await expect(page.getByText(t('security.everywhere.failed'))).toBeVisible();
    await page.getByRole('link', { name: t('shell.home') }).click();
    await expect(page.getByText(t('kit.notLoaded.title')).first()).toBeVisible();
    await expectAccessibleInBoth(owner, 'account, offline');
    await page.reload();
    await expect(page.getByText(t('kit.offline'))).toBeVisible();
    await owner.context.setOffline(false);
    await expect(animals(owner)).toContainText('Kira');
  });
});
