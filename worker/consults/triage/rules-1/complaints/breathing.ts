import type { Chapter } from '../chapter.ts';

/** Trouble breathing. */
export const breathing = {
  complaint: {
    title: {
      es: 'Le cuesta respirar',
      en: 'Trouble breathing',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'orange',
    screens: [
      ['cannot-breathe', 'gums-bad', 'choking', 'breath-open-mouth-cat', 'breath-neck-stretched'],
      ['breath-fast-asleep', 'breath-noisy', 'breath-flared-horse'],
    ],
    measures: ['horse-breaths', 'horse-heart'],
    firstAid: [
      {
        es: 'Que no se mueva y que nadie lo apriete: llévalo en la postura que elija.',
        en: 'Keep it still and hold it loosely: let it choose its own position.',
      },
      {
        es: 'Quita collar, arnés o cabezada y déjale aire fresco.',
        en: 'Take off collar, harness or halter and let fresh air in.',
      },
      {
        es: 'Si ves un objeto en la boca y puedes cogerlo sin empujarlo, sácalo. A ciegas, no.',
        en: 'If you see something in its mouth and can grasp it without pushing, take it out. Never grope blindly.',
      },
    ],
    phrases: [
      'no puede respirar',
      'cuesta respirar',
      'respira* mal',
      'respira* rapid*',
      'ahoga*',
      'asfixia*',
      'cannot breathe',
      'cant breathe',
      'trouble breath*',
      'struggling breath*',
      'hard breath*',
      'breathing fast',
      'gasping',
      'choking',
      'suffocat*',
    ],
    sources: ['vtl', 'sae'],
  },
  signs: {
    'cannot-breathe': {
      text: {
        es: 'Respira con mucho esfuerzo: se le hunden los costados o mueve toda la barriga',
        en: 'It fights for each breath: the sides sink in or the whole belly heaves',
      },
      check: {
        es: 'Míralo de lado, quieto, medio minuto.',
        en: 'Watch it from the side, at rest, for half a minute.',
      },
      level: 'red',
      phrases: [
        'no puede respirar',
        'no respira',
        'ahoga*',
        'asfixia*',
        'cuesta mucho respirar',
        'cannot breathe',
        'cant breathe',
        'not breathing',
        'struggling breath*',
        'gasping',
        'suffocat*',
      ],
      sources: ['vtl', 'sae'],
    },
    'gums-bad': {
      text: {
        es: 'Encías blancas, azules, grises o rojo ladrillo',
        en: 'Gums white, blue, grey or brick red',
      },
      check: {
        es: 'Levanta el labio: lo normal es rosa, como debajo de tu uña. Si las tiene negras de nacimiento, mira el interior del párpado.',
        en: 'Lift the lip: normal is pink, as under your nail. If its gums are black by nature, look inside the lower eyelid.',
      },
      level: 'red',
      phrases: [
        'encias blanc*',
        'encias azul*',
        'encias mora*',
        'encias palid*',
        'lengua azul',
        'lengua morada',
        'pale gums',
        'white gums',
        'blue gums',
        'grey gums',
        'blue tongue',
        'purple tongue',
      ],
      sources: ['vtl', 'sae', 'equine'],
    },
    choking: {
      text: {
        es: 'Se atraganta: se da con la pata en la boca y no le pasa el aire',
        en: 'It chokes: paws at its mouth and no air goes through',
      },
      level: 'red',
      species: ['dog', 'cat'],
      phrases: ['atragant*', 'algo en la garganta', 'choking', 'stuck in throat', 'stuck throat'],
      sources: ['vtl', 'sae'],
    },
    'breath-open-mouth-cat': {
      text: {
        es: 'Respira con la boca abierta y no acaba de correr ni de pelear',
        en: 'It breathes with its mouth open and has neither run nor fought just now',
      },
      level: 'red',
      species: ['cat'],
      phrases: ['boca abierta', 'jadea*', 'open mouth', 'panting'],
      sources: ['sae'],
    },
    'breath-neck-stretched': {
      text: {
        es: 'Se queda de pie o sentado con el cuello estirado y no quiere tumbarse',
        en: 'It stands or sits with its neck stretched and will not lie down',
      },
      level: 'red',
      species: ['dog', 'cat'],
      sources: ['sae'],
    },
    'breath-fast-asleep': {
      text: {
        es: 'Dormido o muy tranquilo respira más de 40 veces por minuto',
        en: 'Asleep or quite calm it breathes more than 40 times a minute',
      },
      check: {
        es: 'Cuenta cada subida del pecho durante 30 segundos y multiplica por dos.',
        en: 'Count each rise of the chest for 30 seconds and multiply by two.',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['sae', 'vitals'],
    },
    'breath-noisy': {
      text: {
        es: 'Hace un ruido ronco o un silbido al respirar, también en reposo',
        en: 'It makes a harsh or whistling noise with each breath, even at rest',
      },
      level: 'orange',
      sources: ['sae', 'equine'],
    },
    'breath-flared-horse': {
      text: {
        es: 'Ollares muy abiertos en reposo, o una raya marcada a lo largo de las costillas',
        en: 'Nostrils wide open at rest, or a line standing out along the ribs',
      },
      level: 'orange',
      species: ['horse'],
      sources: ['equine'],
    },
  },
} as const satisfies Chapter;
