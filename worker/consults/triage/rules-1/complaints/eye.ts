import type { Chapter } from '../chapter.ts';

/** Eyes. */
export const eye = {
  complaint: {
    title: {
      es: 'Un ojo',
      en: 'An eye',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'green',
    screens: [
      ['eye-out', 'eye-wound', 'eye-chemical', 'eye-blind', 'eye-cloudy', 'eye-closed'],
      ['eye-bulging', 'eye-pus'],
    ],
    firstAid: [
      {
        es: 'Si le ha entrado algo químico, lava con agua templada quince minutos.',
        en: 'If a chemical got in, rinse with lukewarm water for fifteen minutes.',
      },
      {
        es: 'Si el ojo está fuera, cúbrelo con una gasa mojada en suero. No lo metas.',
        en: 'If the eye is out, cover it with gauze wet with saline. Do not push it back.',
      },
      {
        es: 'Que no se rasque: collar isabelino o capucha antimoscas. Ningún colirio que sobre en casa.',
        en: 'Keep it from rubbing: a cone, or a fly mask for a horse. No drops left over at home.',
      },
    ],
    phrases: ['ojo', 'ojos', 'parpado', 'legan*', 'eye', 'eyes', 'eyelid'],
    sources: ['eye', 'equine'],
  },
  signs: {
    'eye-out': {
      text: {
        es: 'El ojo está fuera de su sitio o reventado',
        en: 'The eye is out of its socket, or burst',
      },
      level: 'red',
      phrases: [
        'ojo fuera',
        'ojo salido',
        'se le salio el ojo',
        'ojo reventado',
        'eye popped out',
        'eye out',
        'eye hanging',
      ],
      sources: ['eye'],
    },
    'eye-wound': {
      text: {
        es: 'Algo clavado en el ojo, o un corte',
        en: 'Something sticking in the eye, or a cut',
      },
      level: 'orange',
      phrases: [
        'clavado en el ojo',
        'espiga en el ojo',
        'cut eye',
        'stick in eye',
        'thorn in eye',
        'grass seed',
      ],
      sources: ['eye'],
    },
    'eye-chemical': {
      text: {
        es: 'Le ha entrado lejía, cal, champú fuerte u otro químico',
        en: 'Bleach, lime, harsh shampoo or another chemical got in',
      },
      level: 'orange',
      sources: ['eye'],
    },
    'eye-blind': {
      text: {
        es: 'De repente no ve: choca con las cosas',
        en: 'Suddenly it cannot see: it bumps into things',
      },
      level: 'orange',
      phrases: ['ciego', 'no ve', 'choca con', 'blind', 'cant see', 'bumping into'],
      sources: ['eye'],
    },
    'eye-cloudy': {
      text: {
        es: 'El ojo se ha puesto blanco o azulado, o la pupila no cambia con la luz',
        en: 'The eye has turned white or bluish, or the pupil does not change with light',
      },
      level: 'orange',
      sources: ['eye'],
    },
    'eye-closed': {
      text: {
        es: 'No lo abre y le duele',
        en: 'It keeps it shut, and it hurts',
      },
      level: 'orange',
      phrases: [
        'no abre el ojo',
        'ojo cerrado',
        'eye shut',
        'eye closed',
        'wont open his eye',
        'wont open her eye',
      ],
      sources: ['eye', 'equine'],
    },
    'eye-bulging': {
      text: {
        es: 'El ojo abulta más que el otro',
        en: 'The eye bulges more than the other',
      },
      level: 'orange',
      sources: ['eye'],
    },
    'eye-pus': {
      text: {
        es: 'Legañas verdes o amarillas, ojo rojo',
        en: 'Green or yellow discharge, a red eye',
      },
      level: 'yellow',
      sources: ['eye'],
    },
  },
} as const satisfies Chapter;
