import { expect, test } from 'vitest';
import { type Entry, sittings } from '../../../web/studio/history/history-groups.ts';

const entry = (id: string, at: string, more: Partial<Entry> = {}): Entry => ({
  id,
  at: `2026-11-29T${at}:00.000000Z`,
  userId: 'ana',
  userName: 'Ana',
  action: 'content.edit',
  details: {},
  name: null,
  amount: 1,
  edits: [{ op: 'set', table: 'menu_items', field: 'name', name: { es: id } }],
  ...more,
});

test('what one person typed in one sitting is told once, as long as nothing else came between', () => {
  const told = sittings([
    entry('e', '12:50'),
    entry('d', '12:30'),
    entry('c', '12:05'),
    entry('publish', '12:04', { action: 'site.publish', edits: [] }),
    entry('b', '12:00'),
    entry('a', '11:20'),
    entry('other', '11:19', { userId: 'bea' }),
  ]);
  expect(told.map(({ id, amount }) => [id, amount])).toEqual([
    ['e', 3],
    ['publish', 1],
    ['b', 1],
    ['a', 1],
    ['other', 1],
  ]);
  expect(told[0]?.edits.map(({ name }) => name?.es)).toEqual(['e', 'd', 'c']);
});

test('the same thing in many edits is named once', () => {
  const same = { edits: [{ op: 'set', table: 'item_sizes', field: 'price', name: { es: 'Flan' } }] } as const;
  const [one] = sittings([
    entry('b', '12:01', { ...same, edits: [...same.edits] }),
    entry('a', '12:00', { ...same, edits: [...same.edits] }),
  ]);
  expect(one).toMatchObject({ amount: 2, edits: [{ name: { es: 'Flan' } }] });
});
