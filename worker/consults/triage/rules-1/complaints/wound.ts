import type { Chapter } from '../chapter.ts';

/** Wounds. */
export const wound = {
  complaint: {
    title: {
      es: 'Una herida',
      en: 'A wound',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'green',
    screens: [
      ['bleeding-hard', 'wound-chest', 'wound-thing', 'wound-joint-horse', 'gums-bad', 'bite-deep'],
      ['wound-gaping', 'wound-maggots', 'wound-tetanus', 'wound-stitches'],
      ['wound-smells'],
    ],
    firstAid: [
      {
        es: 'Aprieta si sangra; si no, lava con suero o agua del grifo y cubre con una gasa.',
        en: 'Press if it bleeds; if not, rinse with saline or tap water and cover with gauze.',
      },
      {
        es: 'Si hay algo clavado, no lo saques.',
        en: 'If something sticks in it, leave it in.',
      },
      {
        es: 'Ni alcohol ni agua oxigenada, y que no se lama.',
        en: 'No spirit, no peroxide, and keep it from licking.',
      },
    ],
    phrases: [
      'herida',
      'corte',
      'se corto',
      'puntos',
      'clavad*',
      'wound',
      'cut',
      'gash',
      'stitches',
      'puncture',
    ],
    sources: ['sae', 'equine'],
  },
  signs: {
    'wound-chest': {
      text: {
        es: 'La herida llega al pecho o a la barriga, o entra y sale aire',
        en: 'The wound goes into chest or belly, or air moves through it',
      },
      level: 'red',
      sources: ['vtl', 'sae'],
    },
    'wound-thing': {
      text: {
        es: 'Tiene algo clavado: palo, clavo, anzuelo',
        en: 'Something sticks in it: a stick, a nail, a hook',
      },
      level: 'orange',
      phrases: ['palo clavado', 'clavo', 'anzuelo', 'impaled', 'nail in', 'fish hook', 'stick in'],
      sources: ['sae', 'equine'],
    },
    'wound-gaping': {
      text: {
        es: 'Los bordes se abren, o se ve carne o grasa',
        en: 'The edges gape, or flesh or fat shows',
      },
      level: 'yellow',
      sources: ['sae', 'equine'],
    },
    'wound-maggots': {
      text: {
        es: 'Hay gusanos en la herida',
        en: 'There are maggots in the wound',
      },
      level: 'orange',
      phrases: ['gusanos', 'miasis', 'maggots', 'flystrike'],
      sources: ['sae'],
    },
    'wound-tetanus': {
      text: {
        es: 'Caballo sin vacuna del tétanos al día',
        en: 'A horse whose tetanus vaccination is not up to date',
      },
      level: 'yellow',
      species: ['horse'],
      sources: ['equine'],
    },
    'wound-stitches': {
      text: {
        es: 'Se han abierto los puntos de una operación',
        en: 'The stitches of an operation have come open',
      },
      level: 'yellow',
      phrases: ['puntos abiertos', 'abrio los puntos', 'puntos', 'stitches'],
      sources: ['sae'],
    },
    'wound-smells': {
      text: {
        es: 'Supura o huele mal',
        en: 'It oozes pus or smells',
      },
      level: 'yellow',
      sources: ['sae'],
    },
  },
} as const satisfies Chapter;
