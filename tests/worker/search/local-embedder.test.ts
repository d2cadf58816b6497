import { expect, test } from 'vitest';
import { veterinaryEmbedder } from '../../../worker/consults/search/veterinary-embedder.ts';
import { localEmbedder } from '../../../worker/core/search/embed/local-embedder.ts';
import { openVocabulary } from '../../../worker/core/search/words/vocabulary.ts';
import { embeddedDigest, embeddedTexts, smallThesaurus, smallWeights } from '../../support/small-lexicon.ts';

test('the Worker makes the same vectors as Node does', async () => {
  const vectors = await localEmbedder(openVocabulary(smallThesaurus, smallWeights)).embed(embeddedTexts);
  const numbers = Float32Array.from(vectors.flatMap((vector) => [...vector]));
  const digest = await crypto.subtle.digest('SHA-256', numbers);
  expect([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(
    embeddedDigest,
  );
});

test('Q2 the Worker has the words of both languages', async () => {
  const [es, en, other] = await veterinaryEmbedder().embed(['cólico', 'colic', 'dog passport']);
  const cosine = (one = new Float32Array(), two = new Float32Array()): number =>
    one.reduce((sum, value, at) => sum + value * (two[at] ?? 0), 0);
  expect(cosine(es, en)).toBeGreaterThan(0.5);
  expect(cosine(es, other)).toBeLessThan(0.15);
});
