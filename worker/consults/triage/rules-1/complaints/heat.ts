import type { Chapter } from '../chapter.ts';

/** Heat stroke. */
export const heat = {
  complaint: {
    title: {
      es: 'Golpe de calor',
      en: 'Heat stroke',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'orange',
    screens: [
      ['heat-dazed', 'collapsed', 'seizing', 'gums-bad', 'heat-bloody'],
      ['heat-panting', 'heat-vomit', 'heat-flat-face', 'heat-not-sweating'],
    ],
    firstAid: [
      {
        es: 'A la sombra y mójalo entero con agua fresca del grifo, ya. Con corriente de aire, mejor.',
        en: 'Into the shade and wet the whole body with cool tap water, now. Moving air helps.',
      },
      {
        es: 'Enfría primero y viaja después, con las ventanas abiertas o el aire puesto.',
        en: 'Cool first, travel second, with windows open or the air conditioning on.',
      },
      {
        es: 'Ofrécele agua, sin obligarle. No lo envuelvas en toallas mojadas.',
        en: 'Offer water, do not force it. Do not wrap it in wet towels.',
      },
    ],
    phrases: [
      'golpe de calor',
      'insolacion',
      'mucho calor',
      'dentro del coche',
      'jadea* mucho',
      'heat stroke',
      'heatstroke',
      'overheat*',
      'hot car',
      'left in car',
      'too hot',
    ],
    sources: ['heat', 'sae'],
  },
  signs: {
    'heat-dazed': {
      text: {
        es: 'Tras el calor está aturdido, se tambalea o no te reconoce',
        en: 'After the heat it is dazed, staggers or does not know you',
      },
      level: 'red',
      sources: ['heat'],
    },
    'heat-bloody': {
      text: {
        es: 'Tras el calor, sangre en vómito o heces, o manchas rojas en la piel',
        en: 'After the heat, blood in vomit or stool, or red spots on the skin',
      },
      level: 'red',
      sources: ['heat'],
    },
    'heat-panting': {
      text: {
        es: 'Diez minutos a la sombra y sigue jadeando muy fuerte',
        en: 'Ten minutes in the shade and it still pants very hard',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['heat'],
    },
    'heat-vomit': {
      text: {
        es: 'Vomita, babea mucho o tiene diarrea',
        en: 'It vomits, drools much or has diarrhoea',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['heat'],
    },
    'heat-flat-face': {
      text: {
        es: 'Es de hocico chato (bulldog, carlino, persa)',
        en: 'It has a flat face (bulldog, pug, Persian)',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['heat'],
    },
    'heat-not-sweating': {
      text: {
        es: 'Después del esfuerzo no suda, o sigue con la respiración disparada a los 30 minutos',
        en: 'After work it does not sweat, or still blows hard 30 minutes later',
      },
      level: 'orange',
      species: ['horse'],
      sources: ['equine'],
    },
  },
} as const satisfies Chapter;
