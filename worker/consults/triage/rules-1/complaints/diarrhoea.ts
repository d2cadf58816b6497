import type { Chapter } from '../chapter.ts';

/** Diarrhoea. */
export const diarrhoea = {
  complaint: {
    title: {
      es: 'Diarrea',
      en: 'Diarrhoea',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'blue',
    screens: [
      ['diarrhoea-horse-ill', 'blood-stool', 'very-weak', 'belly-painful', 'diarrhoea-young'],
      ['diarrhoea-and-vomit', 'diarrhoea-horse', 'diarrhoea-days'],
    ],
    measures: ['horse-temperature', 'horse-heart'],
    firstAid: [
      {
        es: 'Agua siempre a mano; si no bebe, dilo.',
        en: 'Keep water within reach; say so if it does not drink.',
      },
      {
        es: 'Guarda una muestra en un frasco limpio.',
        en: 'Keep a sample in a clean jar.',
      },
      {
        es: 'En un caballo, apártalo de los demás y lávate las manos.',
        en: 'Keep a horse away from the others and wash your hands.',
      },
    ],
    phrases: [
      'diarrea',
      'caca liquida',
      'caca blanda',
      'descompuest*',
      'diarrh*',
      'diarrhoea',
      'runny poo*',
      'loose stool*',
      'the runs',
    ],
    sources: ['sae', 'equine'],
  },
  signs: {
    'diarrhoea-young': {
      text: {
        es: 'Es cachorro o potro, o no está vacunado',
        en: 'It is a puppy, kitten or foal, or is not vaccinated',
      },
      level: 'orange',
      sources: ['sae', 'foal'],
    },
    'diarrhoea-and-vomit': {
      text: {
        es: 'También vomita',
        en: 'It vomits, too',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
    'diarrhoea-horse-ill': {
      text: {
        es: 'Diarrea como agua y además apagado, con fiebre o con cólico',
        en: 'Stool like water, and dull, feverish or colicky as well',
      },
      level: 'red',
      species: ['horse'],
      sources: ['equine'],
    },
    'diarrhoea-horse': {
      text: {
        es: 'Diarrea como agua, y por lo demás está bien',
        en: 'Stool like water, and well otherwise',
      },
      level: 'yellow',
      species: ['horse'],
      sources: ['equine'],
    },
    'diarrhoea-days': {
      text: {
        es: 'Dura más de dos días',
        en: 'It has lasted more than two days',
      },
      level: 'green',
      sources: ['sae'],
    },
  },
} as const satisfies Chapter;
