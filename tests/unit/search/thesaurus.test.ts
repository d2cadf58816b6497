import { expect, test } from 'vitest';
import { accidents } from '../../../worker/consults/search/thesaurus/accidents.ts';
import { animals } from '../../../worker/consults/search/thesaurus/animals.ts';
import { body } from '../../../worker/consults/search/thesaurus/body.ts';
import { care } from '../../../worker/consults/search/thesaurus/care.ts';
import { diseases } from '../../../worker/consults/search/thesaurus/diseases.ts';
import { horseDiseases } from '../../../worker/consults/search/thesaurus/horse-diseases.ts';
import { medicines } from '../../../worker/consults/search/thesaurus/medicines.ts';
import { poisons } from '../../../worker/consults/search/thesaurus/poisons.ts';
import { signs } from '../../../worker/consults/search/thesaurus/signs.ts';
import { veterinaryThesaurus } from '../../../worker/consults/search/thesaurus/veterinary-thesaurus.ts';
import { phrasesOf } from '../../../worker/core/search/words/thesaurus.ts';
import { wordsOf } from '../../../worker/core/search/words/words-of.ts';

const concepts = Object.entries(veterinaryThesaurus);

test('every concept has words of both languages, none of them blank or twice', () => {
  expect(concepts.length).toBeGreaterThanOrEqual(250);
  for (const [id, { es, en }] of concepts)
    for (const list of [es, en]) {
      const phrases = phrasesOf({ es: list, en: list }).slice(0, list.split(',').length);
      expect(
        phrases.every((phrase) => wordsOf(phrase).length > 0),
        id,
      ).toBe(true);
      expect(new Set(phrases).size, `${id}: ${list}`).toBe(phrases.length);
    }
});

test('an id is used once, and a wider concept exists', () => {
  const floors = [accidents, animals, body, care, diseases, horseDiseases, medicines, poisons, signs];
  expect(floors.flatMap(Object.keys).toSorted()).toEqual(Object.keys(veterinaryThesaurus).toSorted());
  for (const [id, { under = [] }] of concepts)
    for (const wider of under) {
      expect(veterinaryThesaurus, id).toHaveProperty([wider]);
      expect(wider).not.toBe(id);
    }
});
