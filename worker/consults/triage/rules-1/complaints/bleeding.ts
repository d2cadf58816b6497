import type { Chapter } from '../chapter.ts';

/** Bleeding, outside and inside. */
export const bleeding = {
  complaint: {
    title: {
      es: 'Sangra',
      en: 'Bleeding',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'yellow',
    screens: [
      ['bleeding-hard', 'gums-bad', 'blood-vomit', 'blood-inside'],
      ['bleeding-ten-minutes', 'blood-stool', 'nose-bleed'],
    ],
    firstAid: [
      {
        es: 'Aprieta con una gasa o un paño limpio, fuerte y sin mirar, diez minutos seguidos.',
        en: 'Press with gauze or a clean cloth, firmly and without looking, for ten minutes on end.',
      },
      {
        es: 'Si empapa, pon otro encima: no quites el primero.',
        en: 'If it soaks through, put another on top: leave the first where it is.',
      },
      {
        es: 'Nada de torniquetes si la presión basta.',
        en: 'No tourniquet while pressure is enough.',
      },
    ],
    phrases: ['sangr*', 'hemorragia*', 'desangr*', 'bleed*', 'blood', 'haemorrhag*', 'hemorrhag*'],
    sources: ['vtl', 'sae'],
  },
  signs: {
    'bleeding-hard': {
      text: {
        es: 'Sangra a chorro, o empapa un paño en pocos minutos',
        en: 'Blood spurts, or soaks a cloth within minutes',
      },
      level: 'red',
      phrases: [
        'chorro',
        'desangr*',
        'hemorragia',
        'mucha sangre',
        'no para de sangrar',
        'spurt*',
        'lots of blood',
        'lot of blood',
        'wont stop bleeding',
        'pouring blood',
        'bleeding out',
      ],
      sources: ['vtl', 'sae'],
    },
    'bleeding-ten-minutes': {
      text: {
        es: 'Sigue sangrando después de diez minutos de presión',
        en: 'It still bleeds after ten minutes of pressure',
      },
      level: 'orange',
      sources: ['sae'],
    },
    'blood-vomit': {
      text: {
        es: 'Vomita sangre o algo como posos de café',
        en: 'It vomits blood, or something like coffee grounds',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      phrases: ['vomita* sangre', 'vomito con sangre', 'vomiting blood', 'vomit* blood', 'blood in vomit'],
      sources: ['vtl', 'sae'],
    },
    'blood-inside': {
      text: {
        es: 'Tose sangre, o le salen moratones sin haberse golpeado',
        en: 'It coughs blood, or bruises without a blow',
      },
      level: 'orange',
      phrases: ['tose sangre', 'moraton*', 'coughing blood', 'bruis*'],
      sources: ['sae', 'rodenticide'],
    },
    'blood-stool': {
      text: {
        es: 'Mucha sangre en las heces, o heces negras como el alquitrán',
        en: 'Much blood in the stool, or stool black as tar',
      },
      level: 'orange',
      phrases: [
        'caca con sangre',
        'heces con sangre',
        'heces negras',
        'diarrea con sangre',
        'blood in stool',
        'bloody diarrh*',
        'bloody stool',
        'black stool',
        'blood in poo*',
      ],
      sources: ['sae'],
    },
    'nose-bleed': {
      text: {
        es: 'Sangra por la nariz',
        en: 'It bleeds from the nose',
      },
      level: 'yellow',
      sources: ['sae', 'equine'],
    },
  },
} as const satisfies Chapter;
