import type { Chapter } from '../chapter.ts';

/** Foals under a month old. */
export const foal = {
  complaint: {
    title: {
      es: 'Un potro de menos de un mes',
      en: 'A foal under a month old',
    },
    species: ['horse'],
    base: 'yellow',
    screens: [
      ['foal-down', 'cannot-breathe', 'seizing', 'foal-no-nurse', 'foal-belly'],
      [
        'foal-not-first-milk',
        'foal-navel',
        'foal-joint',
        'foal-diarrhoea',
        'foal-meconium',
        'foal-milk-nose',
      ],
    ],
    firstAid: [
      {
        es: 'Calor y cama seca; déjalo tumbado sobre el pecho, no de lado.',
        en: 'Warmth and a dry bed; let it lie on its chest, not on its side.',
      },
      {
        es: 'No le des leche a la fuerza si no traga bien.',
        en: 'Force no milk into it if it does not swallow well.',
      },
      {
        es: 'Regla 1-2-3: de pie en una hora, mamar en dos, la yegua echa la placenta en tres.',
        en: 'The 1-2-3 rule: up within one hour, nursing within two, the mare’s placenta out within three.',
      },
    ],
    phrases: ['potro', 'potrillo', 'potra', 'recien nacido', 'foal', 'newborn', 'colt', 'filly'],
    sources: ['foal', 'equine'],
  },
  signs: {
    'foal-down': {
      text: {
        es: 'No se levanta solo, o no sostiene la cabeza',
        en: 'It cannot get up by itself, or hold up its head',
      },
      level: 'red',
      species: ['horse'],
      sources: ['foal', 'equine'],
    },
    'foal-no-nurse': {
      text: {
        es: 'No mama desde hace tres horas, o la ubre de la yegua está llena y gotea',
        en: 'It has not nursed for three hours, or the mare’s udder is full and drips',
      },
      level: 'red',
      species: ['horse'],
      phrases: [
        'no mama',
        'no quiere mamar',
        'ubre llena',
        'not nursing',
        'wont nurse',
        'not suckling',
        'udder full',
      ],
      sources: ['foal'],
    },
    'foal-belly': {
      text: {
        es: 'Se retuerce de dolor, barriga hinchada',
        en: 'It twists with pain, its belly swollen',
      },
      level: 'red',
      species: ['horse'],
      sources: ['foal', 'colic'],
    },
    'foal-not-first-milk': {
      text: {
        es: 'No ha tomado calostro en las primeras seis horas',
        en: 'It had no first milk within six hours of birth',
      },
      level: 'orange',
      species: ['horse'],
      phrases: ['calostro', 'colostrum', 'first milk'],
      sources: ['foal'],
    },
    'foal-navel': {
      text: {
        es: 'Ombligo hinchado, caliente o que gotea',
        en: 'The navel is swollen, hot or drips',
      },
      level: 'orange',
      species: ['horse'],
      phrases: ['ombligo', 'navel', 'umbilic*'],
      sources: ['foal'],
    },
    'foal-joint': {
      text: {
        es: 'Una articulación hinchada o cojera',
        en: 'A swollen joint, or lameness',
      },
      level: 'orange',
      species: ['horse'],
      sources: ['foal'],
    },
    'foal-diarrhoea': {
      text: {
        es: 'Diarrea',
        en: 'Diarrhoea',
      },
      level: 'orange',
      species: ['horse'],
      sources: ['foal'],
    },
    'foal-meconium': {
      text: {
        es: 'Empuja para hacer caca y no ha echado el meconio',
        en: 'It strains and has not passed the first droppings',
      },
      level: 'orange',
      species: ['horse'],
      phrases: ['meconio', 'meconium'],
      sources: ['foal'],
    },
    'foal-milk-nose': {
      text: {
        es: 'Le sale leche por la nariz',
        en: 'Milk comes out of its nose',
      },
      level: 'orange',
      species: ['horse'],
      phrases: ['leche por la nariz', 'milk from nose', 'milk nose'],
      sources: ['foal'],
    },
  },
} as const satisfies Chapter;
