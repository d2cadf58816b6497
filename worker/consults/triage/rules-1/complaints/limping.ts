import type { Chapter } from '../chapter.ts';

/** Limping dogs and cats. */
export const limping = {
  complaint: {
    title: {
      es: 'Cojea',
      en: 'Limping',
    },
    species: ['dog', 'cat'],
    base: 'blue',
    screens: [
      ['hind-legs-gone', 'leg-cold-cat', 'bone-through', 'leg-not-used', 'very-painful'],
      ['leg-swollen', 'limp-feverish', 'limp-days'],
    ],
    firstAid: [
      {
        es: 'Reposo: sin escaleras, saltos ni juegos; salidas cortas con correa.',
        en: 'Rest: no stairs, jumps or games; short walks on the lead.',
      },
      {
        es: 'Mira entre los dedos y las uñas: espinas, cristales, heridas.',
        en: 'Look between toes and at the nails: thorns, glass, wounds.',
      },
      {
        es: 'Ni ibuprofeno ni paracetamol: lo envenenan.',
        en: 'Neither ibuprofen nor paracetamol: they poison it.',
      },
    ],
    phrases: ['cojea*', 'cojer*', 'no apoya', 'pata', 'limp*', 'lame', 'leg', 'paw'],
    sources: ['sae'],
  },
  signs: {
    'hind-legs-gone': {
      text: {
        es: 'De repente no mueve las patas de atrás o las arrastra',
        en: 'All at once it does not move its hind legs, or drags them',
      },
      level: 'red',
      phrases: [
        'patas de atras',
        'patas traseras',
        'arrastra las patas',
        'paraliz*',
        'hind legs',
        'back legs',
        'paralys*',
        'paralyz*',
        'dragging legs',
      ],
      sources: ['vtl', 'sae'],
    },
    'leg-cold-cat': {
      text: {
        es: 'Una o dos patas de atrás frías y sin pulso, con mucho dolor',
        en: 'One or both hind legs cold, without a pulse and very painful',
      },
      check: {
        es: 'Compara las almohadillas de atrás con las de delante: frías, pálidas o azuladas.',
        en: 'Compare the hind pads with the front ones: cold, pale or bluish.',
      },
      level: 'red',
      species: ['cat'],
      sources: ['sae'],
    },
    'leg-not-used': {
      text: {
        es: 'No apoya la pata nada en absoluto',
        en: 'It puts no weight on the leg at all',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      phrases: ['no apoya', 'no weight', 'holding leg up', 'wont put'],
      sources: ['sae'],
    },
    'leg-swollen': {
      text: {
        es: 'La pata está hinchada o caliente',
        en: 'The leg is swollen or hot',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
    'limp-feverish': {
      text: {
        es: 'Cojea, está decaído y no come',
        en: 'It limps, is dull and does not eat',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
    'limp-days': {
      text: {
        es: 'Dura más de tres días',
        en: 'It has lasted more than three days',
      },
      level: 'green',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
  },
} as const satisfies Chapter;
