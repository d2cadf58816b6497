import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';

/** What an owner sees. */
export const signs = {
  vomit: {
    es: 'vomitar, vómito, vomita, devolver, devuelve, arrojar, echar la comida, bomitar, guacarear',
    en: 'vomit, vomiting, throwing up, throw up, threw up, being sick, sick, puke, puking, barf up, bringing up, vomitting, emesis',
  },
  retch: {
    es: 'arcada, náusea, intenta vomitar, quiere vomitar, vomitar y no puede, intentos de vómito, arqueo',
    en: 'retch, retching, dry heaving, heaving, gagging, nausea, nauseous, trying to vomit, trying to be sick, nothing comes up, nothing comes out',
    under: ['vomit'],
  },
  hairball: { es: 'bola de pelo, tricobezoar', en: 'hairball, furball, fur ball', under: ['hair', 'cat'] },
  diarrhoea: {
    es: 'diarrea, diarreas, heces blandas, caca blanda, caca líquida, heces líquidas, suelto de tripa, descomposición, cagalera, diarea, colitis',
    en: 'diarrhoea, diarrhea, diarhea, the runs, loose stool, runny poo, squits, scours, upset tummy, loose motion, watery poo, colitis',
    under: ['stool'],
  },
  constipation: {
    es: 'estreñimiento, estreñido, no hace caca, no caga, no estercola',
    en: 'constipation, constipated, no droppings, cannot poo, cant poo, not pooing',
    under: ['stool'],
  },
  'not-eating': {
    es: 'no come, no quiere comer, inapetente, inapetencia, sin apetito, anorexia, desganado, rechaza la comida, ha dejado de comer, no ha comido, no prueba bocado, falta de apetito',
    en: 'not eating, wont eat, will not eat, off food, off his food, off her food, no appetite, lost appetite, refusing food, anorexia, stopped eating, hasnt eaten, has not eaten, refuses food, inappetence',
  },
  hunger: {
    es: 'hambre, come mucho, voraz, apetito, siempre hambriento, comilón',
    en: 'hungry, hunger, eats a lot, ravenous, appetite, always hungry, greedy',
  },
  thirst: {
    es: 'sed, bebe mucho, mucha agua, sediento, polidipsia, bebe más',
    en: 'thirst, thirsty, drinks a lot, drinking a lot, drinking more, drinks loads, polydipsia, drinking lots',
  },
  'much-urine': {
    es: 'orina mucho, mea mucho, poliuria, mea más',
    en: 'pees a lot, peeing a lot, urinates more, polyuria, pees loads, peeing more',
    under: ['urine'],
  },
  'weight-loss': {
    es: 'adelgaza, pierde peso, pérdida de peso, flaco, delgado, en los huesos, chupado, adelgazar, desnutrido',
    en: 'weight loss, losing weight, lost weight, thin, skinny, loses weight, bony, wasting, underweight',
  },
  fever: {
    es: 'fiebre, calentura, febril, temperatura alta',
    en: 'fever, feverish, high temperature, pyrexia, running a temperature',
  },
  cold: {
    es: 'hipotermia, frío, helado, temperatura baja',
    en: 'hypothermia, cold, freezing, low temperature',
  },
  pain: {
    es: 'dolor, duele, le duele, dolorido, quejarse, se queja, dolencia, dolores, llora',
    en: 'pain, painful, hurts, hurting, sore, ache, aching, whimper, crying, yelping, discomfort',
  },
  lethargy: {
    es: 'apatía, apático, decaído, letargo, letárgico, triste, sin fuerzas, cansado, débil, mustio, apagado, debilidad, desanimado, tirado',
    en: 'lethargy, lethargic, dull, listless, tired, weak, weakness, no energy, depressed, floppy, flat, quiet, sleepy, subdued',
  },
  collapse: {
    es: 'colapso, desplomarse, desmayo, desmayarse, síncope, inconsciente, no se levanta, no puede levantarse, perder el conocimiento, se cae, desvanecer, no responde, desplome, desvanecimiento',
    en: 'collapse, collapsed, faint, fainted, fainting, passed out, syncope, unconscious, cannot get up, cant get up, not responding, blackout, keeled over, unresponsive, cant stand',
  },
  shock: { es: 'choque, shock, encías blancas, encías pálidas', en: 'shock, pale gums, white gums' },
  seizure: {
    es: 'convulsión, convulsionar, ataque, crisis, epilepsia, epiléptico, convulción, ataques epilépticos',
    en: 'seizure, fit, fitting, fits, convulsion, convulsing, epilepsy, epileptic, seisure, siezure',
  },
  tremor: {
    es: 'temblor, tiembla, temblar, tembleque, espasmo, tiritar',
    en: 'tremor, tremble, trembling, shaking, shakes, shiver, shivering, twitch, twitching, spasm',
  },
  paralysis: {
    es: 'parálisis, paralizado, no mueve, arrastra, no puede andar, no puede caminar, no camina, no anda, paralítico, arrastrar',
    en: 'paralysis, paralysed, paralyzed, cannot walk, cant walk, dragging, cannot move, cant move, wont walk, will not walk, legs gone',
  },
  limp: {
    es: 'cojera, cojea, cojear, cojo, renquea, no apoya, no apoya la pata, cogera, cojeando, coja',
    en: 'limp, limping, lame, lameness, hobbling, favouring, holding leg up, will not put weight, wont put weight, hopping, three legged',
    under: ['leg'],
  },
  stiff: { es: 'rígido, tieso, agarrotado, rigidez, entumecido', en: 'stiff, stiffness, rigid, seized up' },
  wobbly: {
    es: 'ataxia, tambalea, tambaleante, se tambalea, descoordinado, borracho, pierde el equilibrio',
    en: 'ataxia, wobbly, wobbling, staggering, unsteady, off balance, drunk, uncoordinated, loses balance',
  },
  'head-tilt': {
    es: 'cabeza ladeada, ladea la cabeza, vestibular, inclina la cabeza',
    en: 'head tilt, tilted head, vestibular',
    under: ['head'],
  },
  'head-shake': {
    es: 'sacude la cabeza, agita la cabeza, sacudir',
    en: 'shaking head, head shaking, shakes head',
    under: ['head', 'ear'],
  },
  circling: {
    es: 'da vueltas, vueltas en círculo, deambula',
    en: 'circling, walks in circles, wandering, pacing',
  },
  breathe: {
    es: 'respirar, respira, respiración, respiratorio',
    en: 'breathe, breathing, breathes, respiration, respiratory',
  },
  breathless: {
    es: 'no puede respirar, le cuesta respirar, ahogo, se ahoga, asfixia, disnea, jadea, jadeo, respira rápido, respira mal, dificultad para respirar, respiración agitada, boca abierta, fatiga',
    en: 'breathless, cannot breathe, cant breathe, short of breath, gasping, panting, laboured breathing, labored breathing, fast breathing, breathing fast, breathing hard, dyspnoea, struggling to breathe, open mouth breathing, mouth open, heavy breathing, breathing difficulty',
    under: ['breathe'],
  },
  wheeze: {
    es: 'pitido, silbido, sibilancia, ronquido, ruido al respirar, ronca',
    en: 'wheeze, wheezing, weezing, whistle, snoring, noisy breathing, rasping',
    under: ['breathe'],
  },
  cough: { es: 'tos, toser, tose, tosido, carraspea', en: 'cough, coughing, coughs, hacking, honking' },
  sneeze: {
    es: 'estornudo, estornudar, estornuda, resfriado, catarro',
    en: 'sneeze, sneezing, sneezes, head cold, sniffles',
  },
  choking: {
    es: 'atragantado, atragantarse, se atraganta, atraganto, obstruido, obstrucción, asfixiarse, algo en la garganta, maniobra de heimlich, atascado en la garganta',
    en: 'choking, chocking, choke on, stuck in throat, something in throat, heimlich, obstructed airway, lodged in throat',
    under: ['throat'],
  },
  swallow: {
    es: 'tragar, se tragó, ha tragado, tragado, tragarse, ingerir, ingestión',
    en: 'swallow, swallowed, ingest, ingested, gulped, ate, eaten',
  },
  bleed: {
    es: 'sangrar, sangra, sangrado, hemorragia, desangrarse, hemorrajia, sangrando, torniquete, chorro de sangre',
    en: 'bleed, bleeding, haemorrhage, hemorrhage, hemorrage, bled, wont stop bleeding, tourniquet, spurting',
    under: ['blood'],
  },
  nosebleed: {
    es: 'sangra por la nariz, epistaxis',
    en: 'nosebleed, nose bleed, epistaxis',
    under: ['nose', 'bleed'],
  },
  bruise: { es: 'moratón, hematoma, cardenal, moretón', en: 'bruise, bruising, haematoma, hematoma' },
  swelling: {
    es: 'hinchazón, hinchado, inflamado, inflamación, se le hinchó, edema, hincharse',
    en: 'swelling, swollen, puffy, puffed up, inflamed, inflammation, oedema, edema, swelled',
  },
  'swollen-belly': {
    es: 'barriga hinchada, tripa hinchada, abdomen hinchado, vientre hinchado, barriga dura, panza hinchada',
    en: 'swollen belly, bloated, distended abdomen, swollen stomach, hard belly, huge belly, swollen tummy, big belly',
    under: ['belly', 'swelling'],
  },
  hives: { es: 'habones, ronchas, urticaria', en: 'hives, welts, urticaria', under: ['allergy', 'skin'] },
  itch: {
    es: 'picor, picazón, se rasca, rascar, rascarse, prurito, comezón, le pica, rasca',
    en: 'itch, itchy, itching, scratch, scratching, pruritus, scratches',
  },
  lick: { es: 'lamer, se lame, chupa, lamido', en: 'lick, licking, licks, licked' },
  'hair-loss': {
    es: 'alopecia, calva, se le cae el pelo, sin pelo, pérdida de pelo',
    en: 'hair loss, alopecia, bald patch, balding, losing fur, losing hair, bald',
    under: ['hair', 'skin'],
  },
  rash: {
    es: 'sarpullido, erupción, rojez, costras, irritación, enrojecido, caspa',
    en: 'rash, spots, redness, scabs, irritation, pimples, dandruff, red skin, crusts',
    under: ['skin'],
  },
  lump: {
    es: 'bulto, bultito, masa, tumor, nódulo, quiste, verruga, lipoma, protuberancia, bola, cáncer',
    en: 'lump, bump, mass, growth, tumour, tumor, cyst, wart, lipoma, nodule, cancer, fatty lump',
  },
  wound: {
    es: 'herida, corte, cortado, rasguño, desgarro, llaga, laceración, rozadura, mordedura, punción, arañazo',
    en: 'wound, cut, gash, laceration, puncture, injury, injured, scrape, torn',
  },
  bite: {
    es: 'mordedura, mordisco, morder, mordió, mordida, pelea, le ha mordido, muerde',
    en: 'bite, bitten, bit, bites, fight wound, dog fight, attacked',
  },
  sting: { es: 'picadura, picó, aguijón, le ha picado, picotazo', en: 'sting, stung, stinger, insect bite' },
  burn: { es: 'quemadura, quemado, quemar, quemarse, escaldado', en: 'burn, burnt, burned, scald, scalded' },
  smell: {
    es: 'mal olor, huele mal, huele, apesta, olor, peste',
    en: 'smell, smelly, stinks, stinky, stink, odour, odor, foul',
  },
  'bad-breath': {
    es: 'mal aliento, halitosis, le huele la boca, aliento fétido',
    en: 'bad breath, halitosis, smelly breath, stinky breath',
    under: ['tooth', 'mouth', 'smell'],
  },
  squint: {
    es: 'guiña, ojo cerrado, entrecierra, no abre el ojo, ojo entornado, no puede abrir el ojo',
    en: 'squint, squinting, closed eye, eye shut, wont open eye, shut eye, eye closed, winking',
    under: ['eye'],
  },
  'red-eye': {
    es: 'ojo rojo, ojo irritado, ojos rojos',
    en: 'red eye, bloodshot, pink eye, eye red',
    under: ['eye'],
  },
  'cloudy-eye': {
    es: 'ojo blanco, ojo nublado, ojo azul, ojo opaco, catarata, nube en el ojo',
    en: 'cloudy eye, white eye, blue eye, cataract, milky eye, hazy eye',
    under: ['eye'],
  },
  blind: {
    es: 'ciego, ceguera, no ve, choca con las cosas',
    en: 'blind, blindness, cannot see, bumping into things',
    under: ['eye'],
  },
  jaundice: {
    es: 'ictericia, encías amarillas, piel amarilla',
    en: 'jaundice, yellow gums, yellow skin',
    under: ['liver'],
  },
  'pale-gums': {
    es: 'encías pálidas, encías blancas, pálido',
    en: 'pale gums, white gums, pale',
    under: ['gum'],
  },
  'blue-gums': {
    es: 'encías moradas, lengua azul, cianosis, lengua morada',
    en: 'blue gums, blue tongue, cyanosis, purple tongue, grey gums',
    under: ['gum', 'breathless'],
  },
  dehydration: { es: 'deshidratado, deshidratación', en: 'dehydrated, dehydration' },
  strain: {
    es: 'esfuerzo, hace fuerza, aprieta, tenesmo, empuja, pujar, hace esfuerzos',
    en: 'strain, straining, strains, pushing, tenesmus',
  },
  'cannot-urinate': {
    es: 'no puede orinar, no orina, no puede mear, no mea, no hace pis, no consigue orinar, ni gota, intenta mear, gato bloqueado, intenta orinar, no sale pis',
    en: 'cannot pee, cant pee, not peeing, cant urinate, unable to urinate, no urine, not urinating, cannot urinate, blocked, nothing comes, cant wee, not weeing, in and out of litter tray',
    under: ['urine', 'urethra'],
  },
  'bloody-urine': {
    es: 'sangre en la orina, orina roja, orina con sangre, pis rojo, hematuria, pis con sangre, mea sangre, orina rosa',
    en: 'blood in urine, red urine, pink pee, bloody pee, haematuria, hematuria, bloody urine, blood in pee, peeing blood, red pee, blood in wee',
    under: ['urine', 'blood'],
  },
  'dark-urine': {
    es: 'orina oscura, orina marrón, orina color café, pis oscuro',
    en: 'dark urine, brown urine, coffee coloured urine, red brown urine, dark pee',
    under: ['urine'],
  },
  'bloody-stool': {
    es: 'sangre en las heces, caca con sangre, diarrea con sangre, heces negras, melena, sangre en la caca, heces con sangre',
    en: 'blood in stool, bloody diarrhoea, bloody diarrhea, bloody poo, black stool, tarry stool, melena, blood in poo',
    under: ['stool', 'blood', 'diarrhoea'],
  },
  incontinence: {
    es: 'incontinencia, se le escapa el pis, gotea orina',
    en: 'incontinence, incontinent, leaking urine, dribbling urine, leaks wee',
    under: ['urine'],
  },
  roll: {
    es: 'revolcarse, se revuelca, revolcar, se tira al suelo, revuelca',
    en: 'roll, rolling, thrashing, throws itself down',
    under: ['colic'],
  },
  pawing: { es: 'escarbar, escarba, manotea', en: 'pawing the ground, pawing at ground', under: ['colic'] },
  'flank-watching': {
    es: 'se mira el ijar, ijar, se mira la barriga, mira el costado, ijares',
    en: 'looking at flank, flank watching, flank, looking at belly',
    under: ['colic', 'belly'],
  },
  sweat: { es: 'sudar, suda, sudor, sudoroso, sudado', en: 'sweat, sweating, sweaty, lathered' },
  hiding: { es: 'se esconde, escondido, esconderse', en: 'hiding, hides, hidden' },
  howl: {
    es: 'maúlla, maullar, aúlla, llora, gime, ladra, ladrar',
    en: 'meowing, yowling, howling, whining, crying, barking, miaowing',
  },
} as const satisfies Thesaurus;
