import type { Thesaurus } from '../../../core/search/words/thesaurus.ts';

/** Medicines by what they are and what they are called. */
export const medicines = {
  medicine: {
    es: 'medicina, medicamento, pastilla, comprimido, fármaco, jarabe, tratamiento, medicación',
    en: 'medicine, medication, tablet, pill, drug, treatment, syrup, meds, capsule',
  },
  dose: {
    es: 'dosis, cuánto darle, miligramos, sobredosis',
    en: 'dose, dosage, how much to give, milligrams, overdose',
  },
  painkiller: {
    es: 'analgésico, calmante, antiinflamatorio, para el dolor, aine',
    en: 'painkiller, pain relief, anti inflammatory, nsaid, analgesic, pain killer',
    under: ['medicine'],
  },
  ibuprofen: {
    es: 'ibuprofeno, dalsy, espidifen, neobrufen, iboprofeno, ibuprofen',
    en: 'ibuprofen, nurofen, advil, ibuprofin',
    under: ['painkiller'],
  },
  paracetamol: {
    es: 'paracetamol, gelocatil, apiretal, tempra, acetaminofén, parecetamol',
    en: 'paracetamol, acetaminophen, tylenol, panadol, calpol, paracetemol',
    under: ['painkiller'],
  },
  aspirin: { es: 'aspirina, ácido acetilsalicílico, adiro', en: 'aspirin, asprin', under: ['painkiller'] },
  naproxen: {
    es: 'naproxeno, diclofenaco, voltaren',
    en: 'naproxen, diclofenac, voltarol',
    under: ['painkiller'],
  },
  meloxicam: {
    es: 'meloxicam, metacam, carprofeno, rimadyl, previcox, firocoxib',
    en: 'meloxicam, metacam, carprofen, rimadyl, previcox, firocoxib',
    under: ['painkiller'],
  },
  phenylbutazone: {
    es: 'fenilbutazona, butazona, flunixino, finadyne',
    en: 'phenylbutazone, bute, flunixin, banamine',
    under: ['painkiller', 'horse'],
  },
  opioid: {
    es: 'tramadol, morfina, metadona, gabapentina, opiáceo',
    en: 'tramadol, morphine, methadone, gabapentin, opioid',
    under: ['painkiller'],
  },
  antibiotic: {
    es: 'antibiótico, amoxicilina, penicilina, doxiciclina, metronidazol, augmentine',
    en: 'antibiotic, amoxicillin, penicillin, doxycycline, metronidazole, synulox',
  },
  steroid: {
    es: 'cortisona, corticoide, prednisona, prednisolona, dexametasona, corticoides',
    en: 'steroid, cortisone, prednisone, prednisolone, dexamethasone',
  },
  antihistamine: {
    es: 'antihistamínico, cetirizina, polaramine, difenhidramina',
    en: 'antihistamine, cetirizine, piriton, benadryl, diphenhydramine',
    under: ['allergy'],
  },
  'itch-drug': {
    es: 'apoquel, oclacitinib, cytopoint, lokivetmab',
    en: 'apoquel, oclacitinib, cytopoint, lokivetmab',
    under: ['itch'],
  },
  insulin: {
    es: 'insulina, caninsulin, pinchar insulina',
    en: 'insulin, caninsulin, insulin injection',
    under: ['diabetes'],
  },
  'anti-seizure': {
    es: 'fenobarbital, anticonvulsivo, bromuro, levetiracetam, luminal',
    en: 'phenobarbital, anticonvulsant, bromide, levetiracetam, keppra, phenobarbitone',
    under: ['seizure'],
  },
  sedative: {
    es: 'sedante, tranquilizante, acepromazina, diazepam, valium, trazodona, sedación, calmar',
    en: 'sedative, tranquilliser, tranquilizer, acepromazine, diazepam, valium, trazodone, sedation, calming',
  },
  anaesthesia: {
    es: 'anestesia, anestesiar, dormirlo para operar',
    en: 'anaesthesia, anesthesia, anaesthetic, anesthetic',
  },
  antiemetic: {
    es: 'antiemético, primperan, cerenia, maropitant, omeprazol, protector de estómago',
    en: 'anti sickness, antiemetic, cerenia, maropitant, omeprazole, metoclopramide',
    under: ['vomit'],
  },
  probiotic: {
    es: 'probiótico, fortasec, loperamida, antidiarreico',
    en: 'probiotic, imodium, loperamide, kaolin',
    under: ['diarrhoea'],
  },
  laxative: {
    es: 'laxante, malta, aceite de parafina, enema, supositorio',
    en: 'laxative, hairball paste, liquid paraffin, enema, suppository',
    under: ['constipation'],
  },
  'heart-drug': {
    es: 'pimobendan, furosemida, vetmedin, diurético',
    en: 'pimobendan, furosemide, vetmedin, diuretic',
    under: ['heart'],
  },
  'thyroid-drug': {
    es: 'metimazol, tiamazol, felimazole, yodo radiactivo',
    en: 'methimazole, thiamazole, felimazole, radioactive iodine',
    under: ['thyroid'],
  },
  wormer: {
    es: 'desparasitar, desparasitante, antiparasitario, desparasitación, desparasitado, ivermectina, prazicuantel, milbemax, desparacitar',
    en: 'wormer, worming, deworm, dewormer, dewormed, antiparasitic, ivermectin, praziquantel, milbemax, worming tablet, de-worm',
    under: ['worm'],
  },
  'spot-on': {
    es: 'pipeta, collar antiparasitario, bravecto, seresto, nexgard, frontline, scalibor',
    en: 'spot on, flea collar, bravecto, seresto, nexgard, frontline, flea treatment, scalibor',
    under: ['flea', 'tick'],
  },
  vaccine: {
    es: 'vacuna, vacunar, vacunación, vacunado, calendario de vacunas, bacuna, refuerzo',
    en: 'vaccine, vaccination, vaccinate, jab, shots, booster, vacination, immunisation',
  },
  'eye-drops': { es: 'colirio, gotas para los ojos', en: 'eye drops, eyedrops', under: ['eye', 'medicine'] },
  'ear-drops': {
    es: 'gotas para los oídos, gotas óticas, limpiador de oídos',
    en: 'ear drops, ear cleaner',
    under: ['ear', 'medicine'],
  },
  'joint-supplement': {
    es: 'condroprotector, glucosamina, condroitina, librela, omega',
    en: 'joint supplement, glucosamine, chondroitin, librela, omega',
    under: ['arthritis'],
  },
  pheromone: { es: 'feromona, feliway, adaptil', en: 'pheromone, feliway, adaptil', under: ['stress'] },
  antiseptic: {
    es: 'antiséptico, clorhexidina, betadine, yodo, agua oxigenada, suero fisiológico, cristalmina',
    en: 'antiseptic, chlorhexidine, iodine, hydrogen peroxide, saline, salt water, hibiscrub',
  },
  charcoal: {
    es: 'carbón activo, carbón activado',
    en: 'activated charcoal, charcoal',
    under: ['poisoning'],
  },
  antidote: {
    es: 'antídoto, vitamina k, n acetilcisteína',
    en: 'antidote, vitamin k, acetylcysteine',
    under: ['poisoning'],
  },
  'induce-vomiting': {
    es: 'provocar el vómito, hacer vomitar, provocarle el vómito, hacerlo vomitar',
    en: 'induce vomiting, make him vomit, make dog sick, make it vomit, make her sick',
    under: ['vomit', 'poisoning'],
  },
  fluids: { es: 'suero, gotero, fluidoterapia, sueros', en: 'fluids, drip, iv fluids' },
  syringe: { es: 'jeringa, inyección, pinchazo, inyectar', en: 'syringe, injection, inject' },
  shampoo: { es: 'champú, baño medicado, bañar', en: 'shampoo, bath, bathing, medicated wash' },
} as const satisfies Thesaurus;
