import type { BusinessContent } from '../../content/business-content.ts';
import { positionsBetween } from '../../content/position-between.ts';
import type { FoundCategory, FoundDish, SiteDraft } from '../../extract/draft.ts';
import { sameName } from '../../menu-text/same-name.ts';
import type { ContentEdit } from '../edits-towards.ts';
import type { Taken } from './taken.ts';

type Tables = BusinessContent['tables'];
type Item = Tables['menu_items'][number];

const isCalled = (name: Readonly<Record<string, string | undefined>>, wanted: string): boolean =>
  Object.values(name).some((text) => text !== undefined && sameName(text) === wanted);

/** The categories of a draft with the dishes that are taken of each. */
function takenOf({ menu }: SiteDraft, dishes: NonNullable<Taken['menu']>['dishes']): FoundCategory[] {
  const taken = dishes && new Set(dishes.map(([category, dish]) => `${String(category)} ${String(dish)}`));
  return menu.categories
    .map((category, at) => ({
      ...category,
      dishes: category.dishes.filter((_, number) => taken?.has(`${String(at)} ${String(number)}`) ?? true),
    }))
    .filter((category) => category.dishes.length > 0);
}

/** What is new of a dish that is on the menu: words where there are none, its only price, allergens that nobody has said anything of. */
function mended(item: Item, dish: FoundDish, tables: Tables, language: Taken['language']): ContentEdit[] {
  const edits: ContentEdit[] = [];
  const set = (
    table: 'menu_items' | 'item_sizes',
    id: string,
    path: string[],
    was: unknown,
    value: unknown,
  ) => edits.push({ op: 'set', table, id, path, was, value });
  if (dish.description !== '' && !item.description[language])
    set('menu_items', item.id, ['description', language], null, dish.description);
  for (const [allergen, state] of Object.entries(dish.allergens))
    if (!Object.entries(item.allergens).some(([said]) => said === allergen))
      set('menu_items', item.id, ['allergens', allergen], null, state);
  const sizes = tables.item_sizes.filter(({ itemId }) => itemId === item.id);
  const [[size], [found]] = [sizes, dish.sizes];
  if (sizes.length !== 1 || dish.sizes.length !== 1 || !size || !found) return edits;
  if (!found.byMarket && found.price !== null && found.price !== size.price) {
    if (size.byMarket) set('item_sizes', size.id, ['byMarket'], true, false);
    set('item_sizes', size.id, ['price'], size.price, found.price);
  }
  return edits;
}

function added(
  dish: FoundDish,
  categoryId: string,
  position: string,
  language: Taken['language'],
): ContentEdit[] {
  const id = crypto.randomUUID();
  const texts = (text: string) => (text === '' ? {} : { [language]: text });
  const places = positionsBetween(null, null, dish.sizes.length);
  return [
    {
      op: 'add',
      table: 'menu_items',
      id,
      values: {
        categoryId,
        position,
        name: texts(dish.name),
        description: texts(dish.description),
        allergens: dish.allergens,
        diets: dish.diets,
      },
    },
    ...dish.sizes.map(({ name, price, byMarket }, at): ContentEdit => {
      const values = {
        itemId: id,
        position: places[at],
        name: texts(name),
        price: byMarket ? null : price,
        byMarket,
      };
      return { op: 'add', table: 'item_sizes', id: crypto.randomUUID(), values };
    }),
  ];
}

const ofTable = (edits: readonly ContentEdit[], table: ContentEdit['table']) =>
  edits.filter((edit) => edit.op === 'add' && edit.table === table);

/** Rows of one table after each other, which the database adds at once; parents come first. */
const inTables = (edits: readonly ContentEdit[]): ContentEdit[] => [
  ...edits.filter(({ op }) => op !== 'add'),
  ...ofTable(edits, 'menu_categories'),
  ...ofTable(edits, 'menu_items'),
  ...ofTable(edits, 'item_sizes'),
];

/**
 * Edits that bring the dishes that were taken of a draft onto a menu: a category that is there by that name gets them at its end, another is made; a dish that is there
 * by its name gets what is new of it and keeps the rest. `unnamed`: what a category is called that has no name. Pure, but for new ids.
 */
export function dishEdits(
  { tables }: BusinessContent,
  draft: SiteDraft,
  { menu, language }: Taken,
  unnamed: string,
): ContentEdit[] {
  if (menu === null) return [];
  const own = tables.menu_categories.filter(({ menuId }) => menuId === menu.menuId);
  const taken = takenOf(draft, menu.dishes);
  const categoryOf = ({ name }: FoundCategory) =>
    own.find((category) => isCalled(category.name, sameName(name || unnamed)));
  const isNew = taken.filter((category) => categoryOf(category) === undefined);
  const places = positionsBetween(own.at(-1)?.position ?? null, null, isNew.length);
  const inMenu = new Set(own.map(({ id }) => id));
  const items = tables.menu_items.filter(({ categoryId }) => inMenu.has(categoryId));
  const edits = taken.flatMap((category): ContentEdit[] => {
    const known = categoryOf(category);
    const id = known?.id ?? crypto.randomUUID();
    const texts = (text: string) => (text === '' ? {} : { [language]: text });
    const itemOf = (dish: FoundDish) => items.find(({ name }) => isCalled(name, sameName(dish.name)));
    const others = category.dishes.filter((dish) => itemOf(dish) === undefined);
    const last = items.filter(({ categoryId }) => categoryId === id).at(-1)?.position ?? null;
    const inCategory = positionsBetween(last, null, others.length);
    const mends = category.dishes.flatMap((dish) => {
      const item = itemOf(dish);
      return item ? mended(item, dish, tables, language) : [];
    });
    const values = {
      menuId: menu.menuId,
      position: places[isNew.indexOf(category)],
      name: texts(category.name || unnamed),
      description: texts(category.description),
    };
    const isMade = known === undefined && others.length > 0;
    return [
      ...mends,
      ...(isMade ? [{ op: 'add' as const, table: 'menu_categories' as const, id, values }] : []),
      ...others.flatMap((dish, number) => added(dish, id, inCategory[number] ?? '', language)),
    ];
  });
  return inTables(edits);
}
