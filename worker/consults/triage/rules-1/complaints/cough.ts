import type { Chapter } from '../chapter.ts';

/** Cough, runny nose and sneezing. */
export const cough = {
  complaint: {
    title: {
      es: 'Tos, mocos o estornudos',
      en: 'Cough, runny nose or sneezing',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'blue',
    screens: [
      ['cannot-breathe', 'choking', 'gums-bad', 'blood-inside', 'breath-fast-asleep', 'breath-flared-horse'],
      ['cough-heart', 'cough-young', 'cough-fever', 'breath-noisy'],
    ],
    measures: ['horse-temperature', 'horse-breaths'],
    firstAid: [
      {
        es: 'Arnés en lugar de collar, y nada de ejercicio.',
        en: 'A harness instead of a collar, and no exercise.',
      },
      {
        es: 'Apártalo de otros animales hasta saber si se contagia.',
        en: 'Keep it from other animals until it is known whether it spreads.',
      },
    ],
    phrases: ['tose', 'tos', 'estornud*', 'mocos', 'cough*', 'sneez*', 'runny nose', 'kennel cough'],
    sources: ['sae', 'equine'],
  },
  signs: {
    'cough-heart': {
      text: {
        es: 'Tiene una enfermedad del corazón y tose más que ayer',
        en: 'It has heart disease and coughs more than yesterday',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
    'cough-young': {
      text: {
        es: 'Es un cachorro, gatito o potro',
        en: 'It is a puppy, kitten or foal',
      },
      level: 'yellow',
      sources: ['sae', 'foal'],
    },
    'cough-fever': {
      text: {
        es: 'Decaído, sin comer o con moco espeso',
        en: 'Dull, off its food, or with thick discharge',
      },
      level: 'yellow',
      sources: ['sae', 'equine'],
    },
  },
} as const satisfies Chapter;
