import { newName, newOwner, password } from './support/account.ts';
import { expect, test } from './support/consult-test.ts';
import { choose, consent, heading, press, signUp, tellPet, tellReason } from './support/start-flow.ts';

test('A3 C11 an animal without a name, no reason, no consent: said at the field, and the focus is there', async ({
  open,
  look,
}) => {
  const visitor = await open(look);
  const { page, t } = visitor;
  await page.goto('/start');
  await choose(visitor, t('start.signs.species.other'));
  await press(visitor, t('start.signs.skip'));
  await expect(heading(visitor, t('start.pet.title'))).toBeFocused();
  await press(visitor, t('start.next'));
  const name = page.getByLabel(t('pet.name'));
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(t('pet.wrong.name'));
  await expect(page.getByLabel(t('pet.speciesOther'))).toHaveAccessibleDescription(
    t('pet.wrong.speciesOther'),
  );
  await page.getByLabel(t('pet.weightIn', { unit: 'kg' })).fill('mucho');
  await press(visitor, t('start.next'));
  await expect(page.getByLabel(t('pet.weightIn', { unit: 'kg' }))).toHaveAccessibleDescription(
    t('pet.wrong.weight'),
  );
  await page.goto('/start');
  await tellPet(visitor, 'Kira');

  await press(visitor, t('start.next'));
  const reason = page.getByLabel(t('start.reason.label'));
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(t('start.reason.empty'));
  // The field takes 2,000 characters; the rest of what is pasted stays outside, and the person is told that it is full.
  await reason.fill('a'.repeat(3000));
  await expect(reason).toHaveValue(/^.{2000}$/);
  await expect(page.getByText(t('start.reason.left', { count: 0 }))).toBeVisible();
  await press(visitor, t('start.next'));

  await press(visitor, t('start.next'));
  const accept = page.getByRole('checkbox', { name: t('consent.accept') });
  await expect(accept).toBeFocused();
  await expect(accept).toHaveAccessibleDescription(t('consent.missing'));
});

test('A14 the country of the animal decides what the consult is called; a yes to other words does not count', async ({
  open,
  look,
}) => {
  const visitor = await open(look);
  const { page, t } = visitor;
  const pet = 'Nala';
  await page.goto('/start');
  await tellPet(visitor, pet);
  await tellReason(visitor, 'Cojea');
  const country = page.getByLabel(t('consent.country', { pet }));
  const accept = page.getByRole('checkbox', { name: t('consent.accept') });
  await country.selectOption('ES');
  await expect(page.getByText(t('consent.point.teletriage.what', { pet }))).toBeVisible();
  await accept.check();
  await country.selectOption('MX');
  await expect(accept).toBeChecked();
  await country.selectOption('GB');
  await expect(page.getByText(t('consent.point.telemedicine.what', { pet }))).toBeVisible();
  await expect(accept).not.toBeChecked();
});

test('A2 C11 a wrong password and an address that is taken: said in the language of the person, and what was typed stays', async ({
  open,
  look,
  stack,
}) => {
  const known = await newOwner(stack, look.language);
  const visitor = await open(look);
  const { page, t } = visitor;
  visitor.allow(/status of (400|422)/);
  await page.goto('/start');
  await tellPet(visitor, 'Kira');
  await tellReason(visitor, 'Se rasca mucho');
  await consent(visitor, t('start.next'));

  await press(visitor, t('start.startConsult'));
  await expect(page.getByLabel(t('auth.name'))).toBeFocused();
  await expect(page.getByLabel(t('auth.email'))).toHaveAccessibleDescription(t('auth.wrong.email'));
  await signUp(visitor, { ...known, password });
  await expect(page.getByRole('alert')).toHaveText(t('kit.auth.user_already_exists'));
  await expect(page.getByLabel(t('auth.email'))).toHaveValue(known.email);

  await press(visitor, t('auth.haveAccount'));
  await page.getByLabel(t('auth.password'), { exact: true }).fill('no es esta');
  await press(visitor, t('start.startConsult'));
  await expect(page.getByRole('alert')).toHaveText(t('kit.auth.invalid_credentials'));
  await expect(page.getByLabel(t('auth.email'))).toHaveValue(known.email);

  await page.getByLabel(t('auth.password'), { exact: true }).fill(known.password);
  await press(visitor, t('start.startConsult'));
  await expect(heading(visitor, t('waiting.title', { pet: 'Kira' }))).toBeVisible();
});

test('A3 C11 back through the flow and a reload in the middle keep the draft', async ({ open, look }) => {
  const visitor = await open(look);
  const { page, t } = visitor;
  const person = newName('Olga');
  await page.goto('/');
  await page.getByRole('link', { name: t('landing.start') }).click();
  await tellPet(visitor, 'Kira');
  await tellReason(visitor, 'Se rasca mucho');
  await consent(visitor, t('start.next'));
  await page.getByLabel(t('auth.email')).fill(person.email);
  await page.reload();
  await expect(page.getByLabel(t('auth.email'))).toHaveValue(person.email);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: t('consent.accept') })).toBeChecked();
  await page.goBack();
  await expect(page.getByLabel(t('start.reason.label'))).toHaveValue('Se rasca mucho');
  await page.goBack();
  await expect(page.getByLabel(t('pet.name'))).toHaveValue('Kira');
  await page.goBack();
  await expect(heading(visitor, t('start.signs.complaint.titleOf', { pet: 'Kira' }))).toBeVisible();
  await page.goBack();
  await expect(heading(visitor, t('start.signs.who.title'))).toBeVisible();
  await page.goBack();
  await expect(heading(visitor, t('landing.title'))).toBeVisible();
  await page.goForward();
  await expect(heading(visitor, t('start.signs.who.title'))).toBeVisible();
  // An address that somebody has mangled leads to the first step; one that skips steps to the one that lacks something.
  await page.goto('/start?step=bogus');
  await expect(heading(visitor, t('start.signs.who.title'))).toBeVisible();
  await page.goto('/start?step=account');
  await expect(page.getByLabel(t('auth.email'))).toHaveValue(person.email);
});
