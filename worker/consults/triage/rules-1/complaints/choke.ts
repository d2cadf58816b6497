import type { Chapter } from '../chapter.ts';

/** Feed stuck in the gullet of a horse. */
export const choke = {
  complaint: {
    title: {
      es: 'Atragantado con comida',
      en: 'Choke: feed stuck in the gullet',
    },
    species: ['horse'],
    base: 'orange',
    screens: [
      ['cannot-breathe', 'choke-hours', 'collapsed'],
      ['choke-nose', 'choke-fever'],
    ],
    measures: ['horse-temperature', 'horse-breaths'],
    firstAid: [
      {
        es: 'Quítale el heno, el pienso y el agua.',
        en: 'Take hay, feed and water away.',
      },
      {
        es: 'Que esté tranquilo y con la cabeza baja, para que salga la saliva.',
        en: 'Keep it calm with its head low so that the saliva runs out.',
      },
      {
        es: 'No metas una manguera ni le des aceite: puede acabar en los pulmones.',
        en: 'No hose, no oil: they may end in the lungs.',
      },
    ],
    phrases: [
      'atragant*',
      'comida por la nariz',
      'saliva por la nariz',
      'esofago',
      'choke',
      'choking',
      'food from nose',
      'feed from nose',
      'green slime',
    ],
    sources: ['choke', 'equine'],
  },
  signs: {
    'choke-hours': {
      text: {
        es: 'Lleva más de dos horas así',
        en: 'It has been so for more than two hours',
      },
      level: 'red',
      species: ['horse'],
      sources: ['choke', 'equine'],
    },
    'choke-nose': {
      text: {
        es: 'Le sale saliva con comida por la nariz, estira el cuello',
        en: 'Saliva and feed come out of its nose, it stretches its neck',
      },
      level: 'orange',
      species: ['horse'],
      phrases: [
        'comida por la nariz',
        'saliva por la nariz',
        'verde por la nariz',
        'food from nose',
        'feed from nose',
        'green slime',
        'out of his nose',
        'out of her nose',
      ],
      sources: ['choke'],
    },
    'choke-fever': {
      text: {
        es: 'Se desatascó y ahora tose o tiene fiebre',
        en: 'It cleared, and now it coughs or has a fever',
      },
      level: 'orange',
      species: ['horse'],
      sources: ['choke'],
    },
  },
} as const satisfies Chapter;
