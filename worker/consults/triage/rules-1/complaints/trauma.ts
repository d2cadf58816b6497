import type { Chapter } from '../chapter.ts';

/** Cars, falls, fights and kicks. */
export const trauma = {
  complaint: {
    title: {
      es: 'Atropello, caída, pelea o golpe',
      en: 'Hit by a car, a fall, a fight or a blow',
    },
    species: ['dog', 'cat', 'horse'],
    base: 'orange',
    screens: [
      ['hit-by-car', 'collapsed', 'cannot-breathe', 'bleeding-hard', 'gums-bad', 'hind-legs-gone'],
      ['bone-through', 'fell-high', 'bite-deep', 'eye-out', 'very-painful'],
    ],
    firstAid: [
      {
        es: 'Cuida de ti: un animal con dolor muerde o cocea. Improvisa un bozal solo si respira bien.',
        en: 'Mind yourself: an animal in pain bites or kicks. Improvise a muzzle only if it breathes well.',
      },
      {
        es: 'Muévelo sobre una tabla o una manta tensa, con la espalda recta.',
        en: 'Move it on a board or a taut blanket, its back straight.',
      },
      {
        es: 'Aunque ande y parezca bien, tiene que verlo un veterinario hoy: las lesiones de dentro tardan en notarse.',
        en: 'Even if it walks and seems fine, a vet has to see it today: inner injuries take time to show.',
      },
    ],
    phrases: [
      'atropell*',
      'coche',
      'se cayo de',
      'caida',
      'pelea',
      'mordid*',
      'golpe*',
      'balcon',
      'ventana',
      'coz',
      'hit by car',
      'hit by a car',
      'run over',
      'ran over',
      'fell from',
      'fell off',
      'attacked',
      'dog fight',
      'bitten',
      'kicked',
    ],
    sources: ['vtl', 'sae', 'equine'],
  },
  signs: {
    'hit-by-car': {
      text: {
        es: 'Lo ha atropellado un vehículo o le ha pasado algo muy pesado por encima',
        en: 'A vehicle hit it, or something very heavy fell on it',
      },
      level: 'red',
      phrases: [
        'atropell*',
        'pillo un coche',
        'golpeo un coche',
        'hit by car',
        'hit by a car',
        'run over',
        'ran over',
        'hit by truck',
        'hit by van',
      ],
      sources: ['vtl', 'sae'],
    },
    'bone-through': {
      text: {
        es: 'Se ve el hueso, o una pata está torcida donde no hay articulación',
        en: 'Bone shows, or a leg bends where there is no joint',
      },
      level: 'orange',
      phrases: [
        'se ve el hueso',
        'hueso fuera',
        'pata rota',
        'fractur*',
        'bone showing',
        'see bone',
        'broken leg',
        'broken bone',
      ],
      sources: ['vtl', 'sae'],
    },
    'fell-high': {
      text: {
        es: 'Cayó desde un balcón, una ventana o más de dos metros',
        en: 'It fell from a balcony, a window or more than two metres',
      },
      level: 'orange',
      species: ['dog', 'cat'],
      phrases: [
        'balcon',
        'por la ventana',
        'tercer piso',
        'segundo piso',
        'balcony',
        'out of window',
        'fell window',
        'third floor',
        'second floor',
      ],
      sources: ['sae'],
    },
    'bite-deep': {
      text: {
        es: 'Mordiscos en el pecho, el cuello o la barriga',
        en: 'Bites on chest, neck or belly',
      },
      level: 'orange',
      sources: ['sae'],
    },
    'very-painful': {
      text: {
        es: 'Grita, gime o no se deja tocar de dolor',
        en: 'It screams, moans or cannot be touched for pain',
      },
      level: 'orange',
      phrases: [
        'grita de dolor',
        'mucho dolor',
        'aulla de dolor',
        'screaming',
        'in agony',
        'crying in pain',
        'severe pain',
      ],
      sources: ['vtl', 'sae'],
    },
  },
} as const satisfies Chapter;
