import type { Chapter } from '../chapter.ts';

/** Collapse, and whatever takes the legs or the mind away. */
export const collapse = {
  complaint: {
    title: {
      es: 'Se ha caído, no se levanta o no responde',
      en: 'Collapsed, cannot get up or does not respond',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'orange',
    screens: [
      ['collapsed', 'gums-bad', 'cannot-breathe', 'hind-legs-gone'],
      ['fainted', 'wobbly', 'very-weak'],
    ],
    firstAid: [
      {
        es: 'Si no respira y no responde: boca arriba no, de lado; 30 compresiones fuertes en el pecho y 2 soplos por el hocico cerrado, y repite.',
        en: 'If it neither breathes nor responds: lay it on its side, give 30 firm chest compressions, then 2 breaths into the closed nose, and repeat.',
      },
      {
        es: 'Si respira: de lado, cuello estirado, lengua fuera, y abrígalo.',
        en: 'If it breathes: on its side, neck straight, tongue out, and keep it warm.',
      },
      {
        es: 'No le des comida ni agua.',
        en: 'Give no food and no water.',
      },
    ],
    phrases: [
      'desmay*',
      'colapso*',
      'no se levanta',
      'no puede levantarse',
      'no responde',
      'inconsciente',
      'no reacciona',
      'se cayo',
      'collaps*',
      'cant get up',
      'cannot get up',
      'wont get up',
      'unconscious',
      'not responding',
      'passed out',
      'fainted',
      'unresponsive',
    ],
    sources: ['vtl', 'sae'],
  },
  signs: {
    collapsed: {
      text: {
        es: 'Está tumbado y no se puede levantar, o no reacciona si le hablas y le tocas',
        en: 'It is down and cannot get up, or does not react when you speak and touch it',
      },
      level: 'red',
      phrases: [
        'inconsciente',
        'no responde',
        'no reacciona',
        'desmay*',
        'colapso*',
        'no puede levantarse',
        'no se levanta',
        'collaps*',
        'unconscious',
        'not responding',
        'unresponsive',
        'cant get up',
        'cannot get up',
        'wont get up',
      ],
      sources: ['vtl', 'sae', 'equine'],
    },
    fainted: {
      text: {
        es: 'Se desmayó y ya está de pie',
        en: 'It fainted and is on its feet again',
      },
      level: 'orange',
      sources: ['sae'],
    },
  },
} as const satisfies Chapter;
