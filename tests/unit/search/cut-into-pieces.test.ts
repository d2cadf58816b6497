import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoPieces } from '../../../worker/core/search/embed/cut-into-pieces.ts';

test('a text that fits is one piece, one without words is none', () => {
  expect(cutIntoPieces('one  two\nthree', { words: 3, overlap: 1 })).toEqual(['one two three']);
  expect(cutIntoPieces(' \n ', { words: 3, overlap: 1 })).toEqual([]);
});

test('Z7 pieces overlap and hold every word in its order', () => {
  expect(cutIntoPieces('a b c d e f', { words: 3, overlap: 1 })).toEqual(['a b c', 'c d e', 'e f']);
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 0, max: 11 }),
      (text, words, wanted) => {
        const overlap = Math.min(wanted, words - 1);
        const pieces = cutIntoPieces(text.join(' '), { words, overlap }).map((piece) => piece.split(' '));
        expect(pieces.every(({ length }) => length <= words)).toBe(true);
        expect(pieces.flatMap((piece, at) => (at === 0 ? piece : piece.slice(overlap)))).toEqual(text);
      },
    ),
  );
});
