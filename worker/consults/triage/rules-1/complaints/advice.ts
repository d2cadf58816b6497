import type { Chapter } from '../chapter.ts';

/** Whatever else, and advice. */
export const advice = {
  complaint: {
    title: {
      es: 'Otra cosa o un consejo',
      en: 'Something else, or advice',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'blue',
    screens: [
      ['very-weak', 'very-painful'],
      ['worse-today', 'medicine-reaction', 'fever-felt'],
    ],
    measures: ['horse-temperature'],
    firstAid: [
      {
        es: 'Ten a mano su cartilla, las medicinas que toma y su peso.',
        en: 'Have its record, its medicines and its weight at hand.',
      },
    ],
    phrases: [
      'vacuna*',
      'dieta',
      'pienso',
      'desparasit*',
      'castr*',
      'esteriliz*',
      'dosis',
      'vaccin*',
      'diet',
      'worming',
      'neuter*',
      'spay*',
      'dose',
    ],
    sources: ['vtl'],
  },
  signs: {
    'worse-today': {
      text: {
        es: 'Hoy está claramente peor que ayer',
        en: 'It is clearly worse today than yesterday',
      },
      level: 'yellow',
      sources: ['vtl'],
    },
    'medicine-reaction': {
      text: {
        es: 'Ha empezado tras una medicina o una vacuna de hoy',
        en: 'It began after a medicine or a vaccination given today',
      },
      level: 'yellow',
      sources: ['allergy'],
    },
    'fever-felt': {
      text: {
        es: 'Tiene fiebre medida',
        en: 'It has a fever that was measured',
      },
      level: 'yellow',
      sources: ['vitals'],
    },
  },
} as const satisfies Chapter;
