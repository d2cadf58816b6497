import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';

/** Diseases of dogs and cats, and those of every animal. */
export const diseases = {
  bloat: {
    es: 'torsión, torsión gástrica, torsión de estómago, estómago girado, dilatación, vuelta de estómago, dilatación de estómago, vólvulo gástrico, torcion',
    en: 'bloat, gdv, torsion, twisted stomach, stomach torsion, volvulus, gastric dilatation, dilation, flipped stomach',
    under: ['stomach'],
  },
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
  pregnancy: {
    es: 'embarazo, embarazada, preñada, gestación, preñez',
    en: 'pregnancy, pregnant, gestation, in foal, expecting',
  },
  arthritis: {
    es: 'artrosis, artritis, osteoartritis, desgaste, dolor articular, displasia, displasia de cadera, reuma',
    en: 'arthritis, osteoarthritis, artritis, joint pain, hip dysplasia, dysplasia, sore hips, rheumatism, sore joints',
    under: ['joint'],
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
  tartar: {
    es: 'sarro, gingivitis, periodontal, enfermedad periodontal, placa',
    en: 'tartar, plaque, gingivitis, periodontal, gum disease, calculus',
    under: ['tooth'],
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
  stress: { es: 'estrés, estresado, marcaje, marca territorio', en: 'stress, stressed, spraying, marking' },
} as const satisfies Thesaurus;
