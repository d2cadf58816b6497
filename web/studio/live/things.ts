import type { ApiOutputs } from '../../kit/api/api-types.ts';

type Content = ApiOutputs['businesses']['content'];
type Texts = Content['tables']['menus'][number]['name'];

/** Something that can be sold out: a dish in its category, or an add-on in its group. */
export interface Thing {
  readonly id: string;
  readonly kind: 'dish' | 'addon';
  readonly name: Texts;
  readonly within: Texts;
}

type Placed = { readonly position: string };

const byPlace = (a: Placed, b: Placed): number =>
  a.position < b.position ? -1 : Number(a.position > b.position);

/** Everything of a business that can be sold out, in the order of the menu, dishes first. What was put away with what it is in is left out. */
export function thingsOf({ tables }: Content): Thing[] {
  const inOrder = <Row extends Placed>(rows: readonly Row[]) => rows.toSorted(byPlace);
  const categories = inOrder(tables.menus).flatMap((menu) =>
    inOrder(tables.menu_categories.filter(({ menuId }) => menuId === menu.id)),
  );
  const items = Map.groupBy(inOrder(tables.menu_items), ({ categoryId }) => categoryId);
  const addons = Map.groupBy(inOrder(tables.addons), ({ groupId }) => groupId);
  return [
    ...categories.flatMap((category) =>
      (items.get(category.id) ?? []).map(
        ({ id, name }): Thing => ({ id, kind: 'dish', name, within: category.name }),
      ),
    ),
    ...inOrder(tables.addon_groups).flatMap((group) =>
      (addons.get(group.id) ?? []).map(
        ({ id, name }): Thing => ({ id, kind: 'addon', name, within: group.name }),
      ),
    ),
  ];
}

/** Without accents and capitals, as somebody types in a hurry. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();

/** Those of which every typed word begins a word of a name, in any language. Nothing typed: all. */
export function found(things: readonly Thing[], typed: string): readonly Thing[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return things;
  return things.filter(({ name }) => {
    const own = Object.values(name).flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u));
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}
