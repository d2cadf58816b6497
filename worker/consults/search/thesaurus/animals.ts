import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';

/** Whoever names an animal is seldom helped by what is about another. */
const ofSpecies = 2.5;

/** Animals by species, breed, age and sex. */
export const animals = {
  dog: {
    es: 'perro, perra, canino, chucho, perrete',
    en: 'dog, doggo, doggy, doggie, canine, pooch, mutt, hound',
    weight: ofSpecies,
  },
  puppy: {
    es: 'cachorro, cachorrito, perrito',
    en: 'puppy, pup, puppies, pups, whelp',
    under: ['dog', 'young'],
  },
  bitch: { es: 'perra, hembra', en: 'bitch, female dog', under: ['dog'] },
  cat: {
    es: 'gato, gata, felino, minino, michi',
    en: 'cat, kitty, feline, moggy, puss, pussycat, tomcat',
    weight: ofSpecies,
  },
  kitten: { es: 'gatito, gatita', en: 'kitten, kittens', under: ['cat', 'young'] },
  tom: { es: 'gato macho, macho', en: 'tom, male cat, tomcat', under: ['cat'] },
  horse: {
    es: 'caballo, equino, équido, corcel, jamelgo',
    en: 'horse, equine, equid, hoss',
    weight: ofSpecies,
  },
  pony: { es: 'poni, ponis, caballito', en: 'pony, ponies, shetland', under: ['horse'] },
  donkey: { es: 'burro, asno, mula, mulo', en: 'donkey, mule, ass', under: ['horse'] },
  mare: { es: 'yegua', en: 'mare', under: ['horse'] },
  stallion: { es: 'semental, garañón', en: 'stallion, stud', under: ['horse'] },
  gelding: { es: 'caballo castrado, capón', en: 'gelding', under: ['horse', 'neuter'] },
  foal: { es: 'potro, potrillo, potranca, potrito', en: 'foal, colt, filly', under: ['horse', 'young'] },
  rabbit: { es: 'conejo, gazapo', en: 'rabbit, bunny' },
  'guinea-pig': { es: 'cobaya, cuy, conejillo de indias', en: 'guinea pig, cavy' },
  hamster: { es: 'hámster, jerbo', en: 'hamster, gerbil' },
  ferret: { es: 'hurón', en: 'ferret' },
  bird: { es: 'pájaro, ave, loro, periquito, canario', en: 'bird, parrot, budgie, canary, parakeet' },
  tortoise: { es: 'tortuga', en: 'tortoise, turtle' },
  young: {
    es: 'joven, recién nacido, neonato, camada, cría',
    en: 'young, newborn, neonate, baby, litter',
  },
  old: {
    es: 'viejo, mayor, anciano, vejez, senil, geriátrico, abuelo, edad avanzada',
    en: 'old, elderly, senior, geriatric, aged, ageing, aging, old age',
  },
  male: { es: 'macho, entero', en: 'male, entire' },
  female: { es: 'hembra', en: 'female' },
  pet: { es: 'mascota, animal, animal de compañía, peludo', en: 'pet, animal, furry friend' },
  dachshund: {
    es: 'teckel, perro salchicha, dachshund',
    en: 'dachshund, sausage dog, wiener dog',
    under: ['dog'],
  },
  'flat-faced': {
    es: 'braquicéfalo, bulldog, carlino, pug, chato, boxer, bóxer, persa',
    en: 'brachycephalic, flat faced, bulldog, pug, boxer, frenchie, pekingese, persian',
  },
  'large-breed': {
    es: 'raza grande, gran danés, mastín, pastor alemán, weimaraner, san bernardo',
    en: 'large breed, giant breed, great dane, mastiff, german shepherd, weimaraner, saint bernard, deep chested',
    under: ['dog'],
  },
  'small-breed': {
    es: 'raza pequeña, yorkshire, chihuahua, caniche',
    en: 'small breed, toy breed, yorkie, chihuahua, poodle',
    under: ['dog'],
  },
  retriever: { es: 'labrador, golden, retriever', en: 'labrador, lab, golden, retriever', under: ['dog'] },
  hunter: {
    es: 'perro de caza, galgo, podenco, sabueso, spaniel',
    en: 'hunting dog, greyhound, beagle, spaniel, terrier',
    under: ['dog'],
  },
  snake: {
    es: 'serpiente, víbora, culebra, cascabel, coral, ofidio, bibora',
    en: 'snake, adder, viper, rattlesnake, cobra, copperhead, serpent',
  },
  bee: {
    es: 'abeja, avispa, avispón, abejorro, tábano, abispa',
    en: 'bee, wasp, hornet, bumblebee, horsefly, yellowjacket',
  },
  spider: { es: 'araña, escorpión, alacrán', en: 'spider, scorpion, black widow' },
  mosquito: { es: 'mosquito, flebótomo, mosca, jején, zancudo', en: 'mosquito, sandfly, midge, gnat, fly' },
  caterpillar: {
    es: 'oruga, procesionaria, gusano del pino, oruga del pino',
    en: 'caterpillar, processionary, hairy caterpillar',
  },
  toad: { es: 'sapo, rana', en: 'toad, frog', under: ['poisoning'] },
  rat: { es: 'rata, ratón, roedor', en: 'rat, mouse, mice, rodent' },
  tick: { es: 'garrapata, garapata, carrapata', en: 'tick, ticks' },
  flea: { es: 'pulga', en: 'flea, fleas' },
  louse: { es: 'piojo', en: 'louse, lice' },
  mite: { es: 'ácaro', en: 'mite' },
  worm: {
    es: 'lombriz, gusano, parásito, parásito intestinal, tenia, áscaris, nematodo, bichos',
    en: 'worm, roundworm, tapeworm, hookworm, parasite, intestinal parasite, helminth, strongyle',
  },
} as const satisfies Thesaurus;
