import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceChanges } from '../../../web/studio/menu/addons/choice-changes.ts';
import { replacing } from '../../../web/studio/menu/allergens/replacing.ts';
import { menuPlaceOf, readMenuSearch } from '../../../web/studio/menu/menu-search.ts';
import { clockTime, endAfter, minutesOf } from '../../../web/studio/menu/menus/clock-time.ts';
import { reviewOf, takeEdits, unreadPrices } from '../../../web/studio/menu/paste/review.ts';
import { moveEdits, type Placed, stepTarget } from '../../../web/studio/order/move-edits.ts';
import { editSchema } from '../../../worker/sites/content/edit.ts';
import { positionsBetween } from '../../../worker/sites/content/position-between.ts';
import { parseMenuText } from '../../../worker/sites/menu-text/parse-menu-text.ts';

const rowsOf = (count: number): Placed[] =>
  positionsBetween(null, null, count).map((position, at) => ({ id: `row-${at}`, position }));

/** The rows after edits, in order. */
function after(rows: readonly Placed[], edits: ReturnType<typeof moveEdits>): string[] {
  const places = new Map(rows.map(({ id, position }) => [id, position]));
  for (const edit of edits) if (edit.op === 'set') places.set(edit.id, String(edit.value));
  return [...places]
    .toSorted(([a, at], [b, bt]) => (at === bt ? (a < b ? -1 : 1) : at < bt ? -1 : 1))
    .map(([id]) => id);
}

test('M10 a row goes where it is put by one edit, and all others keep their order (property)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), fc.nat(), (count, from, to) => {
      const rows = rowsOf(count);
      const moved = rows[from % count];
      if (moved === undefined) return;
      const before = rows[to % (count + 1)]?.id ?? null;
      const edits = moveEdits('menu_items', rows, moved, before);
      const others = rows.map(({ id }) => id).filter((id) => id !== moved.id);
      const at = before === moved.id ? from % count : others.indexOf(before ?? '');
      const expected = others.toSpliced(at < 0 ? others.length : at, 0, moved.id);
      if (before !== moved.id) expect(after(rows, edits)).toEqual(expected);
      expect(edits.length).toBeLessThanOrEqual(1);
    }),
  );
});

test('M10 between two that got the same place from two people, there is room again, and none is lost', () => {
  const rows = [
    { id: 'a', position: 'V' },
    { id: 'b', position: 'V' },
    { id: 'c', position: 'W' },
  ];
  const moved = { id: 'c', position: 'W' };
  expect(after(rows, moveEdits('menu_items', rows, moved, 'b'))).toEqual(['a', 'c', 'b']);
});

test('M10 a step goes one place, to the end or the beginning, and not beyond', () => {
  const rows = rowsOf(4);
  expect(stepTarget(rows, 'row-1', 1)).toBe('row-3');
  expect(stepTarget(rows, 'row-1', -1)).toBe('row-0');
  expect(stepTarget(rows, 'row-2', 1)).toBeNull();
  expect(stepTarget(rows, 'row-3', 1)).toBeUndefined();
  expect(stepTarget(rows, 'row-0', -1)).toBeUndefined();
  expect(stepTarget(rows, 'row-1', Number.POSITIVE_INFINITY)).toBeNull();
  expect(stepTarget(rows, 'row-2', Number.NEGATIVE_INFINITY)).toBe('row-0');
});

test('M2 however bounds of a group are changed, each step leaves a choice that can be made (property)', () => {
  const most = fc.option(fc.integer({ min: 1, max: 20 }), { nil: null });
  const least = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(least, most, fc.oneof(fc.record({ least }), fc.record({ most })), (low, high, wanted) => {
      let now: { least: number; most: number | null } = { least: low, most: high };
      fc.pre(high === null || high >= low);
      for (const [[field], value] of choiceChanges(now, wanted)) {
        now = { ...now, [field ?? '']: value };
        // The check of the table addon_groups.
        expect(now.most === null || now.most >= Math.max(now.least, 1)).toBe(true);
      }
      expect(now).toMatchObject(wanted);
    }),
  );
});

test('M3 copying what another dish says leaves nothing of what was said before', () => {
  expect(replacing({ gluten: 'contains', milk: 'free' }, { milk: 'contains', eggs: 'free' })).toEqual({
    gluten: null,
    milk: 'contains',
    eggs: 'free',
  });
});

test('M8 times of a menu are read and written by the clock, past midnight too', () => {
  expect([clockTime(0), clockTime(1_410), clockTime(1_530)]).toEqual(['00:00', '23:30', '01:30']);
  expect([minutesOf('13:05'), minutesOf('')]).toEqual([785, undefined]);
  expect([endAfter(780, 960), endAfter(1_200, 90), endAfter(1_200, 0), endAfter(600, 600)]).toEqual([
    960, 1_530, 1_440, 2_040,
  ]);
});

test('X4 an address leads to what is to be mended, also as the page and the checks name it; an odd one to the list', () => {
  const id = '0192f0c4-7b7e-7000-8000-000000000001';
  const at = (search: Record<string, unknown>) => menuPlaceOf(readMenuSearch(search));
  expect(at({ dish: id, field: 'allergens' })).toEqual({ kind: 'dish', id, field: 'allergens' });
  expect(at({ edit: `menu_items/${id}/sizes` })).toEqual({ kind: 'dish', id, field: 'sizes' });
  expect(at({ edit: `menu_categories/${id}` })).toEqual({ kind: 'category', id, field: undefined });
  expect(at({ group: id, addon: id })).toEqual({ kind: 'group', id, addonId: id });
  expect(at({ view: 'missing' })).toEqual({ kind: 'missing' });
  expect(at({ dish: '<script>', view: 'nowhere', edit: 'x y' })).toEqual({ kind: 'list', menuId: undefined });
});

test('Y9 what was looked through is taken as one list of edits that the server reads, a row before what is in it', () => {
  const text = 'Tapas\nCroquetas: media 8 / entera 14\nLubina s/m\n\nTortilla\nguisada\n\nPostres\nFlan 4 €';
  const review = reviewOf(parseMenuText(text, 'EUR'), 'EUR', 'es', (name) => name === 'Flan');
  expect(review[1]?.dishes[0]?.doubts).toEqual(['name-twice']);
  const [tapas] = review;
  if (tapas === undefined) throw new Error('Nothing was read');
  const left = { ...tapas, dishes: tapas.dishes.map((dish, at) => ({ ...dish, isTaken: at !== 1 })) };
  const edits = takeEdits([left], {
    menuId: '0192f0c4-7b7e-7000-8000-000000000001',
    others: [{ id: 'x', position: 'V' }],
    language: 'es',
    currency: 'EUR',
    unnamed: 'Otros',
  });
  for (const edit of edits) expect(editSchema.safeParse(edit).success).toBe(true);
  expect(edits.map((edit) => edit.table)).toEqual([
    'menu_categories',
    'menu_items',
    'item_sizes',
    'item_sizes',
    'menu_items',
  ]);
  expect(edits[0]).toMatchObject({ values: { position: 'W', name: { es: 'Tapas' } } });
  expect(edits[2]).toMatchObject({ values: { name: { es: 'media' }, price: 800 } });
});

test('M1 a dish whose price says nothing that is an amount is not taken as free', () => {
  const [category] = reviewOf(parseMenuText('Tapas\nFlan 4 €', 'EUR'), 'EUR', 'es', () => false);
  const [dish] = category?.dishes ?? [];
  if (dish === undefined) throw new Error('Nothing was read');
  expect(unreadPrices(dish, 'EUR')).toBe(false);
  expect(unreadPrices({ ...dish, sizes: [{ name: '', price: 'cuatro', byMarket: false }] }, 'EUR')).toBe(
    true,
  );
});
