import type { Locator, Page } from '@playwright/test';
import * as z from 'zod';
import { newOwner } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { newRestaurant } from './support/restaurateur.ts';

const pasted = `Entrantes
Croquetas de jamón: media 8 / entera 14
Ensalada de tomate 9,50 €
Anchoas ....... s/m

Postres
Tarta de queso (1,7) 6,50 €

Flan

1. Gluten 7. Lácteos`;

const stored = z.object({
  tables: z.object({
    menu_items: z.array(
      z.object({
        id: z.string(),
        name: z.record(z.string(), z.string()),
        allergens: z.record(z.string(), z.string()),
      }),
    ),
    item_sizes: z.array(
      z.object({ itemId: z.string(), price: z.number().nullable(), byMarket: z.boolean() }),
    ),
  }),
});

/** The dishes of the list as they stand, from top to bottom. */
const dishes = (page: Page): Locator => page.locator('[data-dish] .font-semibold');

/** Goes back to the list, and waits until it is there. */
async function backToList({ page, t }: Visitor): Promise<void> {
  await page.getByRole('button', { name: t('studioMenu.back') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('studioMenu.title') })).toBeVisible();
}

const dishButton = ({ page }: Visitor, name: string): Locator =>
  page.locator('[data-dish]').filter({ hasText: name });

/** Undoes what a notice says was done; another may still stand beside it. */
const takeBack = ({ page, t }: Visitor, did: string) =>
  page
    .getByRole('listitem')
    .filter({ hasText: did })
    .getByRole('button', { name: t('studioMenu.did.undo') })
    .click();

test('Y5 M1 M3 M10 T9 a menu that was pasted becomes dishes, which are put in order, declared and priced, and all of it can be undone', async ({
  look,
  open,
  stack,
}) => {
  const owner = await newOwner(stack, look.language);
  const business = await newRestaurant(owner);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  await page.goto(`/studio/${business}/menu?view=paste`);
  await page.getByLabel(t('studioMenu.paste.label')).fill(pasted);
  await page.getByRole('button', { name: t('studioMenu.paste.read') }).click();

  // What is unsure comes first: the dish without a price. Nothing is on the menu yet.
  await expect(page.getByRole('heading', { name: t('studioMenu.paste.reviewTitle') })).toBeFocused();
  await expect(page.getByLabel(t('studioMenu.review.name'), { exact: true })).toHaveValue('Flan');
  await expect(page.getByText(t('studioMenu.review.doubt.price-missing'))).toBeVisible();
  await page.getByLabel(t('studioMenu.review.price'), { exact: true }).fill('4');
  await expectAccessibleInBoth(visitor, 'the review of a menu');
  await page.getByRole('button', { name: t('studioMenu.review.take', { count: 5 }) }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('studioMenu.title') })).toBeVisible();
  await expect(dishes(page)).toHaveText([
    'Croquetas de jamón',
    'Ensalada de tomate',
    'Anchoas',
    'Tarta de queso',
    'Flan',
  ]);
  await expectAccessibleInBoth(visitor, 'the list of a menu');

  // In order: by the keyboard, which keeps the focus; and dragged, into another category.
  const handle = page.getByRole('button', { name: t('studioMenu.row.move', { name: 'Anchoas' }) });
  await handle.focus();
  await handle.press('Home');
  await expect(dishes(page).first()).toHaveText('Anchoas');
  await expect(handle).toBeFocused();
  await handle.press('ArrowDown');
  await expect(dishes(page)).toContainText(['Croquetas de jamón', 'Anchoas', 'Ensalada de tomate']);
  const held = page.getByRole('button', { name: t('studioMenu.row.move', { name: 'Flan' }) });
  await held.scrollIntoViewIfNeeded();
  const target = page.locator('[data-sort-row=dish]').filter({ hasText: 'Ensalada' });
  const from = await held.boundingBox();
  if (!from) throw new Error('The row is not there');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  // At the edge of the screen the list goes on by itself; in the middle it stands still.
  await page.mouse.move(from.x + 40, 370, { steps: 4 });
  const to = await target.boundingBox();
  if (!to) throw new Error('The row is not there');
  await page.mouse.move(to.x + 40, to.y + 8, { steps: 4 });
  await expect(target).toHaveAttribute('data-drop', 'before');
  await page.mouse.up();
  await expect(dishes(page)).toHaveText([
    'Croquetas de jamón',
    'Anchoas',
    'Flan',
    'Ensalada de tomate',
    'Tarta de queso',
  ]);

  // Quickly one after the other.
  const quick = page.getByLabel(t('studioMenu.quick.name', { category: 'Postres' }));
  await quick.fill('Arroz con leche');
  await page.getByLabel(t('studioMenu.quick.price', { category: 'Postres' })).fill('5,20');
  await quick.press('Enter');
  await expect(dishes(page).last()).toHaveText('Arroz con leche');
  await expect(quick).toBeFocused();
  await expect(quick).toHaveValue('');

  // Allergens: what the legend said is declared; the rest is asked once.
  await dishButton(visitor, 'Tarta de queso').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tarta de queso' })).toBeFocused();
  const milk = page.getByRole('radiogroup', { name: t('studioMenu.allergen.milk') });
  await expect(milk.getByRole('radio', { name: t('studioMenu.stand.contains'), exact: true })).toBeChecked();
  const mustard = page.getByRole('radiogroup', { name: t('studioMenu.allergen.mustard') });
  await mustard.getByRole('radio', { name: t('studioMenu.stand.undeclared'), exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(mustard.getByRole('radio', { name: t('studioMenu.stand.free'), exact: true })).toBeChecked();
  await page.getByRole('button', { name: t('studioMenu.rest.action') }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Tarta de queso');
  await page.getByRole('button', { name: t('studioMenu.rest.confirm') }).click();
  await expect(page.getByRole('button', { name: t('studioMenu.rest.action') })).toBeHidden();
  await expectAccessibleInBoth(visitor, 'the form of a dish');
  await backToList(visitor);
  await expect(dishButton(visitor, 'Tarta de queso')).toBeFocused();

  // Prices of all at once; what has none, and what is asked for by the day, stays so.
  await page.getByRole('link', { name: t('studioMenu.actions.prices') }).click();
  await expect(page.getByRole('heading', { name: t('studioMenu.prices.title') })).toBeFocused();
  await page.getByLabel(t('studioMenu.prices.howMuch')).fill('10');
  await page.getByLabel(t('studioMenu.prices.rounding')).selectOption('half');
  await expectAccessibleInBoth(visitor, 'prices, many at once');
  await page.getByRole('button', { name: t('studioMenu.prices.apply', { count: 6 }) }).click();
  await expect(dishButton(visitor, 'Ensalada de tomate')).toContainText(/10[.,]50/);
  await takeBack(visitor, t('studioMenu.prices.did', { count: 6 }));
  await expect(dishButton(visitor, 'Ensalada de tomate')).toContainText(/9[.,]50/);

  // A dish that was removed comes back.
  await dishButton(visitor, 'Flan').click();
  await page.getByRole('button', { name: t('studioMenu.dish.remove') }).click();
  await expect(dishButton(visitor, 'Flan')).toBeHidden();
  await takeBack(visitor, t('studioMenu.did.removed', { name: 'Flan' }));
  await expect(dishButton(visitor, 'Flan')).toBeVisible();

  // All of it is at the server.
  await expect
    .poll(async () => {
      const { tables } = stored.parse(await owner.call('GET', `/businesses/${business}/content`));
      const named = (name: string) => tables.menu_items.find((item) => item.name.es === name);
      const pricesOf = (name: string) =>
        tables.item_sizes.filter(({ itemId }) => itemId === named(name)?.id).map(({ price }) => price);
      return {
        croquetas: pricesOf('Croquetas de jamón'),
        market: tables.item_sizes.filter(({ byMarket }) => byMarket).length,
        tarta: named('Tarta de queso')?.allergens.milk,
        mustard: named('Tarta de queso')?.allergens.mustard,
        dishes: tables.menu_items.length,
      };
    })
    .toEqual({ croquetas: [800, 1_400], market: 1, tarta: 'contains', mustard: 'free', dishes: 6 });
});

test('M2 M8 M9 a group of add-ons says where it applies and what is impossible, menus have their times, and what is not translated is listed', async ({
  look,
  open,
  stack,
}) => {
  const owner = await newOwner(stack, look.language);
  const business = await newRestaurant(owner);
  const visitor = await open(look, owner);
  const { page, t } = visitor;
  await page.goto(`/studio/${business}/menu`);
  await page.getByLabel(t('studioMenu.tools.newCategory')).fill('Carnes');
  await page.getByRole('button', { name: t('studioMenu.tools.add'), exact: true }).click();
  const quick = page.getByLabel(t('studioMenu.quick.name', { category: 'Carnes' }));
  await quick.fill('Entrecot');
  await quick.press('Enter');
  await dishButton(visitor, 'Entrecot').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Entrecot' })).toBeFocused();

  // A price is typed as people do; what is none is said and not kept.
  const price = page.getByRole('textbox', { name: t('studioMenu.sizes.price') });
  await price.fill('veinte');
  await expect(page.getByText(t('studioFields.notAnAmount'))).toBeVisible();
  await price.fill('21,9');
  await expect(page.getByText(t('studioFields.notAnAmount'))).toBeHidden();

  await page.getByRole('button', { name: t('studioMenu.groups.create') }).click();
  await expect(
    page.getByText(t('studioMenu.groups.usedBy', { count: 1, list: 'Entrecot', more: 0 })),
  ).toBeVisible();
  await page.getByRole('button', { name: t('studioMenu.addons.add') }).click();
  const name = page
    .getByRole('group', { name: t('studioMenu.addons.name') })
    .getByRole('textbox')
    .first();
  await expect(name).toBeFocused();
  await name.fill('Patatas');
  await page.getByLabel(t('studioMenu.groups.least')).selectOption('1');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('button', { name: t('studioMenu.addons.remove', { name: 'Patatas' }) }).click();
  await expect(page.getByRole('alert')).toContainText(
    t('studioMenu.groups.impossible', { least: 1, addons: 0 }),
  );
  await expectAccessibleInBoth(visitor, 'the form of a group of add-ons');

  await page.goto(`/studio/${business}/menu?view=menus`);
  await page.getByRole('button', { name: t('studioMenu.schedule.add') }).click();
  const ends = page.getByLabel(t('studioMenu.schedule.to'));
  await ends.fill('01:30');
  await expect(page.getByText(t('studioMenu.schedule.nextDay'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'menus and their times');

  await page.goto(`/studio/${business}/menu?view=missing`);
  const missing = page.getByRole('textbox').first();
  await expect(page.getByText('Carnes', { exact: true })).toBeVisible();
  await missing.fill('Meat');
  await expectAccessibleInBoth(visitor, 'missing translations');
  await expect
    .poll(async () => {
      const content = await owner.call('GET', `/businesses/${business}/content`);
      return JSON.stringify(content);
    })
    .toContain('"Meat"');
});
