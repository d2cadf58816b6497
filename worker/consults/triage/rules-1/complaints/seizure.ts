import type { Chapter } from '../chapter.ts';

/** Seizures and tremors. */
export const seizure = {
  complaint: {
    title: {
      es: 'Convulsiones o temblores',
      en: 'A seizure, or trembling',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'orange',
    screens: [
      ['seizing', 'seizures-two', 'seizure-not-awake', 'tremors'],
      ['seizure-first', 'seizure-over'],
    ],
    firstAid: [
      {
        es: 'Mira el reloj: cuánto dura es lo primero que preguntará el veterinario.',
        en: 'Look at the clock: how long it lasts is the first thing the vet will ask.',
      },
      {
        es: 'Aparta muebles y escaleras, baja la luz y el ruido. No le metas nada en la boca.',
        en: 'Clear furniture and stairs away, dim light and noise. Put nothing in its mouth.',
      },
      {
        es: 'Si pasa de cinco minutos o se repite, sal ya hacia urgencias.',
        en: 'If it goes beyond five minutes or comes again, leave for an emergency clinic now.',
      },
    ],
    phrases: [
      'convuls*',
      'ataque',
      'epilep*',
      'temblores',
      'tiembl*',
      'espasmo*',
      'seizure*',
      'seizing',
      'fitting',
      'had a fit',
      'fits',
      'another fit',
      'second fit',
      'third fit',
      'convuls*',
      'shaking',
      'twitching',
      'tremor*',
    ],
    sources: ['seizures', 'sae'],
  },
  signs: {
    seizing: {
      text: {
        es: 'Está convulsionando ahora, o lleva más de cinco minutos',
        en: 'It is having a seizure now, or has had one for more than five minutes',
      },
      level: 'red',
      phrases: [
        'esta convulsionando',
        'convulsion*',
        'seizing',
        'having a seizure',
        'seizure',
        'is fitting',
        'having a fit',
        'had a fit',
        'fits',
        'another fit',
        'second fit',
        'third fit',
      ],
      sources: ['seizures', 'vtl'],
    },
    'seizures-two': {
      text: {
        es: 'Dos o más convulsiones en las últimas 24 horas',
        en: 'Two or more seizures within the last 24 hours',
      },
      level: 'red',
      sources: ['seizures'],
    },
    'seizure-not-awake': {
      text: {
        es: 'La convulsión pasó y una hora después sigue sin volver en sí',
        en: 'The seizure is over and an hour later it has not come to itself',
      },
      level: 'red',
      sources: ['seizures'],
    },
    tremors: {
      text: {
        es: 'Tiembla sin parar o tiene sacudidas por todo el cuerpo, despierto',
        en: 'It trembles without a pause, or jerks all over while awake',
      },
      level: 'orange',
      phrases: ['temblor*', 'no para de temblar', 'sacudidas', 'tremor*', 'wont stop shaking', 'twitching'],
      sources: ['seizures', 'poison'],
    },
    'seizure-first': {
      text: {
        es: 'Es la primera convulsión de su vida, en las últimas 24 horas',
        en: 'It is the first seizure of its life, within the last 24 hours',
      },
      level: 'orange',
      sources: ['seizures'],
    },
    'seizure-over': {
      text: {
        es: 'Ya las ha tenido antes, esta fue corta y vuelve a estar como siempre',
        en: 'It has had them before, this one was short, and it is itself again',
      },
      level: 'yellow',
      sources: ['seizures'],
    },
  },
} as const satisfies Chapter;
