import type { Measure } from '../rules.ts';

/** What an owner with a watch and a thermometer can measure on a grown horse at rest. */
export const measures = {
  'horse-heart': {
    text: { es: 'Pulso en reposo', en: 'Pulse at rest' },
    species: ['horse'],
    check: {
      es: 'Busca la arteria bajo la mandíbula o pon la mano detrás del codo izquierdo. Cuenta 15 segundos y multiplica por cuatro.',
      en: 'Feel the artery under the jaw, or lay your hand behind the left elbow. Count for 15 seconds and multiply by four.',
    },
    unit: { es: 'latidos por minuto', en: 'beats a minute' },
    plausible: [12, 240],
    normal: [28, 44],
    bands: [
      { level: 'yellow', over: 44 },
      { level: 'orange', over: 48 },
      { level: 'red', over: 60 },
      { level: 'orange', under: 24 },
    ],
    sources: ['vitals', 'colic', 'equine'],
  },
  'horse-breaths': {
    text: { es: 'Respiraciones en reposo', en: 'Breaths at rest' },
    species: ['horse'],
    check: {
      es: 'Mira el ijar, detrás de las costillas. Cuenta cada vez que se hunde durante 30 segundos y multiplica por dos.',
      en: 'Watch the flank behind the ribs. Count each time it falls for 30 seconds and multiply by two.',
    },
    unit: { es: 'respiraciones por minuto', en: 'breaths a minute' },
    plausible: [4, 180],
    normal: [8, 16],
    bands: [
      { level: 'yellow', over: 20 },
      { level: 'orange', over: 30 },
      { level: 'red', over: 60 },
    ],
    sources: ['vitals', 'equine'],
  },
  'horse-temperature': {
    text: { es: 'Temperatura rectal', en: 'Rectal temperature' },
    species: ['horse'],
    check: {
      es: 'Con un termómetro digital, a un lado del recto y sujetándolo siempre. En grados Celsius.',
      en: 'Use a digital thermometer against the wall of the rectum and never let go of it. In degrees Celsius.',
    },
    unit: { es: '°C', en: '°C' },
    plausible: [33, 43],
    normal: [37.2, 38.5],
    bands: [
      { level: 'yellow', over: 38.5 },
      { level: 'orange', over: 39.5 },
      { level: 'red', over: 41 },
      { level: 'orange', under: 36.5 },
    ],
    sources: ['vitals', 'equine'],
  },
  'horse-refill': {
    text: { es: 'Tiempo de relleno capilar', en: 'Capillary refill time' },
    species: ['horse'],
    check: {
      es: 'Aprieta la encía con el pulgar hasta que quede blanca, suelta y cuenta los segundos que tarda en volver a ser rosa.',
      en: 'Press the gum with your thumb until it is white, let go and count the seconds until it is pink again.',
    },
    unit: { es: 'segundos', en: 'seconds' },
    plausible: [0.5, 10],
    normal: [1, 2],
    bands: [
      { level: 'orange', over: 2 },
      { level: 'red', over: 3 },
    ],
    sources: ['vitals', 'colic', 'equine'],
  },
} as const satisfies Record<string, Measure>;
