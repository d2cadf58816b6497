import type { Chapter } from '../chapter.ts';

/** Ears. */
export const ear = {
  complaint: {
    title: {
      es: 'Un oído',
      en: 'An ear',
    },
    species: ['dog', 'cat'],
    base: 'blue',
    screens: [
      ['wobbly', 'very-painful'],
      ['ear-painful', 'ear-swollen'],
    ],
    firstAid: [
      {
        es: 'No metas bastoncillos ni líquidos: si el tímpano está roto, hacen daño.',
        en: 'Put in no swabs and no liquids: with a torn eardrum they do harm.',
      },
      {
        es: 'Que no se rasque.',
        en: 'Keep it from scratching.',
      },
    ],
    phrases: [
      'oido',
      'oidos',
      'oreja',
      'otitis',
      'sacude la cabeza',
      'ear',
      'ears',
      'shaking head',
      'shakes head',
    ],
    sources: ['ear'],
  },
  signs: {
    wobbly: {
      text: {
        es: 'Camina como borracho o con la cabeza torcida',
        en: 'It walks as if drunk, or with its head tilted',
      },
      level: 'orange',
      phrases: [
        'como borrach*',
        'pierde el equilibrio',
        'cabeza torcida',
        'se tambalea',
        'as if drunk',
        'like drunk',
        'head tilt*',
        'wobbl*',
        'stagger*',
      ],
      sources: ['sae', 'equine'],
    },
    'ear-painful': {
      text: {
        es: 'No se deja tocar la oreja, huele mal o supura',
        en: 'It lets nobody touch the ear, it smells or oozes',
      },
      level: 'green',
      species: ['dog', 'cat'],
      sources: ['ear'],
    },
    'ear-swollen': {
      text: {
        es: 'La oreja está hinchada como una almohadilla',
        en: 'The ear is swollen like a cushion',
      },
      level: 'green',
      species: ['dog', 'cat'],
      sources: ['ear'],
    },
  },
} as const satisfies Chapter;
