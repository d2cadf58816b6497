import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';

/** Food, behaviour, prevention, journeys, the end of life, and the vet. */
export const care = {
  food: {
    es: 'comida, alimento, pienso, comer, alimentación, come',
    en: 'food, feed, feeding, kibble, eat, meal',
  },
  water: { es: 'agua, beber', en: 'water, drink, drinking' },
  treat: { es: 'premio, golosina, snack', en: 'treat, snack, chew' },
  hay: { es: 'heno, forraje, paja, silo', en: 'hay, haylage, forage, straw' },
  grass: { es: 'hierba, prado, pasto, pastar', en: 'grass, pasture, grazing, paddock, field' },
  grain: { es: 'grano, avena, pienso de caballo', en: 'grain, oats, barley, hard feed' },
  diet: {
    es: 'dieta, régimen, adelgazar, pienso light, perder peso a propósito, ración',
    en: 'diet, slimming, slim, light food, lose weight, portion, dieting',
  },
  obesity: {
    es: 'obeso, obesidad, sobrepeso, gordo, rellenito, engordar, gordito',
    en: 'obese, obesity, overweight, fat, chonky, too heavy, gaining weight, chubby, podgy',
  },
  'raw-food': {
    es: 'barf, comida cruda, carne cruda, dieta cruda, crudo, huesos carnosos, dieta natural',
    en: 'barf, raw food, raw meat, raw diet, raw feeding, natural diet, raw bones',
    under: ['food'],
  },
  'home-cooking': {
    es: 'cocinar, comida casera, receta, cocinado, hacer la comida en casa, cocinarle',
    en: 'home cooking, home cooked, homemade food, recipe, cooking for, cooked food',
    under: ['food'],
  },
  fear: {
    es: 'miedo, asustado, pánico, fobia, aterrado, asustar, temeroso',
    en: 'fear, scared, afraid, frightened, panic, phobia, terrified',
  },
  fireworks: {
    es: 'fuegos artificiales, petardo, pirotecnia, cohetes, trueno, tormenta, ruido, nochevieja',
    en: 'fireworks, firework, thunder, storm, bang, noise, new year, firecracker',
    under: ['fear'],
  },
  anxiety: {
    es: 'ansiedad, ansioso, nervioso, ansiedad por separación, se queda solo, rompe todo, destroza',
    en: 'anxiety, anxious, nervous, separation anxiety, left alone, destructive, home alone',
  },
  aggression: {
    es: 'agresivo, gruñe, muerde, agresividad, ataca',
    en: 'aggressive, growling, aggression, snapping',
  },
  behaviour: {
    es: 'comportamiento, conducta, etólogo, adiestrador, cambio de conducta',
    en: 'behaviour, behavior, behaviourist, trainer, training',
  },
  'house-soiling': {
    es: 'orina fuera, fuera del arenero, mea en la cama, mea en el sofá, fuera de la caja, hace pis en casa, mea fuera, orina en la cama, hace pis fuera, se mea en, caga fuera, pis en el sofá, pis en la cama',
    en: 'outside the tray, outside the litter box, peeing on bed, peeing on sofa, house soiling, weeing in house, peeing everywhere, inappropriate urination, outside tray, weeing on, pees on, wees on, peeing on, pooing in house, weeing on sofa, outside box',
    under: ['urine', 'stress'],
  },
  'litter-tray': {
    es: 'arenero, arena, caja de arena, bandeja',
    en: 'litter tray, litter box, tray, litter, litterbox, sandbox',
    under: ['cat'],
  },
  scratching: {
    es: 'araña los muebles, rascador',
    en: 'scratching post, scratching furniture',
    under: ['cat'],
  },
  sleep: { es: 'dormir, sueño, duerme, noche', en: 'sleep, sleeping, night, asleep' },
  exercise: {
    es: 'ejercicio, paseo, trabajo, entrenar, correr, montar',
    en: 'exercise, walk, work, training, riding, ridden',
  },
  rest: { es: 'reposo, descanso, descansar', en: 'rest, resting, box rest, crate rest' },
  play: { es: 'jugar, juego, juega', en: 'play, playing' },
  neuter: {
    es: 'castrar, castración, esterilizar, esterilización, castrado, esterilizada, capar, ovariohisterectomía',
    en: 'neuter, neutering, spay, spaying, castrate, castration, neutered, spayed, desex, fixed, sterilise, fixing, unspayed',
  },
  season: {
    es: 'celo, en celo, menstruación, después del celo',
    en: 'in season, in heat, season, heat cycle, after season, oestrus',
  },
  surgery: {
    es: 'operación, cirugía, operar, operado, quirófano, intervención',
    en: 'surgery, operation, operate, op, operated',
  },
  stitches: {
    es: 'puntos, sutura, cicatriz, se ha quitado los puntos',
    en: 'stitches, sutures, staples, incision',
  },
  cone: { es: 'collar isabelino, campana, cono', en: 'cone, elizabethan collar, buster collar, lampshade' },
  bandage: {
    es: 'venda, vendaje, vendar, gasa, apósito, férula',
    en: 'bandage, dressing, gauze, wrap, splint',
  },
  'first-aid-kit': {
    es: 'botiquín, kit de primeros auxilios, qué tener en casa',
    en: 'first aid kit, emergency kit, medicine cabinet',
  },
  cpr: {
    es: 'reanimación, rcp, masaje cardíaco, boca a boca, no respira, compresiones',
    en: 'cpr, resuscitation, chest compressions, rescue breaths, not breathing, mouth to nose',
  },
  brushing: {
    es: 'cepillar, cepillo de dientes, cepillado, pasta de dientes, limpieza dental, lavar los dientes',
    en: 'brushing, toothbrush, brush teeth, toothpaste, dental cleaning, scale and polish',
    under: ['tooth'],
  },
  grooming: {
    es: 'peluquería, cortar el pelo, cortar las uñas, peinar',
    en: 'grooming, groomer, clipping, nail trim, combing',
  },
  farrier: {
    es: 'herrador, herrar, herradura, herraje',
    en: 'farrier, shoeing, shoe, horseshoe, barefoot trim',
    under: ['hoof', 'horse'],
  },
  stable: { es: 'cuadra, establo, hípica', en: 'stable, barn, yard, stall' },
  trailer: {
    es: 'remolque, transporte de caballos',
    en: 'trailer, horsebox, lorry, horse transport',
    under: ['travel', 'horse'],
  },
  travel: {
    es: 'viaje, viajar, vacaciones, coche, transporte, extranjero, frontera',
    en: 'travel, travelling, abroad, holiday, transport, journey, traveling, border',
  },
  flight: {
    es: 'avión, vuelo, volar, aerolínea, bodega',
    en: 'plane, flight, flying, airline, cabin',
    under: ['travel'],
  },
  'car-sickness': {
    es: 'mareo en el coche, se marea en el coche',
    en: 'car sickness, car sick, motion sickness, travel sickness',
    under: ['travel', 'vomit'],
  },
  passport: {
    es: 'pasaporte, cartilla, documentación, certificado, papeles, documentos',
    en: 'passport, papers, certificate, documents, health certificate, paperwork',
  },
  microchip: { es: 'microchip, chip, identificación', en: 'microchip, chip, identification' },
  'food-chain': {
    es: 'cadena alimentaria, consumo humano, matadero, carne de caballo, ueln',
    en: 'food chain, human consumption, slaughter, horse meat, ueln',
    under: ['horse', 'passport'],
  },
  quarantine: {
    es: 'cuarentena, aislar, aislamiento, separar',
    en: 'quarantine, isolate, isolation, keep apart',
  },
  euthanasia: {
    es: 'eutanasia, sacrificar, dormir para siempre, poner a dormir, sacrificio, dormirlo, eutanasiar',
    en: 'euthanasia, put to sleep, putting down, put down, pts, put him to sleep, put her to sleep, putting to sleep, humane end',
  },
  grief: {
    es: 'murió, ha muerto, muerte, pérdida, despedida, decir adiós, culpa, despedirse, morir, proceso de duelo',
    en: 'grief, died, death, loss, goodbye, mourning, guilt, passed away, dying, saying goodbye',
  },
  cremation: {
    es: 'incineración, cremación, enterrar, cenizas',
    en: 'cremation, bury, burial, ashes',
    under: ['grief'],
  },
  'quality-of-life': {
    es: 'calidad de vida, sufriendo, sufre, cuidados paliativos, paliativo, sufrimiento',
    en: 'quality of life, suffering, suffer, palliative, palliative care, hospice',
  },
  vet: {
    es: 'veterinario, clínica, veterinaria, hospital veterinario, albéitar, doctor',
    en: 'vet, veterinarian, clinic, veterinary, animal hospital, vets, doctor, surgery clinic',
  },
  'video-consult': {
    es: 'videoconsulta, videollamada, consulta online, consulta por vídeo, teleconsulta, en línea, chat, por internet, a distancia, consulta',
    en: 'video consult, video call, online vet, online consult, telemedicine, chat, remote, televet, consult, video, consultation',
    under: ['vet'],
  },
  price: {
    es: 'precio, coste, cuánto cuesta, seguro',
    en: 'price, cost, how much does it cost, expensive, insurance',
  },
  test: {
    es: 'análisis, analítica, prueba, ecografía, radiografía, biopsia, test',
    en: 'test, blood test, ultrasound, x-ray, xray, biopsy, scan',
  },
  prevention: { es: 'prevenir, prevención, evitar, proteger', en: 'prevent, prevention, protect, avoid' },
  adoption: {
    es: 'adoptar, adoptado, nuevo en casa, adopción, protectora',
    en: 'adopt, adopted, rescue, new home, shelter',
  },
  summer: { es: 'verano, sol, playa', en: 'summer, sun, beach' },
  winter: { es: 'invierno, nieve, hielo', en: 'winter, snow, ice' },
} as const satisfies Thesaurus;
