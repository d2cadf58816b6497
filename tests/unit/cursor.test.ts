import fc from 'fast-check';
import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cursorOf, cursorSchema, momentKey, noKey, type Place, textKey } from '../../worker/core/cursor.ts';

const schema = cursorSchema({ createdAt: momentKey, name: textKey, plain: noKey }, z.uuid());

const moments = fc
  .tuple(
    fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.nat(999),
  )
  .map(([date, micros]) => date.toISOString().replace('Z', `${String(micros).padStart(3, '0')}Z`));
const texts = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((text) => text.isWellFormed() && !text.includes('\0'));
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ order: fc.constant('createdAt'), key: moments, id: fc.uuid() }),
  fc.record({ order: fc.constant('name'), key: texts, id: fc.uuid() }),
  fc.record({ order: fc.constant('plain'), key: fc.constant(''), id: fc.uuid() }),
);

describe('A cursor', () => {
  it('names the place that it was made from, to the microsecond and in any script', () => {
    fc.assert(
      fc.property(places, (place) => {
        const cursor = cursorOf(place);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(schema.parse(cursor)).toEqual(place);
      }),
    );
  });

  it('that was changed anywhere is refused, or names another place that could be one', () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.string({ minLength: 1, maxLength: 3 }), (place, at, put) => {
        const cursor = cursorOf(place);
        const cut = at % cursor.length;
        const changed = cursor.slice(0, cut) + put + cursor.slice(cut + 1);
        const read = schema.safeParse(changed);
        if (read.success) expect(cursorOf(read.data)).toBe(changed);
      }),
    );
  });

  it('that is anything else is refused', () => {
    fc.assert(fc.property(fc.string(), (text) => !schema.safeParse(text).success));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (json) => !schema.safeParse(base64url.encode(JSON.stringify(json))).success,
      ),
    );
  });

  const id = '0190b2f0-0000-7000-8000-000000000001';
  it.each([
    ['of an order that the list does not have', ['email', 'a', id]],
    ['named like what every object has', ['toString', 'a', id]],
    ['with a moment that is none', ['createdAt', '2026-02-30T00:00:00.000000Z', id]],
    ['with a moment that is less exact', ['createdAt', '2026-02-01T00:00:00Z', id]],
    ['with a year that PostgreSQL does not have', ['createdAt', '0000-02-01T00:00:00.000000Z', id]],
    ['with a text that PostgreSQL cannot hold', ['name', 'a\0b', id]],
    ['with half a character', ['name', '\ud800', id]],
    ['with an endless text', ['name', 'a'.repeat(301), id]],
    ['with an id that is none', ['name', 'a', '1']],
    ['with a key where there is none', ['plain', 'a', id]],
    ['with something more', ['name', 'a', id, 'b']],
  ])('%s is refused', (_title, written) => {
    expect(schema.safeParse(base64url.encode(JSON.stringify(written))).success).toBe(false);
  });
});
