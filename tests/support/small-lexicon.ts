import type { TermWeights } from '../../worker/core/search/embed/term-weights.ts';
import type { Thesaurus } from '../../worker/core/search/words/thesaurus.ts';

/** A thesaurus and weights that no change of the real ones touches. */
export const smallThesaurus: Thesaurus = {
  horse: { es: 'caballo', en: 'horse' },
  mare: { es: 'yegua', en: 'mare', under: ['horse'] },
  colic: { es: 'cólico, dolor de barriga', en: 'colic, belly pain' },
  'not-eating': { es: 'no come', en: 'not eating' },
  euthanasia: { es: 'eutanasia', en: 'put to sleep' },
};

export const smallWeights: TermWeights = {
  texts: 10,
  stems: { '2': 'colic barrig', '9': 'caball hors' },
  concepts: { '3': 'colic', '18': 'horse' },
};

/** Texts of all kinds, and the SHA-256 of their vectors one after the other by these two: wherever it runs, whatever runs it. */
export const embeddedTexts = [
  'Mi caballo tiene cólico',
  'colic horse',
  'la yegua no quiere comer',
  'cabalo con dolor de la barriga',
  'unrelated: a sofa, 3 chairs & 🐴',
  '',
];
export const embeddedDigest = '1ae06ddb84c69b46b1ef5d363e5b596124b86a9cc5e2ad936178bce583e420bc';
