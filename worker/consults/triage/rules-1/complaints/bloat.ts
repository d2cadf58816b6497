import type { Chapter } from '../chapter.ts';

/** A belly that blows up, and retching with nothing coming. */
export const bloat = {
  complaint: {
    title: {
      es: 'Barriga hinchada o arcadas sin vomitar',
      en: 'Swollen belly, or retching with nothing coming',
    },
    species: ['dog', 'cat'],
    base: 'yellow',
    screens: [
      ['retching-nothing', 'belly-tight', 'collapsed', 'gums-bad'],
      ['belly-painful', 'restless-drooling', 'belly-slowly'],
    ],
    firstAid: [
      {
        es: 'Si intenta vomitar y no sale nada, no esperes: sal ya. Se opera en horas.',
        en: 'If it tries to vomit and nothing comes, do not wait: leave now. It is operated on within hours.',
      },
      {
        es: 'No le des agua, comida ni nada para el gas.',
        en: 'Give no water, no food and no remedy for gas.',
      },
      {
        es: 'Llama a la clínica desde el coche para que preparen el quirófano.',
        en: 'Call the clinic on the way so that they get the theatre ready.',
      },
    ],
    phrases: [
      'barriga hinchada',
      'tripa hinchada',
      'estomago hinchado',
      'abdomen hinchado',
      'arcada*',
      'torsion',
      'estomago girado',
      'bloat*',
      'swollen belly',
      'swollen stomach',
      'twisted stomach',
      'twisted gut',
      'retch*',
      'dry heav*',
      'gdv',
    ],
    sources: ['gdv', 'sae'],
  },
  signs: {
    'retching-nothing': {
      text: {
        es: 'Tiene arcadas una y otra vez y no sale nada, o solo baba',
        en: 'It retches again and again and nothing comes but foam',
      },
      level: 'red',
      species: ['dog'],
      phrases: [
        'arcada*',
        'intenta vomitar',
        'quiere vomitar y no',
        'retch*',
        'dry heav*',
        'trying to vomit',
        'trying to be sick',
      ],
      sources: ['gdv', 'sae'],
    },
    'belly-tight': {
      text: {
        es: 'Barriga hinchada y dura como un tambor, en pocas horas',
        en: 'Belly swollen and tight as a drum, within hours',
      },
      check: {
        es: 'Dale un golpecito suave con el dedo detrás de las costillas: suena hueco.',
        en: 'Tap gently with a finger behind the ribs: it sounds hollow.',
      },
      level: 'red',
      species: ['dog'],
      phrases: [
        'barriga hinchada',
        'tripa hinchada',
        'estomago hinchado',
        'torsion',
        'como un tambor',
        'swollen belly',
        'swollen stomach',
        'twisted gut',
        'twisted stomach',
        'bloat',
        'bloated',
        'gdv',
      ],
      sources: ['gdv'],
    },
    'belly-painful': {
      text: {
        es: 'Le duele la barriga: se encoge, reza (pecho al suelo, culo arriba) o no se deja tocar',
        en: 'Its belly hurts: it hunches, "prays" (chest down, rear up) or cannot be touched',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      phrases: [
        'duele la barriga',
        'duele la tripa',
        'dolor de barriga',
        'belly hurts',
        'painful belly',
        'stomach pain',
        'praying position',
      ],
      sources: ['sae'],
    },
    'restless-drooling': {
      text: {
        es: 'No encuentra postura, va y viene y babea',
        en: 'It finds no rest, paces and drools',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['gdv'],
    },
    'belly-slowly': {
      text: {
        es: 'La barriga ha ido creciendo en días o semanas',
        en: 'The belly has grown over days or weeks',
      },
      level: 'yellow',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
  },
} as const satisfies Chapter;
