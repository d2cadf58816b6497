import type { Species } from '../../../../contract/consults.ts';
import type { MedicineRule, Patient } from './medicine-rule.ts';

const of =
  (...species: readonly Species[]) =>
  (patient: Patient): boolean =>
    species.includes(patient.species);

/** Substances that dogs, cats and small herbivores do not bear, or only with care. */
export const smallAnimalRules = {
  'cat-paracetamol': {
    weight: 'never',
    holds: of('cat'),
    words: ['paracetamol', 'acetaminof', 'acetaminoph', 'termalgin', 'tylenol', 'gelocatil', 'panadol'],
    text: {
      es: 'El paracetamol mata a los gatos: no lo pueden eliminar. No hay dosis segura.',
      en: 'Paracetamol kills cats: they cannot clear it. No dose is safe.',
    },
    sources: ['analgesics'],
  },
  'dog-paracetamol': {
    weight: 'care',
    holds: of('dog'),
    words: ['paracetamol', 'acetaminof', 'acetaminoph', 'termalgin', 'tylenol', 'gelocatil', 'panadol'],
    text: {
      es: 'En el perro el margen es estrecho: dosis por peso, pocos días, y no con el hígado enfermo.',
      en: 'In dogs the margin is narrow: dose by weight, few days, and not with a diseased liver.',
    },
    sources: ['analgesics'],
  },
  'human-nsaids': {
    weight: 'never',
    holds: of('dog', 'cat'),
    words: [
      'ibuprofen',
      'naproxen',
      'diclofenac',
      'dexketoprofen',
      'indometacin',
      'indomethacin',
      'advil',
      'voltaren',
      'enantyum',
      'nurofen',
    ],
    text: {
      es: 'Este antiinflamatorio humano causa úlceras y daño renal en perros y gatos a dosis bajas. Hay antiinflamatorios autorizados para ellos.',
      en: 'This human anti-inflammatory causes ulcers and kidney damage in dogs and cats at low doses. There are anti-inflammatories that are licensed for them.',
    },
    sources: ['analgesics'],
  },
  'cat-aspirin': {
    weight: 'care',
    holds: of('cat'),
    words: ['aspirin', 'acetilsalicilic', 'acetylsalicylic', 'adiro'],
    text: {
      es: 'Los gatos eliminan la aspirina muy despacio: a dosis e intervalos de perro se intoxican.',
      en: 'Cats clear aspirin very slowly: at the doses and intervals of a dog it poisons them.',
    },
    sources: ['analgesics'],
  },
  'cat-meloxicam': {
    weight: 'care',
    holds: (patient, { days }) => patient.species === 'cat' && (days === null || days > 1),
    words: ['meloxicam', 'metacam', 'loxicom', 'meloxidyl'],
    text: {
      es: 'Dosis repetidas se han asociado en gatos a fallo renal y muerte. Solo con un producto autorizado para gatos en esa pauta, hidratado y con el riñón sano.',
      en: 'Repeated doses have been linked to kidney failure and death in cats. Only a product that is licensed for cats in that regimen, in a hydrated cat with healthy kidneys.',
    },
    sources: ['fda-meloxicam', 'nsaids'],
  },
  'cat-permethrin': {
    weight: 'never',
    holds: of('cat'),
    words: [
      'permetrin',
      'permethrin',
      'advantix',
      'deltametrin',
      'deltamethrin',
      'cipermetrin',
      'cypermethrin',
    ],
    text: {
      es: 'La permetrina y sus parientes provocan en el gato temblores y convulsiones, a menudo mortales.',
      en: 'Permethrin and its relatives cause tremors and seizures in cats, which are often fatal.',
    },
    sources: ['insecticides'],
  },
  'cat-enrofloxacin': {
    weight: 'care',
    holds: of('cat'),
    words: ['enrofloxacin', 'baytril'],
    text: {
      es: 'Por encima de 5 mg/kg al día el enrofloxacino puede dejar ciego a un gato.',
      en: 'Above 5 mg/kg a day enrofloxacin can blind a cat.',
    },
    sources: ['quinolones'],
  },
  'dog-xylitol': {
    weight: 'never',
    holds: of('dog'),
    words: ['xilitol', 'xylitol', 'birch sugar', 'e967'],
    text: {
      es: 'El xilitol baja el azúcar en sangre del perro en menos de una hora y daña el hígado.',
      en: 'Xylitol drops a dog’s blood sugar within the hour and damages the liver.',
    },
    sources: ['xylitol'],
  },
  'dog-gabapentin-solution': {
    weight: 'care',
    holds: (patient, { dose, name }) =>
      patient.species === 'dog' && (dose?.form === 'ml' || /soluci|jarabe|solution|syrup|liquid/i.test(name)),
    words: ['gabapentin', 'neurontin'],
    text: {
      es: 'Las soluciones orales de gabapentina para personas pueden llevar xilitol. Cápsulas, o una fórmula sin él.',
      en: 'Oral gabapentin solutions made for people may contain xylitol. Capsules, or a formula without it.',
    },
    sources: ['neurontin-spc', 'xylitol'],
  },
  'dog-mdr1': {
    weight: 'care',
    holds: of('dog'),
    words: ['ivermectin', 'moxidectin', 'milbemicin', 'milbemycin', 'loperamid', 'imodium', 'fortasec'],
    text: {
      es: 'Collies, pastores y sus cruces pueden tener la mutación MDR1 (ABCB1) y no toleran dosis altas. Pregunta por la raza.',
      en: 'Collies, shepherds and their crosses may carry the MDR1 (ABCB1) mutation and do not bear high doses. Ask about the breed.',
    },
    sources: ['macrocyclic-lactones'],
  },
  'rabbit-antibiotics': {
    weight: 'care',
    holds: of('other'),
    words: [
      'amoxicilin',
      'amoxicillin',
      'ampicilin',
      'ampicillin',
      'clindamicin',
      'clindamycin',
      'lincomicin',
      'lincomycin',
      'cefalexin',
    ],
    text: {
      es: 'En conejos, cobayas y hámsteres estos antibióticos por boca matan por enterotoxemia.',
      en: 'In rabbits, guinea pigs and hamsters these antibiotics by mouth kill by enterotoxaemia.',
    },
    sources: ['penicillins'],
  },
  'rabbit-fipronil': {
    weight: 'care',
    holds: of('other'),
    words: ['fipronil', 'frontline'],
    text: {
      es: 'El fipronil es tóxico para los conejos y está contraindicado en ellos.',
      en: 'Fipronil is toxic to rabbits and contraindicated in them.',
    },
    sources: ['fipronil-spc'],
  },
} as const satisfies Record<string, MedicineRule>;
