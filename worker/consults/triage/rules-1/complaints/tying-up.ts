import type { Chapter } from '../chapter.ts';

/** Muscles that seize up in a horse. */
export const tyingUp = {
  complaint: {
    title: {
      es: 'Se queda agarrotado después de trabajar',
      en: 'Tying-up: stiff after work',
    },
    species: ['horse'],
    base: 'orange',
    screens: [
      ['collapsed', 'urine-red-horse', 'tying-will-not-move', 'atypical-myopathy'],
      ['tying-sweating'],
    ],
    measures: ['horse-heart', 'horse-temperature'],
    firstAid: [
      {
        es: 'No lo muevas: ni un paso hasta la cuadra.',
        en: 'Do not move it: not one step to the stable.',
      },
      {
        es: 'Manta en la grupa si hace frío, agua a mano, comida no.',
        en: 'A rug over the quarters if it is cold, water within reach, no feed.',
      },
      {
        es: 'Guarda o fotografía la primera orina.',
        en: 'Keep or photograph the first urine.',
      },
    ],
    phrases: [
      'agarrotad*',
      'mal del lunes',
      'rabdomiolisis',
      'rigid*',
      'no quiere moverse',
      'tying up',
      'tied up',
      'azoturia',
      'stiff after',
      'wont move',
      'rhabdomyolysis',
    ],
    sources: ['tyingUp', 'equine'],
  },
  signs: {
    'tying-will-not-move': {
      text: {
        es: 'No puede dar un paso; los músculos de la grupa, duros como piedra',
        en: 'It cannot take a step; the muscles of the quarters are hard as stone',
      },
      level: 'orange',
      species: ['horse'],
      phrases: [
        'no puede moverse',
        'no quiere moverse',
        'duros como piedra',
        'cant move',
        'cannot move',
        'wont move',
        'rock hard',
      ],
      sources: ['tyingUp'],
    },
    'atypical-myopathy': {
      text: {
        es: 'Sin haber trabajado, débil y tembloroso en un prado con arces',
        en: 'Without work, weak and trembling in a field with sycamores or maples',
      },
      level: 'red',
      species: ['horse'],
      phrases: ['arce*', 'sycamore', 'maple'],
      sources: ['equine', 'tyingUp'],
    },
    'tying-sweating': {
      text: {
        es: 'Suda y respira rápido, ya parado',
        en: 'It sweats and breathes fast though it stands still',
      },
      level: 'orange',
      species: ['horse'],
      sources: ['tyingUp'],
    },
  },
} as const satisfies Chapter;
