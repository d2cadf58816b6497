import type { Chapter } from '../chapter.ts';

/** No appetite. */
export const notEating = {
  complaint: {
    title: {
      es: 'No come',
      en: 'Not eating',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'blue',
    screens: [
      ['very-weak', 'cannot-swallow', 'no-food-baby', 'yellow-gums', 'no-manure', 'no-food-drinks-none'],
      ['no-food-cat-days', 'no-food-horse-day', 'no-food-two-days'],
    ],
    measures: ['horse-temperature', 'horse-heart'],
    firstAid: [
      {
        es: 'Ofrécele lo de siempre, templado. No le fuerces.',
        en: 'Offer its usual food, lukewarm. Do not force it.',
      },
      {
        es: 'Apunta cuándo comió, bebió, orinó e hizo de vientre por última vez.',
        en: 'Note when it last ate, drank, peed and passed stool.',
      },
    ],
    phrases: [
      'no come',
      'no quiere comer',
      'sin apetito',
      'inapeten*',
      'no ha comido',
      'sin comer',
      'skipped breakfast',
      'left two feeds',
      'not eating',
      'wont eat',
      'off food',
      'off his food',
      'off her food',
      'no appetite',
    ],
    sources: ['sae', 'equine'],
  },
  signs: {
    'very-weak': {
      text: {
        es: 'Está muy apagado: no levanta la cabeza o no le interesa nada',
        en: 'It is very dull: does not lift its head, or cares for nothing',
      },
      level: 'orange',
      phrases: [
        'muy apagad*',
        'muy debil',
        'muy decaid*',
        'muy letargic*',
        'very weak',
        'very lethargic',
        'very dull',
        'floppy',
        'limp and',
      ],
      sources: ['vtl', 'sae', 'equine'],
    },
    'cannot-swallow': {
      text: {
        es: 'Quiere comer y no puede: se le cae, babea o le sale por la nariz',
        en: 'It wants to eat and cannot: food falls out, it drools, or it comes out of the nose',
      },
      level: 'orange',
      phrases: [
        'no puede tragar',
        'se le cae la comida',
        'sale por la nariz',
        'cant swallow',
        'cannot swallow',
        'dropping food',
        'drools',
      ],
      sources: ['sae', 'choke'],
    },
    'no-food-baby': {
      text: {
        es: 'Es un cachorro o gatito de menos de 12 semanas y lleva ocho horas sin comer',
        en: 'It is under 12 weeks old and has not eaten for eight hours',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
    'yellow-gums': {
      text: {
        es: 'Encías, ojos u orejas amarillos',
        en: 'Gums, eyes or ears are yellow',
      },
      level: 'orange',
      phrases: ['amarill*', 'ictericia', 'yellow', 'jaundice'],
      sources: ['sae', 'equine'],
    },
    'no-food-drinks-none': {
      text: {
        es: 'Tampoco bebe desde hace un día',
        en: 'It has not drunk for a day either',
      },
      level: 'orange',
      sources: ['sae'],
    },
    'no-food-cat-days': {
      text: {
        es: 'El gato lleva más de 24 horas sin comer nada',
        en: 'The cat has eaten nothing for more than 24 hours',
      },
      level: 'yellow',
      species: ['cat'],
      sources: ['sae'],
    },
    'no-food-horse-day': {
      text: {
        es: 'El caballo ha dejado dos tomas o más',
        en: 'The horse has left two feeds or more',
      },
      level: 'yellow',
      species: ['horse'],
      sources: ['equine'],
    },
    'no-food-two-days': {
      text: {
        es: 'Lleva más de dos días sin comer',
        en: 'It has not eaten for more than two days',
      },
      level: 'yellow',
      sources: ['sae'],
    },
    'no-manure': {
      text: {
        es: 'Más de 12 horas sin estiércol',
        en: 'No droppings for more than 12 hours',
      },
      level: 'orange',
      species: ['horse'],
      phrases: [
        'no estercola',
        'sin estiercol',
        'no caga',
        'no hace caca',
        'no manure',
        'no droppings',
        'not pooping',
        'no poo',
      ],
      sources: ['colic', 'equine'],
    },
  },
} as const satisfies Chapter;
