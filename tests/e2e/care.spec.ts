import { newConsult } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { careSaved, confirm, openCare } from './support/care.ts';
import { networkGone } from './support/complaints.ts';
import { expect, test } from './support/consult-test.ts';
import { across } from './support/looks.ts';
import { heading, press } from './support/start-flow.ts';
import { bubble } from './support/talk.ts';

test('A15 A21 P1 P2 the vet writes notes, loses the network and nothing with it, signs a plan, and the owner reads it', async ({
  open,
  look,
  stack,
}) => {
  test.setTimeout(120_000);
  const { id, pet, ...sides } = await newConsult(stack, look.language);
  await stack.postgres.query(
    `update pets set weight_grams = 20000 where id = (select pet_id from chat_sessions where id = $1)`,
    [id],
  );
  // The vet of such a consult reads English.
  const vet = await open({ ...across(look), language: 'en' }, sides.vet);
  const { page, t } = vet;
  await page.goto(`/vet?consult=${id}`);
  await expect(heading(vet, t('desk.title'))).toBeAttached();

  await test.step('notes, from a template, kept over a lost network and a reload', async () => {
    await openCare(vet, 'note');
    await page.getByLabel(t('care.note.template')).selectOption('limping');
    await press(vet, t('care.note.useTemplate'));
    await expect(careSaved(vet)).toBeVisible();
    vet.allow(networkGone);
    await vet.context.setOffline(true);
    const objective = page.getByLabel(t('care.parts.assessment'));
    await objective.fill('Esguince leve');
    await expect(page.getByRole('tabpanel').getByText(t('care.saving.offline')).first()).toBeVisible();
    await vet.context.setOffline(false);
    await expect(careSaved(vet)).toBeVisible({ timeout: 20_000 });
    await page.reload();
    await openCare(vet, 'note');
    await expect(objective).toHaveValue('Esguince leve');
    await expectAccessibleInBoth(vet, 'notes at the desk');
    await press(vet, t('care.note.sign'));
    await confirm(vet, t('care.note.sign'));
    await expect(page.getByLabel(t('care.note.add'))).toBeVisible();
  });

  await test.step('a plan with a dose by weight, which warns, and is signed', async () => {
    await openCare(vet, 'plan');
    await page.getByLabel(t('care.plan.fields.findings')).fill('Es un esguince leve.');
    await page.getByLabel(t('care.plan.fields.steps')).fill('Reposo tres días.\nPaseos cortos de correa.');
    await press(vet, t('care.plan.addMedicine'));
    await page.getByLabel(t('care.medicine.name'), { exact: true }).fill('Ibuprofeno');
    await expect(page.getByText(t('care.medicine.never'))).toBeVisible();
    await page.getByLabel(t('care.medicine.name'), { exact: true }).fill('Meloxicam 1,5 mg/ml');
    await expect(page.getByText(t('care.medicine.never'))).toHaveCount(0);
    await page.getByLabel(t('care.dose.perKg')).fill('0,1');
    await page.getByLabel(t('care.dose.strength', { unit: 'mg' })).fill('1,5');
    await page.getByLabel(t('care.dose.form')).selectOption('ml');
    await expect(page.getByText('1.33 ml')).toBeVisible();
    await page.getByLabel(t('care.dose.confirm')).check();
    await page.getByLabel(t('care.medicine.give')).fill('1,3 ml con la comida');
    await page.getByLabel(t('care.medicine.howOften')).fill('Cada 24 horas');
    await page.getByLabel(t('care.medicine.route'), { exact: true }).selectOption('oral');
    await page.getByLabel(t('care.plan.fields.warningSigns')).fill('No apoya la pata en absoluto.');
    await expectAccessibleInBoth(vet, 'plan at the desk');
    await expect(careSaved(vet)).toBeVisible();
    await press(vet, t('care.plan.sign'));
    await confirm(vet, t('care.plan.sign'));
    await expect(page.getByRole('button', { name: t('care.plan.amend') })).toBeVisible();
  });

  const owner = await open(look, sides.owner);
  await owner.page.goto(`/consult/${id}`);
  await bubble(owner, owner.t('chat.plan.signed')).getByRole('link').click();
  await expect(heading(owner, owner.t('care.signed.title', { pet }))).toBeVisible();
  for (const text of [
    'Es un esguince leve.',
    'Paseos cortos de correa.',
    '1,3 ml con la comida',
    'No apoya la pata en absoluto.',
  ])
    await expect(owner.page.getByText(text)).toBeVisible();
  await expectAccessibleInBoth(owner, 'signed plan');
});
