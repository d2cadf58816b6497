import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';

/** Accidents, and what makes something an emergency. */
export const accidents = {
  emergency: {
    es: 'urgencia, emergencia, urgente, grave, primeros auxilios, socorro',
    en: 'emergency, urgent, urgency, serious, critical, first aid',
  },
  fracture: {
    es: 'fractura, hueso roto, pata rota, fracturado, se ha roto',
    en: 'fracture, broken bone, broken leg, fractured',
    under: ['bone', 'limp'],
  },
  sprain: {
    es: 'esguince, torcedura, distensión, torcido, rotura de ligamento',
    en: 'sprain, twisted ankle, pulled muscle, torn ligament, cruciate tear, strain injury',
    under: ['limp'],
  },
  dislocation: {
    es: 'luxación, dislocado, rótula',
    en: 'dislocation, dislocated, luxation, luxating patella, kneecap',
    under: ['limp', 'joint'],
  },
  'grass-seed': { es: 'espiga, espigas', en: 'grass seed, grass awn, foxtail' },
  'heat-stroke': {
    es: 'golpe de calor, golpe calor, insolación, sobrecalentamiento, calor, coche al sol, acalorado, mucho calor',
    en: 'heat stroke, heatstroke, overheated, sunstroke, hot car, overheating, heat exhaustion, too hot',
  },
  drowning: {
    es: 'ahogamiento, casi se ahoga, cayó a la piscina, piscina, ahogado en el agua, tragó agua',
    en: 'drowning, drowned, nearly drowned, fell in pool, pool, pond, near drowning',
  },
  smoke: {
    es: 'humo, incendio, inhalación de humo, fuego, monóxido de carbono',
    en: 'smoke, fire, smoke inhalation, carbon monoxide',
  },
  electrocution: {
    es: 'electrocución, descarga eléctrica, cable, enchufe, electricidad, calambrazo, calambre, corriente',
    en: 'electric shock, electrocuted, cable, wire, socket, electricity, chewed cable, power cord, mains',
  },
  trauma: {
    es: 'atropello, atropellado, accidente, atropellar, caída, se cayó, cayó de, golpe, traumatismo, balcón, ventana, coche',
    en: 'hit by car, run over, car accident, accident, fell, fall, fallen, trauma, knocked down, balcony, window, rta, hit by a car',
  },
  'snake-bite': {
    es: 'mordedura de serpiente, mordedura de víbora, picadura de víbora, antiveneno, suero antiofídico',
    en: 'snake bite, snakebite, bitten by snake, antivenom, adder bite',
    under: ['snake', 'bite'],
  },
  'insect-sting': {
    es: 'picadura de abeja, picadura de avispa, picadura de insecto',
    en: 'bee sting, wasp sting, insect sting, stung by',
    under: ['bee', 'sting'],
  },
  poisoning: {
    es: 'veneno, envenenado, intoxicación, tóxico, intoxicado, envenenamiento, venenoso, intoxicar, toxicidad',
    en: 'poison, poisoned, poisoning, toxic, toxin, poisonous, intoxicated, toxicity, poisen',
  },
} as const satisfies Thesaurus;
