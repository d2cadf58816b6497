import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteLimits } from '../../../contract/sites.ts';
import type { Edit } from '../../../web/studio/content/edit.ts';
import { isSame, valueAt, withValue } from '../../../web/studio/content/json-value.ts';
import {
  arrived,
  emptyOutbox,
  type Outbox,
  posted,
  refusedBy,
  shownOf,
  tried,
} from '../../../web/studio/content/outbox.ts';
import { setEdit } from '../../../web/studio/content/set-field.ts';

const id = '00000000-0000-4000-8000-000000000001';
const keys = () => {
  let last = 0;
  return () => `key-${last++}`;
};

/** What a row says after edits of its fields, by the rule of the server: null takes away. */
const after = (edits: readonly Edit[]): unknown =>
  edits.reduce<unknown>(
    (row, edit) => (edit.op === 'set' ? withValue(row, edit.path, edit.value ?? undefined) : row),
    {},
  );

const paths = [['name', 'es'], ['name', 'en'], ['name'], ['note', 'es']] as const;
const typing = fc.array(
  fc.tuple(fc.constantFrom(...paths), fc.constantFrom('', 'a', 'ab', 'abc'), fc.boolean()),
  {
    maxLength: 30,
  },
);

test('T9 however typing is put together to be sent, it comes to what was typed', () => {
  fc.assert(
    fc.property(typing, (strokes) => {
      const newKey = keys();
      let outbox: Outbox = emptyOutbox;
      let row: unknown = {};
      for (const [path, text, isSent] of strokes) {
        const value = path.length === 1 ? (text === '' ? {} : { es: text }) : text === '' ? null : text;
        outbox = posted(outbox, [setEdit('menus', id, path, valueAt(row, path), value)], newKey);
        row = withValue(row, path, value ?? undefined);
        if (isSent) outbox = tried(outbox);
      }
      expect(isSame(after(shownOf(outbox)), row)).toBe(true);
      // What was tried stays as it was, so that its key means one thing.
      expect(new Set(outbox.parcels.map(({ key }) => key)).size).toBe(outbox.parcels.length);
    }),
  );
});

test('T9 what comes back to what it was is not sent, and no parcel is larger than the server takes', () => {
  const typed = posted(emptyOutbox, [setEdit('menus', id, ['name', 'es'], 'Carta', 'Cartas')], keys());
  expect(posted(typed, [setEdit('menus', id, ['name', 'es'], 'Cartas', 'Carta')], keys())).toEqual(
    emptyOutbox,
  );
  const many = Array.from({ length: 1_201 }, (_, at) =>
    setEdit('item_sizes', `${id.slice(0, -4)}${String(at).padStart(4, '0')}`, ['price'], 100, 110),
  );
  expect(posted(emptyOutbox, many, keys()).parcels.map(({ edits }) => edits.length)).toEqual([
    siteLimits.edits,
    siteLimits.edits,
    201,
  ]);
});

test('T5 what is refused is found by halves, and nothing else of its parcel is lost or put in another order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), (count, wrong) => {
      const newKey = keys();
      const edits = Array.from({ length: count }, (_, at) =>
        setEdit('menus', id, ['note', `n${at}`], null, 'x'),
      );
      const bad = edits[wrong % count];
      let outbox = posted(emptyOutbox, edits, newKey);
      const done: Edit[] = [];
      while (outbox.parcels[0]) {
        const [first] = outbox.parcels;
        if (bad && first.edits.includes(bad)) outbox = refusedBy(outbox, 'no', newKey);
        else {
          done.push(...first.edits);
          outbox = arrived(outbox, []);
        }
      }
      expect(done).toEqual(edits.filter((edit) => edit !== bad));
      expect(outbox.asides).toEqual([{ edit: bad, reason: 'refused', problem: 'no' }]);
    }),
  );
});
