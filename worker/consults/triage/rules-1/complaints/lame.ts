import type { Chapter } from '../chapter.ts';

/** Lameness and laminitis in horses. */
export const lame = {
  complaint: {
    title: {
      es: 'Cojera o laminitis',
      en: 'Lameness or laminitis',
    },
    species: ['horse'],
    base: 'green',
    screens: [
      ['lame-broken', 'lame-three-legs', 'laminitis-stance', 'laminitis-feed', 'wound-joint-horse'],
      ['hoof-hot', 'lame-swollen', 'lame-walk'],
    ],
    measures: ['horse-heart', 'horse-temperature'],
    firstAid: [
      {
        es: 'Parado, en cama honda y blanda. Si no apoya, ni un paso.',
        en: 'Standing still on deep, soft bedding. If it bears no weight, not one step.',
      },
      {
        es: 'Si sospechas laminitis: fuera hierba y grano, y los cascos en hielo desde ya.',
        en: 'If you suspect laminitis: no grass, no grain, and the hooves in ice from now on.',
      },
      {
        es: 'Si hay un clavo en el casco, no lo saques: una radiografía con él dentro dice dónde llega.',
        en: 'If there is a nail in the hoof, leave it: an X-ray with it in place shows how deep it goes.',
      },
    ],
    phrases: [
      'cojea*',
      'cojera',
      'laminitis',
      'infosura',
      'casco*',
      'no apoya',
      'lame',
      'lameness',
      'laminitis',
      'founder',
      'hoof',
      'limp*',
    ],
    sources: ['laminitis', 'equine'],
  },
  signs: {
    'lame-broken': {
      text: {
        es: 'La pata cuelga o está torcida, o se ve hueso',
        en: 'The leg dangles or is bent, or bone shows',
      },
      level: 'red',
      species: ['horse'],
      phrases: ['pata rota', 'fractur*', 'cuelga', 'broken leg', 'fracture*', 'dangling'],
      sources: ['equine'],
    },
    'lame-three-legs': {
      text: {
        es: 'No apoya una pata',
        en: 'It bears no weight on one leg',
      },
      level: 'orange',
      species: ['horse'],
      phrases: ['no apoya', 'tres patas', 'three legs', 'no weight', 'non weight bearing'],
      sources: ['equine'],
    },
    'laminitis-stance': {
      text: {
        es: 'Echa el peso atrás, con las manos adelantadas, y no quiere andar',
        en: 'It leans back with its forefeet stretched out and will not walk',
      },
      level: 'orange',
      species: ['horse'],
      phrases: [
        'infosura',
        'laminitis',
        'manos adelantadas',
        'laminitis',
        'founder',
        'leaning back',
        'rocking back',
      ],
      sources: ['laminitis'],
    },
    'laminitis-feed': {
      text: {
        es: 'Se ha dado un atracón de grano o de hierba rica',
        en: 'It broke into the grain, or gorged on rich grass',
      },
      level: 'orange',
      species: ['horse'],
      phrases: ['atracon', 'saco de pienso', 'se comio el pienso', 'grain', 'feed room', 'feed bin'],
      sources: ['laminitis', 'equine'],
    },
    'hoof-hot': {
      text: {
        es: 'Cascos calientes y latido fuerte en la cuartilla',
        en: 'Hot hooves and a bounding pulse at the pastern',
      },
      check: {
        es: 'Pon dos dedos a los lados de la cuartilla: lo normal es no notar casi el latido.',
        en: 'Lay two fingers on the sides of the pastern: normally the pulse is hardly felt.',
      },
      level: 'orange',
      species: ['horse'],
      sources: ['laminitis'],
    },
    'lame-swollen': {
      text: {
        es: 'La pata está muy hinchada y caliente',
        en: 'The leg is very swollen and hot',
      },
      level: 'yellow',
      species: ['horse'],
      sources: ['equine'],
    },
    'lame-walk': {
      text: {
        es: 'Cojea también al paso',
        en: 'It is lame at the walk, too',
      },
      level: 'yellow',
      species: ['horse'],
      sources: ['equine'],
    },
    'wound-joint-horse': {
      text: {
        es: 'Cerca de una articulación o un tendón, o un clavo en la planta del casco',
        en: 'Close to a joint or a tendon, or a nail in the sole of the hoof',
      },
      level: 'orange',
      species: ['horse'],
      phrases: ['clavo', 'tendon', 'articulacion', 'nail', 'tendon', 'joint'],
      sources: ['equine'],
    },
  },
} as const satisfies Chapter;
