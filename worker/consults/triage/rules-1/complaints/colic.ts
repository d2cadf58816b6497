import type { Chapter } from '../chapter.ts';

/** Colic in horses. */
export const colic = {
  complaint: {
    title: {
      es: 'Cólico: le duele la barriga',
      en: 'Colic: belly pain',
    },
    species: ['horse'],
    base: 'orange',
    screens: [
      ['colic-violent', 'colic-swollen', 'gums-bad', 'colic-hours', 'colic-reflux', 'collapsed'],
      ['colic-mare-foaled', 'no-manure', 'colic-paws'],
    ],
    measures: ['horse-heart', 'horse-refill', 'horse-temperature', 'horse-breaths'],
    firstAid: [
      {
        es: 'Retira toda la comida. Agua sí.',
        en: 'Take all feed away. Water may stay.',
      },
      {
        es: 'Paséalo despacio si así está tranquilo; si se tira, que sea en blando, y tú lejos de las patas.',
        en: 'Walk it slowly if that keeps it calm; if it throws itself down, let it be on soft ground, and keep clear of the legs.',
      },
      {
        es: 'No le des analgésicos antes de hablar con un veterinario: esconden lo que hay que ver. Ten listo el remolque.',
        en: 'Give no painkiller before you speak with a vet: it hides what must be seen. Get the trailer ready.',
      },
    ],
    phrases: [
      'colico',
      'dolor de barriga',
      'se revuelca',
      'se mira la barriga',
      'se mira el ijar',
      'torsion',
      'colic',
      'rolling',
      'looking at flank',
      'pawing',
      'twisted gut',
    ],
    sources: ['colic', 'equine'],
  },
  signs: {
    'colic-violent': {
      text: {
        es: 'Se tira y se revuelca sin parar, o suda a chorros',
        en: 'It throws itself down and rolls without a pause, or pours with sweat',
      },
      level: 'red',
      species: ['horse'],
      phrases: [
        'se revuelca',
        'revolcandose',
        'se tira al suelo',
        'violent*',
        'rolling',
        'thrashing',
        'throwing himself',
        'throwing herself',
      ],
      sources: ['colic', 'equine'],
    },
    'colic-swollen': {
      text: {
        es: 'La barriga se le ha hinchado',
        en: 'Its belly has blown up',
      },
      level: 'red',
      species: ['horse'],
      phrases: ['barriga hinchada', 'hinchad*', 'torsion', 'bloated', 'swollen belly', 'twisted gut'],
      sources: ['colic'],
    },
    'colic-hours': {
      text: {
        es: 'Lleva más de dos horas, o volvió después de un calmante',
        en: 'It has gone on for over two hours, or came back after a painkiller',
      },
      level: 'red',
      species: ['horse'],
      sources: ['colic', 'equine'],
    },
    'colic-reflux': {
      text: {
        es: 'Le sale líquido del estómago por la nariz',
        en: 'Fluid from the stomach comes out of its nose',
      },
      level: 'red',
      species: ['horse'],
      sources: ['colic'],
    },
    'colic-mare-foaled': {
      text: {
        es: 'Es una yegua a punto de parir o que parió hace menos de tres meses',
        en: 'It is a mare about to foal, or one that foaled within three months',
      },
      level: 'orange',
      species: ['horse'],
      sources: ['colic'],
    },
    'colic-paws': {
      text: {
        es: 'Escarba, se mira el ijar o levanta el labio',
        en: 'It paws, looks at its flank or curls its lip',
      },
      level: 'orange',
      species: ['horse'],
      phrases: [
        'escarba',
        'se mira el ijar',
        'se mira la barriga',
        'pawing',
        'looking at flank',
        'lip curl*',
      ],
      sources: ['colic'],
    },
  },
} as const satisfies Chapter;
