import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { newOwner, newPet } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { heading, press } from './support/start-flow.ts';

test('A27 P5 P6 P9 an owner keeps a record on a phone, corrects it, takes it along, and a clinic reads it by a link', async ({
  open,
  stack,
}) => {
  test.setTimeout(120_000);
  const account = await newOwner(stack, 'es');
  const pet = await newPet(account, 'Brisa');
  const owner = await open({ language: 'es', size: 'phone' }, account);
  const { page, t } = owner;
  await page.goto(`/app/pets/${pet}`);
  await expect(heading(owner, 'Brisa')).toBeVisible();

  // What is unlikely is asked about, and not refused.
  const write = async (grams: string, day: string) => {
    await press(owner, t('record.weights.add'));
    await expect(page.getByRole('heading', { name: t('record.weights.add') })).toBeVisible();
    await page.getByRole('textbox', { name: t('record.weights.weight'), exact: true }).fill(grams);
    await page.getByLabel(t('record.weights.day'), { exact: true }).fill(day);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('record.add') })
      .click();
  };
  await write('240', '2026-03-02');
  const sure = page.getByRole('checkbox', { name: t('record.weights.unlikelyYes') });
  await expect(sure).toBeVisible();
  await expectAccessibleInBoth(owner, 'an unlikely weight');
  await page.getByRole('textbox', { name: t('record.weights.weight'), exact: true }).fill('24,1');
  await expect(sure).toHaveCount(0);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('record.add') })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await write('25,3', '2026-09-02');
  const weights = page.getByRole('region', { name: t('record.weights.title') });
  await expect(weights.locator('.recharts-line-curve')).toBeVisible();
  await expect(weights.getByText(/25,3 kg/).first()).toBeVisible();

  // The usual day of the next one is a press away.
  await press(owner, t('record.vaccinations.add'));
  await page.getByLabel(t('record.vaccinations.vaccine'), { exact: true }).selectOption('rabies');
  await page.getByLabel(t('record.vaccinations.day'), { exact: true }).fill('2025-02-03');
  await press(owner, t('record.vaccinations.take'));
  await expect(page.getByLabel(t('record.vaccinations.due'))).toHaveValue('2026-02-03');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('record.add') })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const overdue = page.getByText(/^Tocaba el 3 feb 2026/);
  await expect(overdue).toBeVisible();

  // A correction keeps what it was.
  const vaccinations = page.getByRole('region', { name: t('record.vaccinations.title') });
  await vaccinations.getByRole('button', { name: new RegExp(`^${t('record.change')}: `) }).click();
  await page.getByLabel(t('record.vaccinations.due')).fill('2099-02-03');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('record.save') })
    .click();
  await expect(overdue).toHaveCount(0);
  await vaccinations.getByRole('button', { name: new RegExp(`^${t('record.history.show')}: `) }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('3 feb 2026');
  await expectAccessibleInBoth(owner, 'the changes of an entry');
  await page.keyboard.press('Escape');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(owner, t('record.export.save')),
  ]);
  expect(download.suggestedFilename()).toBe('brisa.zip');
  const names = Object.keys(unzipSync(await readFile(await download.path())));
  expect(names).toEqual(['record.pdf', 'record.json', 'record.schema.json']);

  await press(owner, t('record.share.new'));
  await page.getByLabel(t('record.share.label')).fill('Clínica del Mar');
  await press(owner, t('record.share.make'));
  await expect(page.getByRole('heading', { name: t('record.share.ready') })).toBeFocused();
  const address = await page.getByLabel(t('record.share.address'), { exact: true }).inputValue();
  await expectAccessibleInBoth(owner, 'a new link to a record');
  await press(owner, t('record.share.done'));

  const clinic = await open({ language: 'es', size: 'phone' });
  await clinic.page.goto(address);
  await expect(heading(clinic, t('record.page.title'))).toBeVisible();
  await expectAccessibleInBoth(clinic, 'the door of a shared record');
  await press(clinic, t('record.page.open'));
  await expect(heading(clinic, t('record.page.docTitle', { name: 'Brisa' }))).toBeVisible();
  await expect(clinic.page.getByText(/25,3 kg/).first()).toBeVisible();
  await expectAccessibleInBoth(clinic, 'a shared record');

  await page.reload();
  await expect(page.getByText(/^Abierto una vez: /)).toBeVisible();
  await press(owner, t('record.share.revokeNamed', { label: 'Clínica del Mar' }));
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('record.share.revoke') })
    .click();
  await expect(page.getByText(t('record.share.taken'))).toBeVisible();
  clinic.allow(/404/);
  await clinic.page.reload();
  await expect(heading(clinic, t('record.page.gone'))).toBeVisible();
});
