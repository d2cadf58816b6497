import { describe, expect, test } from 'vitest';
import { stem } from '../../../worker/core/search/words/stem.ts';
import { stemmedWords } from '../../../worker/core/search/words/stemmed-words.ts';
import { wordsOf } from '../../../worker/core/search/words/words-of.ts';

test('words lose accents, capitals and signs; an apostrophe parts nothing', () => {
  expect(wordsOf("¿Qué hago? MI perra CAN'T—pee… 🐶 2 días")).toEqual([
    'que',
    'hago',
    'mi',
    'perra',
    'cant',
    'pee',
    '2',
    'dias',
  ]);
  expect(wordsOf(' \u0000 ¡! ')).toEqual([]);
});

test('British and American spellings are one word', () => {
  for (const [british, american] of [
    ['diarrhoea', 'diarrhea'],
    ['anaemia', 'anemia'],
    ['tumour', 'tumor'],
    ['oesophagus', 'esophagus'],
  ] as const)
    expect(wordsOf(british)).toEqual(wordsOf(american));
  expect(wordsOf('toe toes hour')).toEqual(['toe', 'toes', 'hour']);
});

describe('endings', () => {
  test.each([
    ['cólico', 'cólicos', 'colic'],
    ['vomita', 'vomitando', 'vomitó', 'vomitado', 'vomiting', 'vomitting', 'vomited', 'vomits'],
    ['puppy', 'puppies'],
    ['convulsión', 'convulsiones', 'convulsion'],
    ['vacuna', 'vacunas', 'vacunar', 'vacunado', 'vacunación'],
    ['castrar', 'castración', 'castrate', 'castration'],
    ['gato', 'gata', 'gatas'],
    ['nariz', 'narices'],
    ['eye', 'eyes'],
  ])('%s and its kin have one stem', (...words) => {
    expect(new Set(words.flatMap(wordsOf).map(stem)).size).toBe(1);
  });

  test.each(['ojo', 'tos', 'gas', 'king', 'e967', 'ass'])('%s is short enough as it is', (word) => {
    expect(stem(word)).toBe(word);
  });
});

test('what says nothing is told from what turns a meaning, and is no stem of another word', () => {
  expect(stemmedWords('but the dog does not eat bute')).toEqual([
    { stem: '-but', says: 'empty' },
    { stem: '-the', says: 'empty' },
    { stem: 'dog', says: 'content' },
    { stem: '-does', says: 'empty' },
    { stem: 'not', says: 'turning' },
    { stem: 'eat', says: 'content' },
    { stem: 'but', says: 'content' },
  ]);
});
