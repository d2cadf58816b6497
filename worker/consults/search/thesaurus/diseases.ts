import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';

/** Diseases and accidents. */
export const diseases = {
  emergency: {
    es: 'urgencia, emergencia, urgente, grave, primeros auxilios, socorro',
    en: 'emergency, urgent, urgency, serious, critical, first aid',
  },
  colic: {
    es: 'cólico, torozón, retortijón, dolor de barriga, impactación, torsión intestinal, vólvulo, colicos, kolico',
    en: 'colic, cholic, colicky, bellyache, belly pain, twisted gut, impaction, gut torsion, collic, gripes',
  },
  bloat: {
    es: 'torsión, torsión gástrica, torsión de estómago, estómago girado, dilatación, vuelta de estómago, dilatación de estómago, vólvulo gástrico, torcion',
    en: 'bloat, gdv, torsion, twisted stomach, stomach torsion, volvulus, gastric dilatation, dilation, flipped stomach',
    under: ['stomach'],
  },
  choke: {
    es: 'obstrucción de esófago, obstrucción esofágica, comida por los ollares, comida por la nariz, sale comida',
    en: 'choke, oesophageal obstruction, feed from nose, food from nose, food out of nose, feed from nostrils, green slime from nose',
    under: ['gullet'],
  },
  laminitis: {
    es: 'laminitis, infosura, hormiguillo, aguadura, pulso digital, laminiti',
    en: 'laminitis, founder, laminitic, digital pulse, rotated pedal bone, lamanitis',
    under: ['hoof'],
  },
  abscess: {
    es: 'absceso, flemón, acceso, infección con pus, absesos',
    en: 'abscess, abcess, abscesses, pus pocket, pus in the foot',
    under: ['discharge'],
  },
  'tying-up': {
    es: 'azoturia, rabdomiólisis, mal del lunes, músculos duros, mioglobinuria, se queda tieso, miopatía',
    en: 'tying up, tied up, azoturia, rhabdomyolysis, monday morning disease, hard muscles, set fast, myopathy',
    under: ['muscle', 'stiff'],
  },
  strangles: { es: 'paperas, adenitis equina, gurma', en: 'strangles', under: ['fever', 'cough', 'horse'] },
  'equine-flu': {
    es: 'gripe equina, influenza, rinoneumonitis, herpesvirus',
    en: 'equine flu, flu, influenza, equine herpes, ehv',
    under: ['horse', 'fever', 'cough'],
  },
  heaves: {
    es: 'asma equina, huélfago, recaída respiratoria',
    en: 'heaves, equine asthma, copd, broken wind',
    under: ['horse', 'cough'],
  },
  'sweet-itch': {
    es: 'dermatitis estival, dermatitis de verano',
    en: 'sweet itch',
    under: ['horse', 'itch'],
  },
  cushings: { es: 'cushing, ppid, síndrome metabólico', en: 'cushings, ppid, metabolic syndrome, cushing' },
  navicular: { es: 'navicular', en: 'navicular', under: ['hoof', 'limp'] },
  thrush: { es: 'ranilla podrida, podredumbre', en: 'thrush', under: ['hoof'] },
  gastroenteritis: {
    es: 'gastroenteritis, gastritis, empacho, indigestión, úlcera de estómago',
    en: 'gastroenteritis, gastritis, indigestion, stomach bug, gastric ulcer',
    under: ['vomit', 'diarrhoea'],
  },
  pancreatitis: {
    es: 'pancreatitis, comida grasa, comer grasa, mucha grasa, postura de rezo',
    en: 'pancreatitis, pancreatitus, fatty food, fatty meal, greasy food, praying position, ate fat',
    under: ['pancreas'],
  },
  obstruction: {
    es: 'cuerpo extraño, obstrucción intestinal, obstruido, juguete, calcetín, hilo, pila, imán, anzuelo, pelota, hueso atascado, botón, aguja, pieza',
    en: 'foreign body, blockage, obstruction, toy, sock, string, thread, battery, magnet, fish hook, ball, stuck, stone, needle, button, corn cob',
    under: ['swallow'],
  },
  'fatty-liver': {
    es: 'lipidosis, lipidosis hepática, hígado graso',
    en: 'hepatic lipidosis, fatty liver, lipidosis',
    under: ['liver', 'not-eating'],
  },
  hepatitis: { es: 'hepatitis, fallo hepático', en: 'hepatitis, liver failure', under: ['liver'] },
  'kidney-disease': {
    es: 'insuficiencia renal, enfermedad renal, fallo renal, riñones mal, nefropatía, enfermo del riñón',
    en: 'kidney disease, kidney failure, renal failure, renal disease, ckd, failing kidneys, kidneys failing',
    under: ['kidney', 'thirst'],
  },
  diabetes: {
    es: 'diabetes, diabético, azúcar en sangre, glucosa, azúcar alto',
    en: 'diabetes, diabetic, blood sugar, glucose, diabetis, sugar disease',
  },
  'low-sugar': {
    es: 'hipoglucemia, azúcar bajo, bajada de azúcar, bajón de azúcar, azúcar baja',
    en: 'hypoglycaemia, hypoglycemia, low sugar, low blood sugar, sugar drop, hypo',
    under: ['diabetes'],
  },
  hyperthyroid: {
    es: 'hipertiroidismo, hipertiroideo, tiroides alto',
    en: 'hyperthyroid, hyperthyroidism, overactive thyroid',
    under: ['thyroid'],
  },
  hypothyroid: {
    es: 'hipotiroidismo',
    en: 'hypothyroid, hypothyroidism, underactive thyroid',
    under: ['thyroid'],
  },
  cystitis: {
    es: 'cistitis, infección de orina, infección urinaria, cálculos, arenilla, piedras, cristales, flutd',
    en: 'cystitis, uti, urinary infection, bladder infection, bladder stones, crystals, flutd, water infection',
    under: ['bladder', 'urine'],
  },
  'urinary-block': {
    es: 'obstrucción urinaria, obstrucción uretral, bloqueo urinario, tapón uretral, gato obstruido, uretra tapada',
    en: 'urinary blockage, urinary obstruction, blocked cat, blocked bladder, urethral obstruction, urethral plug',
    under: ['cannot-urinate'],
  },
  pyometra: {
    es: 'piometra, infección de matriz, infección de útero, matriz infectada, piómetra, pus por la vulva',
    en: 'pyometra, pyo, infected womb, womb infection, pyometria, pus from vulva',
    under: ['womb'],
  },
  mastitis: { es: 'mastitis, mamas inflamadas', en: 'mastitis', under: ['udder'] },
  eclampsia: {
    es: 'eclampsia, fiebre de la leche, hipocalcemia',
    en: 'eclampsia, milk fever, hypocalcaemia, low calcium',
    under: ['birth'],
  },
  'false-pregnancy': {
    es: 'embarazo psicológico, pseudogestación',
    en: 'false pregnancy, phantom pregnancy',
    under: ['pregnancy'],
  },
  birth: {
    es: 'parto, parir, contracciones, de parto, nacimiento, nacer, pariendo, cesárea, distocia, alumbramiento',
    en: 'birth, giving birth, labour, labor, contractions, whelping, kittening, caesarean, c section, dystocia, delivery, foaling',
  },
  placenta: {
    es: 'placenta, secundinas, retención de placenta, parias, bolsa roja',
    en: 'placenta, afterbirth, retained placenta, red bag',
    under: ['birth'],
  },
  pregnancy: {
    es: 'embarazo, embarazada, preñada, gestación, preñez',
    en: 'pregnancy, pregnant, gestation, in foal, expecting',
  },
  orphan: {
    es: 'huérfano, rechaza al potro, biberón',
    en: 'orphan, rejects foal, bottle feeding',
    under: ['young'],
  },
  arthritis: {
    es: 'artrosis, artritis, osteoartritis, desgaste, dolor articular, displasia, displasia de cadera, reuma',
    en: 'arthritis, osteoarthritis, artritis, joint pain, hip dysplasia, dysplasia, sore hips, rheumatism, sore joints',
    under: ['joint'],
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
  thrombus: {
    es: 'tromboembolismo, trombo, coágulo, trombosis',
    en: 'saddle thrombus, thromboembolism, clot, blood clot',
    under: ['paralysis', 'cat'],
  },
  stroke: { es: 'ictus, derrame cerebral', en: 'stroke, brain bleed', under: ['brain'] },
  'heart-disease': {
    es: 'insuficiencia cardíaca, soplo, problema de corazón, cardiopatía, arritmia',
    en: 'heart failure, heart murmur, heart disease, arrhythmia, cardiomyopathy',
    under: ['heart', 'cough'],
  },
  pneumonia: {
    es: 'neumonía, pulmonía, líquido en los pulmones, edema pulmonar',
    en: 'pneumonia, fluid in the lungs, lung infection',
    under: ['lung', 'cough'],
  },
  asthma: {
    es: 'asma, asmático, bronquitis',
    en: 'asthma, bronchitis, asthmatic',
    under: ['cough', 'breathless'],
  },
  'kennel-cough': {
    es: 'tos de las perreras, tos de perrera, traqueobronquitis, bordetella',
    en: 'kennel cough, bordetella, infectious tracheobronchitis',
    under: ['cough', 'dog'],
  },
  'tracheal-collapse': {
    es: 'colapso traqueal',
    en: 'tracheal collapse, collapsing trachea, goose honk',
    under: ['windpipe', 'cough'],
  },
  'cat-flu': {
    es: 'gripe felina, rinotraqueitis, coriza, calicivirus',
    en: 'cat flu, calicivirus, rhinotracheitis',
    under: ['cat', 'sneeze'],
  },
  parvo: { es: 'parvovirus, parvo, parvovirosis', en: 'parvo, parvovirus', under: ['diarrhoea', 'vaccine'] },
  distemper: { es: 'moquillo', en: 'distemper', under: ['vaccine'] },
  leptospirosis: { es: 'leptospirosis', en: 'leptospirosis, lepto', under: ['vaccine'] },
  rabies: { es: 'rabia, rábico, antirrábica', en: 'rabies, rabid', under: ['vaccine'] },
  'feline-leukaemia': {
    es: 'leucemia felina, felv, inmunodeficiencia, sida felino, fiv',
    en: 'feline leukaemia, leukemia, felv, fiv',
    under: ['cat'],
  },
  tetanus: { es: 'tétanos', en: 'tetanus, lockjaw', under: ['vaccine', 'wound'] },
  leishmaniasis: {
    es: 'leishmaniosis, leishmaniasis, leishmania, leismania, leismaniosis',
    en: 'leishmaniosis, leishmaniasis, leishmania, sandfly disease',
    under: ['mosquito'],
  },
  heartworm: {
    es: 'filaria, filariosis, dirofilaria, gusano del corazón',
    en: 'heartworm, dirofilaria, filaria',
    under: ['worm', 'mosquito'],
  },
  'tick-fever': {
    es: 'ehrlichia, babesia, piroplasmosis, anaplasma, enfermedad de lyme',
    en: 'ehrlichia, babesia, lyme disease, tick fever, anaplasma, piroplasmosis',
    under: ['tick'],
  },
  giardia: {
    es: 'giardia, giardiasis, coccidios, coccidia',
    en: 'giardia, coccidia',
    under: ['diarrhoea', 'worm'],
  },
  salmonella: { es: 'salmonela, salmonelosis, bacterias', en: 'salmonella, campylobacter, bacteria, e coli' },
  infection: {
    es: 'infección, infectado, sepsis, contagio, contagioso',
    en: 'infection, infected, sepsis, septic, contagious, catching',
  },
  allergy: {
    es: 'alergia, alérgico, alergía, anafilaxia, reacción alérgica, atopia, dermatitis atópica, choque anafiláctico',
    en: 'allergy, allergic, allergies, anaphylaxis, allergic reaction, atopy, atopic dermatitis, anaphylactic shock, hay fever',
  },
  'hot-spot': {
    es: 'dermatitis húmeda, punto caliente, dermatitis aguda, pioderma, herida húmeda',
    en: 'hot spot, hotspot, moist dermatitis, wet eczema, pyoderma, raw patch, weeping patch',
    under: ['skin', 'wound'],
  },
  mange: { es: 'sarna, sarna demodécica', en: 'mange, scabies, demodex', under: ['skin', 'mite'] },
  ringworm: { es: 'tiña, hongos, hongo', en: 'ringworm, fungus, fungal', under: ['skin'] },
  otitis: {
    es: 'otitis, infección de oído, oídos sucios, dolor de oído, oído infectado',
    en: 'otitis, ear infection, dirty ears, earache, smelly ear, canker',
    under: ['ear'],
  },
  conjunctivitis: {
    es: 'conjuntivitis, uveítis, glaucoma',
    en: 'conjunctivitis, uveitis, glaucoma, moon blindness',
    under: ['eye', 'red-eye'],
  },
  'corneal-ulcer': {
    es: 'úlcera corneal, úlcera en el ojo, rasguño en el ojo',
    en: 'corneal ulcer, eye ulcer, scratched eye',
    under: ['eye'],
  },
  'grass-seed': { es: 'espiga, espigas', en: 'grass seed, grass awn, foxtail' },
  tartar: {
    es: 'sarro, gingivitis, periodontal, enfermedad periodontal, placa',
    en: 'tartar, plaque, gingivitis, periodontal, gum disease, calculus',
    under: ['tooth'],
  },
  quidding: {
    es: 'bolas de heno, se le cae la comida, mastica mal, puntas en las muelas, limar los dientes',
    en: 'quidding, balls of hay, dropping feed, sharp teeth, floating teeth, rasping teeth, hooks',
    under: ['tooth', 'horse'],
  },
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
  dementia: {
    es: 'demencia, disfunción cognitiva, alzheimer, desorientado, confuso, senilidad',
    en: 'dementia, cognitive dysfunction, senile, confused, disoriented, sundowning',
    under: ['old'],
  },
  cancer: {
    es: 'cáncer, tumor, linfoma, mastocitoma, metástasis, maligno',
    en: 'cancer, tumour, tumor, lymphoma, malignant, mast cell',
    under: ['lump'],
  },
  anaemia: { es: 'anemia, anémico', en: 'anaemia, anemia, anaemic' },
  poisoning: {
    es: 'veneno, envenenado, intoxicación, tóxico, intoxicado, envenenamiento, venenoso, intoxicar, toxicidad',
    en: 'poison, poisoned, poisoning, toxic, toxin, poisonous, intoxicated, toxicity, poisen',
  },
  stress: { es: 'estrés, estresado, marcaje, marca territorio', en: 'stress, stressed, spraying, marking' },
  meconium: { es: 'meconio', en: 'meconium', under: ['foal', 'stool'] },
} as const satisfies Thesaurus;
