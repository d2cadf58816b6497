import { newName, newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test } from './support/consult-test.ts';
import { pick } from './support/pick.ts';
import { newRestaurant } from './support/restaurateur.ts';
import { heading, press } from './support/start-flow.ts';

test('B1 B8 a visitor answers three questions, makes an account last, and is in the studio with everything as answered', async ({
  open,
  look,
}) => {
  const visitor = await open(look);
  const { page, t } = visitor;
  const { email, name: owner } = newName('Rosa');
  const { name } = newName('Casa Rosa');
  await page.goto(look.language === 'es' ? '/restaurants' : '/en/restaurants');
  await expect(heading(visitor, t('restaurants.title'))).toBeVisible();
  await page.getByRole('link', { name: t('restaurants.start') }).click();

  await expect(heading(visitor, t('begin.template.title'))).toBeVisible();
  // Each template is chosen by its name, beside its picture.
  await page.getByRole('radio').nth(3).check();
  await press(visitor, t('begin.template.next'));

  await expect(heading(visitor, t('begin.name.title'))).toBeFocused();
  await press(visitor, t('begin.template.next'));
  await expect(page.getByText(t('begin.name.nameWrong'))).toBeVisible();
  await expect(page.getByText(t('begin.name.kindWrong'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'a name and a kind are missing');
  await page.getByLabel(t('begin.name.name')).fill(name);
  await page.getByRole('radio', { name: t('studio.kind.pizzeria') }).check();
  await press(visitor, t('begin.template.next'));

  await expect(heading(visitor, t('begin.place.title'))).toBeFocused();
  await page.getByLabel(t('begin.place.country')).selectOption('MX');
  await expect(page.getByLabel(t('begin.place.currency'))).toHaveValue('MXN');
  await expect(page.getByLabel(t('begin.place.language'))).toHaveValue('es');
  await expectAccessibleInBoth(visitor, 'where the place is');
  await press(visitor, t('begin.template.next'));

  await expect(heading(visitor, t('begin.menu.title'))).toBeFocused();
  await page.getByRole('radio', { name: t('begin.menu.paste') }).check();
  await press(visitor, t('begin.template.next'));
  await expect(page.getByText(t('begin.menu.pastedWrong'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'nothing was pasted');
  await page.getByRole('radio', { name: t('begin.menu.example') }).check();
  await press(visitor, t('begin.template.next'));

  await expect(heading(visitor, t('begin.account.title'))).toBeFocused();
  // Nothing typed is lost on the way.
  await page.reload();
  await expect(heading(visitor, t('begin.account.title'))).toBeVisible();
  await page.getByLabel(t('auth.name')).fill(owner);
  await page.getByLabel(t('auth.email')).fill(email);
  await page.getByLabel(t('auth.password'), { exact: true }).fill('una-clave-larga');
  await press(visitor, t('begin.account.create'));

  // The menu has the usual sections in the language of the place, whatever that of the person.
  await expect(page).toHaveURL(/\/studio\/[0-9a-f-]{36}\/menu$/);
  await expect(heading(visitor, /^(Carta|Menu)$/)).toBeVisible();
  await expect(page.getByText('Pizzas', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: t('studio.place.home') }).click();
  await expect(heading(visitor, name)).toBeFocused();
  await expect(page.getByText(t('studio.overview.sitesNone'))).toBeVisible();
  await expect(page.getByText(t('studio.overview.step.menu'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'a business that is not on the web');
  await page.goto('/studio');
  await expect(page.getByRole('link', { name })).toBeVisible();
  // The draft is done with: another one begins empty.
  await page.goto('/studio/begin?step=name');
  await expect(page.getByLabel(t('begin.name.name'))).toHaveValue('');
});

test('T2 who has a template on a page gives it stars and words, and everybody sees them without a name', async ({
  open,
  look,
  stack,
}) => {
  const owner = await newOwner(stack, look.language);
  await newRestaurant(owner);
  const words = `${owner.name.slice(-6)} se lee bien al sol`;
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  // What the restaurant has, and what it never had.
  await page.goto('/templates/modern');
  await expect(page.getByText(t('templates.reviews.onlyUsers'))).toBeVisible();
  await page.goto('/templates/cozy');
  await pick(page, t('kit.stars.5'));
  await page.getByLabel(t('templates.reviews.comment')).fill(words);
  await press(visitor, t('templates.reviews.send'));
  await expect(page.getByText(t('templates.reviews.sent'))).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText(owner.name)).toHaveCount(0);
  await expectAccessibleInBoth(visitor, 'a template with a review');
});
