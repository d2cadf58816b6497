import { newName, newOwner, newPet } from './support/account.ts';
import { adminTexts } from './support/admin-texts.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, inEveryLook, test, type Visitor } from './support/consult-test.ts';
import { goOnDuty, takeOffer } from './support/desk.ts';
import { across } from './support/looks.ts';
import { photo } from './support/photo.ts';
import { chooseOwn, consent, heading, press, tellReason } from './support/start-flow.ts';
import { composer, expectTalk, say } from './support/talk.ts';

/** Writes an application as somebody does who forgets one thing, then all of it, with a document. */
async function apply(applicant: Visitor, name: string): Promise<void> {
  const { page, t } = applicant;
  await page.goto('/vet/apply');
  await expect(heading(applicant, t('vets.apply.title'))).toBeVisible();
  await press(applicant, t('vets.apply.send'));
  await expect(page.getByLabel(t('vets.apply.displayName'))).toBeFocused();
  await expectAccessibleInBoth(applicant, 'an application, with errors');
  await page.getByLabel(t('vets.apply.displayName')).fill(name);
  await page.getByLabel(t('vets.apply.about')).fill('Pequeños animales, diez años.');
  for (const animal of ['dog', 'cat', 'horse', 'other'] as const)
    await page.getByRole('checkbox', { name: t(`pet.speciesNames.${animal}`) }).check();
  for (const language of ['es', 'en'] as const)
    await page.getByRole('checkbox', { name: t(`vets.apply.language.${language}`) }).check();
  await page.getByLabel(t('vets.apply.licence.country')).selectOption('ES');
  await page.getByLabel(t('vets.apply.licence.body')).fill('Colegio de Madrid');
  await page.getByLabel(t('vets.apply.licence.number'), { exact: true }).fill('28-4711');
  await page.getByLabel(t('vets.apply.licence.expiresOn')).fill('2099-12-31');
  // What was typed outlives a reload.
  await page.reload();
  await expect(page.getByLabel(t('vets.apply.licence.body'))).toHaveValue('Colegio de Madrid');
  await press(applicant, t('vets.apply.addLicence'));
  const second = page.getByRole('group', { name: t('vets.apply.licence.legend', { number: 2 }) });
  await second.getByLabel(t('vets.apply.licence.country')).selectOption('GB');
  await second.getByLabel(t('vets.apply.licence.body')).fill('RCVS');
  await second.getByLabel(t('vets.apply.licence.number'), { exact: true }).fill('7018842');
  await second.getByLabel(t('vets.apply.licence.expiresOn')).fill('2099-12-31');
  await page.locator('form input[type=file]').setInputFiles([await photo(applicant, 'licence.jpg')]);
  await expect(page.getByLabel(t('vets.apply.documents.shows', { name: 'licence.jpg' }))).toHaveValue(
    'licence',
    { timeout: 30_000 },
  );
  await press(applicant, t('vets.apply.send'));
  await expect(page.getByRole('heading', { name: t('vets.apply.state.sent.title') })).toBeVisible();
  await expectAccessibleInBoth(applicant, 'an application that waits');
}

inEveryLook(() => {
  test('V1 V2 V7 somebody applies with a document, is approved, goes on duty, is seen by an owner, and suspended finishes the consult', async ({
    open,
    look,
    stack,
  }) => {
    const { name } = newName('Nora');
    const account = await newOwner(stack, look.language);
    const vet = await open(look, account);
    await apply(vet, name);

    const adminAccount = await newOwner(stack, look.language);
    await stack.postgres.query(`update user_profiles set role = 'admin' where user_id = $1`, [
      adminAccount.id,
    ]);
    const admin = await open(look, adminAccount);
    const texts = adminTexts[look.language];
    await admin.page.goto(`/admin/applications?q=${account.id}`);
    await admin.page.getByRole('link', { name }).click();
    const drawer = admin.page.getByRole('dialog');
    await drawer.getByRole('button', { name: /document/i }).click();
    const shown = drawer.getByRole('img', { name: 'licence.jpg' });
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expectAccessibleInBoth(admin, 'an application, read by the team');
    await drawer.getByRole('button', { name: texts.applications.decide.approve }).click();
    await expect(drawer.getByLabel(texts.acts.reason)).toBeFocused();
    await drawer.getByLabel(texts.acts.reason).fill('Colegiación comprobada');
    await drawer.getByRole('button', { name: texts.applications.decide.approve }).click();
    await expect(drawer).toContainText('Colegiación comprobada');

    await vet.page.goto('/vet/profile');
    await vet.page.locator('input[type=file]').setInputFiles([await photo(vet, 'portrait.jpg')]);
    await expect(vet.page.getByRole('img', { name: vet.t('files.photo.of', { name }) })).toBeVisible();
    await expectAccessibleInBoth(vet, 'the profile of a vet with a photo');
    await vet.page.goto('/vet');
    await expect(heading(vet, vet.t('desk.title'))).toBeVisible();
    await goOnDuty(vet);

    const ownerAccount = await newOwner(stack, across(look).language);
    const pet = newName('Kira').name;
    await newPet(ownerAccount, pet);
    const owner = await open(across(look), ownerAccount);
    await owner.page.goto('/start');
    await chooseOwn(owner, pet);
    await tellReason(owner, 'Estornuda mucho desde anoche');
    await consent(owner, owner.t('start.startConsult'));
    await takeOffer(vet, pet);
    await expect(composer(owner)).toBeVisible();
    await owner.page.getByRole('button', { name: owner.t('vetCard.open') }).click();
    const card = owner.page.getByRole('dialog', { name });
    await expect(card).toContainText('28-4711');
    await expect(card).toContainText('Colegio de Madrid');
    await expect(card).toContainText(owner.t('vetCard.noStars'));
    await expect(card).not.toContainText(account.email);
    const portrait = card.getByRole('img', { name: owner.t('vetCard.photo', { name }) });
    await expect
      .poll(() => portrait.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expectAccessibleInBoth(owner, 'who answers');
    await owner.page.keyboard.press('Escape');

    await admin.page.goto(`/admin/vets?q=${account.id}`);
    await admin.page.getByRole('link', { name }).click();
    await expect(
      drawer.getByRole('img', { name: texts.vets.detail.photo.replace('{name}', name) }),
    ).toBeVisible();
    await drawer.getByLabel(texts.acts.reason).fill('Una queja en estudio');
    await drawer.getByRole('button', { name: texts.vets.acts.suspend }).click();
    await expect(drawer).toContainText('Una queja en estudio');
    await expectAccessibleInBoth(admin, 'a suspended vet');
    await drawer.getByLabel(texts.acts.reason).fill('No se le ve la cara');
    await drawer.getByRole('button', { name: texts.vets.acts.removePhoto }).click();
    await expect(drawer.getByRole('img')).toHaveCount(0);

    await say(vet, 'Sigo contigo');
    await expectTalk(owner, ['Sigo contigo']);
    await vet.page.goto('/vet/profile');
    await expect(vet.page.getByText('Una queja en estudio')).toBeVisible();
    await expectAccessibleInBoth(vet, 'the profile of a suspended vet');
    vet.allow(/status of 409/);
    await vet.page.goto('/vet');
    await vet.page.getByRole('switch', { name: vet.t('desk.offDuty') }).click();
    await expect(vet.page.getByRole('switch', { name: vet.t('desk.offDuty') })).not.toBeChecked();
  });
});
