import type { Chapter } from '../chapter.ts';

/** Birth and pregnancy. */
export const birth = {
  complaint: {
    title: {
      es: 'Parto o embarazo',
      en: 'Birth or pregnancy',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'yellow',
    screens: [
      ['birth-stuck', 'birth-horse-long', 'birth-strong', 'birth-red-bag', 'birth-bleeding', 'very-weak'],
      ['birth-between', 'birth-discharge', 'birth-overdue', 'birth-milk-fever', 'birth-placenta-horse'],
    ],
    firstAid: [
      {
        es: 'Anota la hora de cada contracción fuerte y de cada cría.',
        en: 'Note the time of each strong contraction and of each newborn.',
      },
      {
        es: 'No tires de una cría atascada si no te guía un veterinario.',
        en: 'Do not pull on one that is stuck unless a vet guides you.',
      },
      {
        es: 'Seca y da calor a las que ya han nacido; despeja nariz y boca.',
        en: 'Dry and warm those that are born; clear nose and mouth.',
      },
    ],
    phrases: [
      'parto',
      'pariendo',
      'de parto',
      'contracciones',
      'embarazada',
      'prenada',
      'cria atascada',
      'cesarea',
      'giving birth',
      'labour',
      'labor',
      'whelping',
      'kittening',
      'foaling',
      'contractions',
      'pregnant',
    ],
    sources: ['dystocia', 'sae', 'equine'],
  },
  signs: {
    'birth-stuck': {
      text: {
        es: 'Asoma una cría y no sale en diez minutos',
        en: 'One shows and is not out within ten minutes',
      },
      level: 'red',
      phrases: ['atascad*', 'asoma y no sale', 'stuck', 'half out'],
      sources: ['dystocia'],
    },
    'birth-horse-long': {
      text: {
        es: 'Yegua: rompió aguas hace más de 20 minutos y no hay potro',
        en: 'Mare: the water broke more than 20 minutes ago and there is no foal',
      },
      level: 'red',
      species: ['horse'],
      phrases: ['rompio aguas', 'water broke', 'waters broke'],
      sources: ['dystocia', 'equine'],
    },
    'birth-strong': {
      text: {
        es: 'Media hora de contracciones fuertes y no nace ninguna',
        en: 'Half an hour of strong contractions and none is born',
      },
      level: 'red',
      species: ['dog', 'cat'],
      phrases: [
        'contracciones',
        'empujando',
        'lleva horas de parto',
        'contractions',
        'pushing for',
        'straining for',
      ],
      sources: ['dystocia'],
    },
    'birth-red-bag': {
      text: {
        es: 'Yegua: asoma una bolsa roja en vez de blanca',
        en: 'Mare: a red bag shows instead of a white one',
      },
      level: 'red',
      species: ['horse'],
      phrases: ['bolsa roja', 'red bag'],
      sources: ['dystocia', 'equine'],
    },
    'birth-bleeding': {
      text: {
        es: 'Sangra mucho por la vulva',
        en: 'It bleeds heavily from the vulva',
      },
      level: 'red',
      sources: ['dystocia'],
    },
    'birth-between': {
      text: {
        es: 'Más de dos horas desde la última cría y quedan más',
        en: 'More than two hours since the last one, and more are to come',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['dystocia'],
    },
    'birth-discharge': {
      text: {
        es: 'Flujo verde oscuro o negro y no ha nacido ninguna, o huele muy mal',
        en: 'Dark green or black discharge with none born, or a foul smell',
      },
      level: 'orange',
      phrases: [
        'flujo verde',
        'flujo negro',
        'flujo oscuro',
        'green discharge',
        'black discharge',
        'foul discharge',
      ],
      sources: ['dystocia'],
    },
    'birth-overdue': {
      text: {
        es: 'Ha pasado la fecha (perra 65 días, gata 68, yegua 360)',
        en: 'The date is past (bitch 65 days, queen 68, mare 360)',
      },
      level: 'yellow',
      sources: ['dystocia'],
    },
    'birth-milk-fever': {
      text: {
        es: 'Está criando y tiembla, anda rígida o jadea sin parar',
        en: 'It nurses and trembles, walks stiffly or pants all the time',
      },
      level: 'red',
      species: ['dog', 'cat'],
      phrases: ['eclampsia', 'fiebre de leche', 'milk fever', 'eclampsia'],
      sources: ['dystocia', 'sae'],
    },
    'birth-placenta-horse': {
      text: {
        es: 'La yegua no ha echado la placenta tres horas después',
        en: 'The mare has not passed the placenta three hours later',
      },
      level: 'orange',
      species: ['horse'],
      phrases: ['placenta', 'afterbirth'],
      sources: ['equine'],
    },
  },
} as const satisfies Chapter;
