import type { Chapter } from '../chapter.ts';

/** Behaviour. */
export const behaviour = {
  complaint: {
    title: {
      es: 'Comportamiento',
      en: 'Behaviour',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'blue',
    screens: [
      ['seizing', 'behaviour-sudden', 'behaviour-pressing', 'behaviour-bite-person'],
      ['behaviour-pain', 'behaviour-hurts-itself'],
    ],
    firstAid: [
      {
        es: 'Dale un sitio tranquilo, sin niños ni otros animales.',
        en: 'Give it a quiet place without children or other animals.',
      },
      {
        es: 'No lo castigues ni lo acorrales.',
        en: 'Do not punish or corner it.',
      },
      {
        es: 'Si puedes, grábalo.',
        en: 'Film it if you can.',
      },
    ],
    phrases: [
      'comportamiento',
      'agresiv*',
      'ansiedad',
      'miedo',
      'ladra',
      'maulla',
      'muerde',
      'behavio*',
      'aggress*',
      'anxi*',
      'afraid',
      'barking',
      'bites',
      'biting',
    ],
    sources: ['behaviour'],
  },
  signs: {
    'behaviour-sudden': {
      text: {
        es: 'Ha cambiado de golpe hoy: desorientado, muy excitado o no te conoce',
        en: 'It changed all at once today: lost, wildly excited, or does not know you',
      },
      level: 'orange',
      sources: ['behaviour', 'sae'],
    },
    'behaviour-pressing': {
      text: {
        es: 'Apoya la cabeza contra la pared o anda en círculos',
        en: 'It presses its head against a wall, or walks in circles',
      },
      level: 'orange',
      phrases: [
        'cabeza contra la pared',
        'en circulos',
        'da vueltas',
        'head pressing',
        'head against',
        'in circles',
        'circling',
      ],
      sources: ['sae', 'equine'],
    },
    'behaviour-bite-person': {
      text: {
        es: 'Ha mordido a una persona o a un niño',
        en: 'It has bitten a person or a child',
      },
      level: 'yellow',
      phrases: ['mordio a', 'ha mordido', 'bit my', 'bit a child', 'bitten a'],
      sources: ['behaviour'],
    },
    'behaviour-pain': {
      text: {
        es: 'Se esconde, se aparta o gruñe cuando lo tocas, como si le doliera',
        en: 'It hides, pulls away or growls when touched, as if in pain',
      },
      level: 'green',
      sources: ['behaviour'],
    },
    'behaviour-hurts-itself': {
      text: {
        es: 'Se hace daño: se muerde la cola o las patas hasta sangrar',
        en: 'It hurts itself: bites tail or legs until they bleed',
      },
      level: 'green',
      sources: ['behaviour'],
    },
  },
} as const satisfies Chapter;
