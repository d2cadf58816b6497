import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';

/** What poisons them: food, plants, household goods, drugs. */
export const poisons = {
  chocolate: {
    es: 'chocolate, cacao, bombón, bombones, teobromina, turrón, chocolatina, nocilla, chocolate negro, cafeína, café, tableta de chocolate',
    en: 'chocolate, cocoa, theobromine, brownie, choclate, chocolat, dark chocolate, choccy, truffle, caffeine, coffee beans',
    under: ['poisoning'],
  },
  grapes: {
    es: 'uva, pasa, uvas pasas, tamarindo, pasas, sultanas',
    en: 'grape, raisin, sultana, currant, tamarind, fruit cake, hot cross bun, mince pie',
    under: ['poisoning'],
  },
  xylitol: {
    es: 'xilitol, chicle, sin azúcar, edulcorante, caramelo sin azúcar, azúcar de abedul, e967, silitol',
    en: 'xylitol, chewing gum, sugar free, sugarfree, gum sugar free, sweetener, birch sugar, e967, zylitol, mints, peanut butter',
    under: ['poisoning'],
  },
  onion: { es: 'cebolla, ajo, puerro, cebollino', en: 'onion, garlic, leek, chives', under: ['poisoning'] },
  avocado: { es: 'aguacate', en: 'avocado', under: ['poisoning'] },
  macadamia: { es: 'macadamia, nueces', en: 'macadamia, walnuts, nuts', under: ['poisoning'] },
  dough: {
    es: 'masa cruda, levadura, masa de pan',
    en: 'raw dough, bread dough, yeast',
    under: ['poisoning'],
  },
  alcohol: { es: 'alcohol, cerveza, vino, licor', en: 'alcohol, beer, wine, spirits', under: ['poisoning'] },
  cannabis: {
    es: 'cannabis, marihuana, porro, hachís, maría, hierba, cogollo, canuto, thc, colocado, fumado',
    en: 'cannabis, marijuana, weed, joint, edible, thc, hash, pot, spliff, high',
    under: ['poisoning'],
  },
  tobacco: {
    es: 'tabaco, cigarro, nicotina, colilla, cigarrillo, vapeador',
    en: 'tobacco, cigarette, nicotine, vape, e-cigarette',
    under: ['poisoning'],
  },
  drugs: {
    es: 'droga, cocaína, éxtasis, anfetamina, mdma',
    en: 'drug, cocaine, ecstasy, amphetamine, mdma, recreational',
    under: ['poisoning'],
  },
  lily: {
    es: 'lirio, azucena, lilium, polen, liliácea, ramo de flores',
    en: 'lily, lilies, daylily, lilly, pollen, stargazer, bouquet, vase water',
    under: ['poisoning', 'plant'],
  },
  plant: {
    es: 'planta, flor, hoja, arbusto, semilla, bulbo',
    en: 'plant, flower, leaf, shrub, seed, leaves, bulb',
  },
  oleander: { es: 'adelfa, baladre, laurel de jardín', en: 'oleander', under: ['poisoning', 'plant'] },
  yew: { es: 'tejo', en: 'yew', under: ['poisoning', 'plant'] },
  ragwort: {
    es: 'hierba de santiago, senecio, senecio jacobea',
    en: 'ragwort, rag wort, senecio, tansy ragwort',
    under: ['poisoning', 'plant'],
  },
  maple: {
    es: 'arce, sámaras, sicómoro, semillas de arce',
    en: 'maple, sycamore, sycamore seeds, box elder, atypical myopathy, helicopter seeds',
    under: ['plant'],
  },
  acorn: { es: 'bellota, roble, encina', en: 'acorn, oak', under: ['plant'] },
  'sago-palm': { es: 'cica, cycas, palma de sagú', en: 'sago palm, cycad', under: ['poisoning', 'plant'] },
  hemlock: {
    es: 'cicuta, acónito, ricino, digital, dedalera',
    en: 'hemlock, foxglove, castor bean, monkshood',
    under: ['poisoning', 'plant'],
  },
  mushroom: { es: 'seta, hongo venenoso, champiñón', en: 'mushroom, toadstool', under: ['poisoning'] },
  'rat-poison': {
    es: 'matarratas, raticida, rodenticida, veneno de ratas, veneno para ratas, veneno de ratón, anticoagulante, mata ratas, cebo de ratas, bromadiolona',
    en: 'rat poison, rodenticide, mouse poison, rat bait, mouse bait, rat poisen, anticoagulant, warfarin, brodifacoum, d-con',
    under: ['poisoning'],
  },
  'slug-bait': {
    es: 'metaldehído, matacaracoles, veneno para caracoles, antibabosas, caracolicida, babosa, caracol, limaco, veneno de caracoles',
    en: 'slug pellets, slug bait, snail bait, metaldehyde, slug, snail, slug pellet, molluscicide',
    under: ['poisoning'],
  },
  antifreeze: {
    es: 'anticongelante, etilenglicol, líquido refrigerante, refrigerante',
    en: 'antifreeze, anti freeze, ethylene glycol, coolant, screenwash, deicer',
    under: ['poisoning'],
  },
  bait: {
    es: 'cebo, cebo envenenado, carne envenenada, salchicha con veneno',
    en: 'bait, poisoned bait, laced meat',
    under: ['poisoning'],
  },
  insecticide: {
    es: 'insecticida, organofosforado, pesticida, herbicida, fitosanitario, carbamato',
    en: 'insecticide, organophosphate, pesticide, herbicide, weedkiller, carbamate',
    under: ['poisoning'],
  },
  permethrin: {
    es: 'permetrina, pipeta de perro, pipeta para perros, piretrina',
    en: 'permethrin, dog spot on, pyrethrin, dog flea treatment on cat',
    under: ['poisoning', 'spot-on', 'cat'],
  },
  bleach: {
    es: 'lejía, amoniaco, detergente, limpiador, desatascador, producto de limpieza, cápsula de detergente',
    en: 'bleach, ammonia, detergent, cleaner, drain cleaner, laundry pod, household chemical, disinfectant',
    under: ['poisoning'],
  },
  petrol: {
    es: 'gasolina, aguarrás, disolvente, pintura',
    en: 'petrol, gasoline, white spirit, solvent, paint',
    under: ['poisoning'],
  },
  'essential-oil': {
    es: 'aceite esencial, árbol de té, difusor',
    en: 'essential oil, tea tree, diffuser',
    under: ['poisoning'],
  },
  salt: {
    es: 'agua de mar, plastilina casera, sal de mesa, exceso de sal',
    en: 'salt, sea water, playdough',
    under: ['poisoning'],
  },
  'human-medicine': {
    es: 'medicina humana, pastillas mías, medicamento de personas, pastilla de persona',
    en: 'human medicine, my tablets, human pills, my medication',
    under: ['medicine', 'poisoning'],
  },
} as const satisfies Thesaurus;
