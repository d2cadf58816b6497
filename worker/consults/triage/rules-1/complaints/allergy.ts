import type { Chapter } from '../chapter.ts';

/** Allergic reactions, stings, snakes and caterpillars. */
export const allergy = {
  complaint: {
    title: {
      es: 'Reacción alérgica, picadura o mordedura de serpiente',
      en: 'Allergic reaction, sting or snake bite',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'yellow',
    screens: [
      ['allergy-breath', 'collapsed', 'gums-bad', 'snake-bite', 'allergy-vomit'],
      ['face-swollen', 'hives', 'caterpillar'],
    ],
    firstAid: [
      {
        es: 'Si ves el aguijón, ráspalo con una tarjeta: no lo aprietes.',
        en: 'If you see the sting, scrape it off with a card: do not squeeze it.',
      },
      {
        es: 'Frío sobre la hinchazón, diez minutos, con un paño entre medias.',
        en: 'Cold on the swelling for ten minutes, with a cloth between.',
      },
      {
        es: 'Serpiente u oruga: no cortes, no chupes, no frotes. Que no camine y sal hacia la clínica.',
        en: 'Snake or caterpillar: do not cut, suck or rub. Carry it and leave for the clinic.',
      },
    ],
    phrases: [
      'alergi*',
      'picadura*',
      'le pico',
      'avispa',
      'abeja',
      'serpiente',
      'vibora',
      'procesionaria',
      'oruga',
      'cara hinchada',
      'allerg*',
      'stung',
      'wasp',
      'bee sting',
      'snake',
      'adder',
      'viper',
      'face swollen',
      'swollen face',
      'hives',
    ],
    sources: ['allergy', 'sae', 'equine'],
  },
  signs: {
    'allergy-breath': {
      text: {
        es: 'Se le hincha la garganta o respira con ruido desde la picadura',
        en: 'Its throat swells, or its breath is noisy since the sting',
      },
      level: 'red',
      sources: ['allergy'],
    },
    'allergy-vomit': {
      text: {
        es: 'Vómitos o diarrea de golpe en la primera hora',
        en: 'Sudden vomiting or diarrhoea within the first hour',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      sources: ['allergy'],
    },
    'snake-bite': {
      text: {
        es: 'Le ha mordido una serpiente, o lo parece',
        en: 'A snake bit it, or so it seems',
      },
      level: 'red',
      phrases: ['serpiente', 'vibora', 'cascabel', 'snake', 'adder', 'viper', 'rattlesnake'],
      sources: ['sae', 'equine'],
    },
    hives: {
      text: {
        es: 'Habones o ronchas por el cuerpo, y por lo demás está bien',
        en: 'Bumps or weals over the body, and it is well otherwise',
      },
      level: 'yellow',
      sources: ['allergy'],
    },
    caterpillar: {
      text: {
        es: 'Ha lamido o mordido una oruga procesionaria',
        en: 'It licked or bit a processionary caterpillar',
      },
      level: 'red',
      phrases: ['procesionaria', 'oruga*', 'processionary', 'caterpillar'],
      sources: ['sae'],
    },
  },
} as const satisfies Chapter;
