import type { Chapter } from '../chapter.ts';

/** Vomiting. */
export const vomiting = {
  complaint: {
    title: {
      es: 'Vomita',
      en: 'Vomiting',
    },
    species: ['dog', 'cat'],
    base: 'green',
    screens: [
      ['retching-nothing', 'blood-vomit', 'swallowed-thing', 'vomit-no-water', 'very-weak', 'belly-painful'],
      ['vomit-many', 'vomit-young', 'vomit-ill-before', 'string-seen'],
      ['vomit-day'],
    ],
    firstAid: [
      {
        es: 'Retira la comida unas horas. Agua sí, poca y a menudo.',
        en: 'Take food away for some hours. Water yes, a little and often.',
      },
      {
        es: 'Si asoma un hilo por la boca o el ano, no tires de él ni lo cortes.',
        en: 'If a thread shows at mouth or anus, neither pull nor cut it.',
      },
      {
        es: 'No le des medicinas de personas contra el vómito.',
        en: 'Give no medicine for people against vomiting.',
      },
    ],
    phrases: ['vomit*', 'devuelve', 'echa la comida', 'vomiting', 'throwing up', 'threw up', 'being sick'],
    sources: ['sae', 'obstruction'],
  },
  signs: {
    'swallowed-thing': {
      text: {
        es: 'Se ha tragado un objeto: juguete, hueso, calcetín, hilo, mazorca',
        en: 'It swallowed a thing: toy, bone, sock, thread, corn cob',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      phrases: [
        'trago un',
        'se trago',
        'se comio un calcetin',
        'juguete',
        'hueso',
        'mazorca',
        'swallowed',
        'ate a sock',
        'corn cob',
        'ate a toy',
        'cooked bone',
      ],
      sources: ['obstruction'],
    },
    'string-seen': {
      text: {
        es: 'Asoma un hilo por la boca, bajo la lengua o por el ano',
        en: 'A thread shows at the mouth, under the tongue or at the anus',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      phrases: ['hilo', 'cuerda', 'lana', 'string', 'thread', 'ribbon', 'tinsel'],
      sources: ['obstruction'],
    },
    'vomit-no-water': {
      text: {
        es: 'Vomita hasta el agua',
        en: 'It brings up even water',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      phrases: [
        'vomita hasta el agua',
        'vomita el agua',
        'cant keep water down',
        'vomits water',
        'keep water down',
      ],
      sources: ['sae'],
    },
    'vomit-many': {
      text: {
        es: 'Cinco vómitos o más en las últimas 24 horas',
        en: 'Five times or more within the last 24 hours',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
    'vomit-young': {
      text: {
        es: 'Tiene menos de seis meses',
        en: 'It is under six months old',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
    'vomit-ill-before': {
      text: {
        es: 'Tiene diabetes, riñones o hígado enfermos, o la enfermedad de Addison',
        en: 'It has diabetes, kidney, liver or Addison’s disease',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
    'vomit-day': {
      text: {
        es: 'Más de tres vómitos hoy, o vomita desde ayer',
        en: 'More than three times today, or since yesterday',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
  },
} as const satisfies Chapter;
