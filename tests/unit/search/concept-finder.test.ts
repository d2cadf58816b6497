import { expect, test } from 'vitest';
import { conceptFinder } from '../../../worker/core/search/words/concept-finder.ts';
import { stemmedWords } from '../../../worker/core/search/words/stemmed-words.ts';
import { smallThesaurus } from '../../support/small-lexicon.ts';

const finder = conceptFinder(smallThesaurus);
const conceptsOf = (text: string): Record<string, number> =>
  Object.fromEntries(finder.find(stemmedWords(text)).map(({ concept, amount }) => [concept, amount]));

test('a concept is found in either language, as often as it is named', () => {
  expect(conceptsOf('cólicos')).toEqual({ colic: 1 });
  expect(conceptsOf('colic, colic')).toEqual({ colic: 2 });
  expect(conceptsOf('a sofa')).toEqual({});
});

test('the words of a phrase stand in their order with one other word between them at most, empty ones not counted', () => {
  expect(conceptsOf('dolor en la barriga')).toEqual({ colic: 1 });
  expect(conceptsOf('dolor fuerte de barriga')).toEqual({ colic: 1 });
  expect(conceptsOf('dolor fuerte y repentino de barriga')).toEqual({});
  expect(conceptsOf('barriga con dolor')).toEqual({});
});

test('a phrase with one telling word needs the others, too', () => {
  expect(conceptsOf('put to sleep')).toEqual({ euthanasia: 1 });
  expect(conceptsOf('he will not sleep')).toEqual({});
  expect(conceptsOf('no come')).toEqual({ 'not-eating': 1 });
  expect(conceptsOf('come bien')).toEqual({});
});

test('a narrower concept speaks of the wider one, by less', () => {
  const { mare, horse } = conceptsOf('la yegua');
  expect(mare).toBe(1);
  expect(horse).toBeGreaterThan(0);
  expect(horse).toBeLessThan(1);
});
