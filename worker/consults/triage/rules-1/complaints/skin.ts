import type { Chapter } from '../chapter.ts';

/** Skin, itching and lumps. */
export const skin = {
  complaint: {
    title: {
      es: 'Piel, picor o bultos',
      en: 'Skin, itching or lumps',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'blue',
    screens: [
      ['face-swollen', 'skin-burn', 'skin-ill', 'skin-spreading'],
      ['skin-raw', 'lump-fast', 'hives'],
    ],
    firstAid: [
      {
        es: 'Que no se rasque ni se lama: collar isabelino o una camiseta.',
        en: 'Keep it from scratching and licking: a cone, or a T-shirt.',
      },
      {
        es: 'Haz una foto con buena luz y una moneda al lado.',
        en: 'Take a photo in good light with a coin beside it.',
      },
      {
        es: 'Sin pomadas de personas.',
        en: 'No creams for people.',
      },
    ],
    phrases: [
      'pica',
      'picor',
      'se rasca',
      'piel',
      'bulto',
      'calva*',
      'costra*',
      'garrapata*',
      'pulgas',
      'itch*',
      'scratch*',
      'skin',
      'lump',
      'rash',
      'bald',
      'tick',
      'fleas',
    ],
    sources: ['skin'],
  },
  signs: {
    'face-swollen': {
      text: {
        es: 'Se le está hinchando la cara o los párpados',
        en: 'Its face or eyelids are swelling',
      },
      level: 'orange',
      phrases: [
        'cara hinchada',
        'hinchad* la cara',
        'morro hinchado',
        'face swollen',
        'swollen face',
        'face is swelling',
        'muzzle swollen',
      ],
      sources: ['allergy'],
    },
    'skin-burn': {
      text: {
        es: 'Una quemadura por fuego, agua, electricidad o químico',
        en: 'A burn by fire, water, current or a chemical',
      },
      level: 'orange',
      phrases: ['quem*', 'burn', 'burned', 'burnt', 'scald*'],
      sources: ['sae'],
    },
    'skin-ill': {
      text: {
        es: 'Además tiene fiebre, está apagado o no come',
        en: 'It is feverish, dull or off its food as well',
      },
      level: 'yellow',
      sources: ['skin'],
    },
    'skin-spreading': {
      text: {
        es: 'Una zona morada o negra que crece en horas',
        en: 'A purple or black patch that grows within hours',
      },
      level: 'orange',
      sources: ['skin', 'sae'],
    },
    'skin-raw': {
      text: {
        es: 'Se ha hecho una zona en carne viva, húmeda, y no para de rascarse',
        en: 'It has made a raw, wet patch and does not stop scratching',
      },
      level: 'green',
      sources: ['skin'],
    },
    'lump-fast': {
      text: {
        es: 'Un bulto que ha crecido en días o se ha abierto',
        en: 'A lump that grew within days or has burst',
      },
      level: 'green',
      sources: ['skin'],
    },
  },
} as const satisfies Chapter;
