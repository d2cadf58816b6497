import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { veterinaryEmbedder } from '../../../worker/consults/search/veterinary-embedder.ts';
import { dimensions, type Vector } from '../../../worker/core/search/embed/embedder.ts';
import { localEmbedder } from '../../../worker/core/search/embed/local-embedder.ts';
import { openVocabulary } from '../../../worker/core/search/words/vocabulary.ts';
import { embeddedDigest, embeddedTexts, smallThesaurus, smallWeights } from '../../support/small-lexicon.ts';

const embedder = veterinaryEmbedder();

const cosine = (one: Vector, other: Vector): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

async function likeness(one: string, other: string): Promise<number> {
  const [a, b] = await embedder.embed([one, other]);
  if (!a || !b) throw new Error('a vector is missing');
  return cosine(a, b);
}

test('the same texts give the same vectors wherever they are made', async () => {
  const sum = createHash('sha256');
  for (const vector of await localEmbedder(openVocabulary(smallThesaurus, smallWeights)).embed(embeddedTexts))
    sum.update(vector);
  expect(sum.digest('hex')).toBe(embeddedDigest);
});

test('a vector has 1536 numbers and unit length; a text without words gives zeros', async () => {
  const [vector, none] = await embedder.embed(['vómitos', ' ¡! ']);
  expect(vector).toHaveLength(dimensions);
  expect(vector?.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
  expect(none).toEqual(new Float32Array(dimensions));
});

test('what a vector is does not depend on what was read before it', async () => {
  const text = 'mi perro bomita espuma';
  const [alone] = await veterinaryEmbedder().embed([text]);
  const [, after] = await embedder.embed(['choclate for the dgo', text]);
  expect(after).toEqual(alone);
});

test('another thesaurus, other weights or shares are another model', () => {
  const { colic: _, ...fewer } = smallThesaurus;
  const models = [
    localEmbedder(openVocabulary(smallThesaurus, smallWeights)),
    localEmbedder(openVocabulary(fewer, smallWeights)),
    localEmbedder(openVocabulary(smallThesaurus, { ...smallWeights, texts: 11 })),
    localEmbedder(openVocabulary(smallThesaurus, smallWeights), {
      concept: 1,
      stem: 1,
      trigrams: 1,
      uncountedTrigrams: 1,
    }),
  ].map(({ model }) => model);
  expect(new Set(models).size).toBe(4);
});

describe('Q2 texts that say the same are near, in whichever words', () => {
  test.each([
    ['cólico', 'colic'],
    ['torsión', 'bloat'],
    ['colico caballo', 'colic horse'],
    ['mi gato no puede mear', 'cat cannot pee'],
    ['se comió chocolate', 'dog ate choclate'],
    ['garrapata', 'tick'],
    ['le dan convulsiones', 'my dog is having a fit'],
    ['infosura', 'laminitis'],
    ['dormirlo para siempre, eutanasia', 'put him to sleep'],
  ])('%s and %s', async (one, other) => {
    expect(await likeness(one, other)).toBeGreaterThan(0.35);
  });

  test.each([
    ['chocolate', 'choclate'],
    ['diarrea', 'diarera'],
    ['garrapatas', 'garapatas'],
    ['laminitis', 'lamanitis'],
    ['convulsiones', 'convulciones'],
  ])('a slip: %s and %s', async (one, other) => {
    expect(await likeness(one, other)).toBeGreaterThan(0.4);
  });

  test.each([
    ['cólico', 'fleas in the house'],
    ['my dog ate chocolate', 'pasaporte para viajar en avión'],
    ['otitis', 'horse teeth'],
    ['la factura del mes pasado', 'colic'],
  ])('what has nothing to do with it is far: %s and %s', async (one, other) => {
    expect(await likeness(one, other)).toBeLessThan(0.15);
  });
});

test('the order of words matters little', async () => {
  expect(await likeness('perro tos fiebre', 'fiebre perro tos')).toBeCloseTo(1, 5);
});

test('what no known word is in, nor one that is like it, points nowhere; a slip beside it does', async () => {
  const [nonsense, slip] = await embedder.embed(['xqzwv', 'xqzwv garapatas']);
  expect(nonsense?.every((value) => value === 0)).toBe(true);
  expect(slip?.some((value) => value !== 0)).toBe(true);
});
