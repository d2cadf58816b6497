import * as z from 'zod';
import type { MenuItem } from '../content/menu.ts';
import { sameContent } from '../content/same-content.ts';
import type { SiteSnapshot } from '../content/site-snapshot.ts';
import { namesSchema } from '../content/texts.ts';

/** What a change between two versions is about. */
export const changeKinds = [
  'dish-added',
  'dish-removed',
  'price-up',
  'price-down',
  'price-other',
  'dish-changed',
  'allergens-changed',
  'category-added',
  'category-removed',
  'category-changed',
  'menu-changed',
  'addons-changed',
  'order-changed',
  'look-changed',
  'words-changed',
  'business-changed',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that is otherwise than before. */
export const changeSchema = z.object({
  kind: z.enum(changeKinds),
  /** What it is called now (what is gone: was called); null where it is about the page as a whole. */
  name: namesSchema.nullable(),
});
export type Change = z.output<typeof changeSchema>;

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));

/** What became of the prices of a dish: one word for all of its sizes, unless some rose and some fell. */
function priceChange(before: MenuItem, after: MenuItem): ChangeKind | null {
  if (sameContent(before.sizes, after.sizes)) return null;
  const olds = byId(before.sizes);
  const steps = after.sizes.map(({ id, price }) => {
    const old = olds.get(id)?.price;
    return price === null || old === null || old === undefined ? Number.NaN : price - old;
  });
  if (after.sizes.length !== before.sizes.length || steps.some(Number.isNaN)) return 'price-other';
  if (steps.every((step) => step >= 0) && steps.some((step) => step > 0)) return 'price-up';
  if (steps.every((step) => step <= 0) && steps.some((step) => step < 0)) return 'price-down';
  return 'price-other';
}

function dishChanges(before: MenuItem, after: MenuItem): ChangeKind[] {
  const { sizes: _s, allergens: _a, allergenNote: _n, ...was } = before;
  const { sizes: _t, allergens: _b, allergenNote: _o, ...is } = after;
  const price = priceChange(before, after);
  const declared = sameContent(
    [before.allergens, before.allergenNote],
    [after.allergens, after.allergenNote],
  );
  return [
    ...(price === null ? [] : [price]),
    ...(declared ? [] : (['allergens-changed'] as const)),
    ...(sameContent(was, is) ? [] : (['dish-changed'] as const)),
  ];
}

const categoriesOf = ({ menus }: SiteSnapshot) => menus.flatMap(({ categories }) => categories);
const dishesOf = (snapshot: SiteSnapshot) => categoriesOf(snapshot).flatMap(({ items }) => items);

/** What was added to a list, what is gone, and what stands in both. */
function compared<T extends { id: string }>(before: readonly T[], after: readonly T[]) {
  const [olds, news] = [byId(before), byId(after)];
  return {
    added: after.filter(({ id }) => !olds.has(id)),
    removed: before.filter(({ id }) => !news.has(id)),
    kept: after.flatMap((now) => {
      const was = olds.get(now.id);
      return was === undefined ? [] : [{ was, now }];
    }),
  };
}

/** Where everything stands that is in both: ids by what they are in. */
function places(snapshot: SiteSnapshot, known: ReadonlySet<string>): string {
  return categoriesOf(snapshot)
    .flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])
    .filter((id) => known.has(id))
    .join();
}

/** What is otherwise in `after` than in `before`, dishes first. Pure. */
export function changesBetween(before: SiteSnapshot, after: SiteSnapshot): Change[] {
  const dishes = compared(dishesOf(before), dishesOf(after));
  const categories = compared(categoriesOf(before), categoriesOf(after));
  const kept = new Set([...dishes.kept, ...categories.kept].map(({ now }) => now.id));
  const menusOnly = ({ menus }: SiteSnapshot) => menus.map(({ categories: _, ...menu }) => menu);
  const whole = (kind: ChangeKind, isSame: boolean): Change[] => (isSame ? [] : [{ kind, name: null }]);
  return [
    ...dishes.added.map(({ name }): Change => ({ kind: 'dish-added', name })),
    ...dishes.removed.map(({ name }): Change => ({ kind: 'dish-removed', name })),
    ...dishes.kept.flatMap(({ was, now }) =>
      dishChanges(was, now).map((kind): Change => ({ kind, name: now.name })),
    ),
    ...categories.added.map(({ name }): Change => ({ kind: 'category-added', name })),
    ...categories.removed.map(({ name }): Change => ({ kind: 'category-removed', name })),
    ...categories.kept
      .filter(({ was, now }) => !sameContent([was.name, was.description], [now.name, now.description]))
      .map(({ now }): Change => ({ kind: 'category-changed', name: now.name })),
    ...whole('order-changed', places(before, kept) === places(after, kept)),
    ...whole('menu-changed', sameContent(menusOnly(before), menusOnly(after))),
    ...whole('addons-changed', sameContent(before.addonGroups, after.addonGroups)),
    ...whole('look-changed', sameContent(before.template, after.template)),
    ...whole('words-changed', sameContent(before.content, after.content)),
    ...whole('business-changed', sameContent(before.business, after.business)),
  ];
}
