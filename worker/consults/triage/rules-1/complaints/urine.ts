import type { Chapter } from '../chapter.ts';

/** Trouble peeing: a blocked tom cat has hours. */
export const urine = {
  complaint: {
    title: {
      es: 'No puede orinar, o mal',
      en: 'Cannot pee, or with trouble',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'green',
    screens: [
      ['urine-blocked-tom', 'urine-none', 'very-weak', 'urine-vomit'],
      ['urine-red-horse', 'urine-blood', 'urine-strains', 'urine-thirst'],
    ],
    firstAid: [
      {
        es: 'Un gato macho que empuja y no orina es una urgencia de horas: sal ya.',
        en: 'A tom cat that strains without peeing is an emergency of hours: leave now.',
      },
      {
        es: 'No le aprietes la barriga.',
        en: 'Do not press its belly.',
      },
      {
        es: 'Mira el arenero o el suelo: cuándo y cuánto orinó por última vez.',
        en: 'Look at the tray or the floor: when and how much it last peed.',
      },
    ],
    phrases: [
      'no puede orinar',
      'no orina',
      'no mea',
      'no hace pis',
      'no puede hacer pis',
      'orina sangre',
      'pis con sangre',
      'arenero',
      'cant pee',
      'cannot pee',
      'not peeing',
      'straining to pee',
      'cant urinate',
      'blood in urine',
      'litter tray',
      'litter box',
    ],
    sources: ['urethra', 'sae'],
  },
  signs: {
    'urine-blocked-tom': {
      text: {
        es: 'Gato macho: va al arenero una y otra vez, empuja y no sale nada o unas gotas',
        en: 'Male cat: goes to the tray again and again, strains, and nothing or a few drops come',
      },
      check: {
        es: 'Toca la parte baja de la barriga con suavidad: una vejiga llena se nota como una pelota dura.',
        en: 'Feel the lower belly gently: a full bladder is like a hard ball.',
      },
      level: 'red',
      species: ['cat'],
      phrases: [
        'no puede orinar',
        'no orina',
        'no mea',
        'no hace pis',
        'no puede hacer pis',
        'arenero y no',
        'cant pee',
        'cannot pee',
        'not peeing',
        'straining',
        'cant urinate',
        'litter tray',
        'litter box',
      ],
      sources: ['urethra'],
    },
    'urine-none': {
      text: {
        es: 'Ni una gota en las últimas 12 horas, aunque lo intenta',
        en: 'Not a drop for 12 hours, though it tries',
      },
      level: 'red',
      phrases: ['ni una gota', 'no orina', 'no mea', 'not a drop', 'cant pee', 'cannot pee', 'not peeing'],
      sources: ['urethra', 'sae'],
    },
    'urine-vomit': {
      text: {
        es: 'Apenas orina y además vomita',
        en: 'It hardly pees, and vomits as well',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['urethra', 'sae'],
    },
    'urine-red-horse': {
      text: {
        es: 'Orina roja o color café',
        en: 'Urine red, or brown as coffee',
      },
      level: 'orange',
      species: ['horse'],
      phrases: ['orina oscura', 'orina roja', 'orina marron', 'dark urine', 'red urine', 'brown urine'],
      sources: ['tyingUp', 'equine'],
    },
    'urine-blood': {
      text: {
        es: 'Orina con sangre',
        en: 'Blood in the urine',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      sources: ['urethra'],
    },
    'urine-strains': {
      text: {
        es: 'Orina poco y muy a menudo, o fuera de su sitio',
        en: 'It pees little and often, or in the wrong places',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      sources: ['urethra'],
    },
    'urine-thirst': {
      text: {
        es: 'Bebe y orina mucho más que antes',
        en: 'It drinks and pees far more than before',
      },
      level: 'green',
      sources: ['sae'],
    },
  },
} as const satisfies Chapter;
