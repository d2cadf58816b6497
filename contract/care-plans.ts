/** Who wrote a plan first: the vet, or a job that drafted it from the conversation. Whichever it was, a vet signed it. */
export const planOrigins = ['vet', 'draft'] as const;

/** What a dose is counted in. */
export const doseUnits = ['mg', 'mcg', 'g', 'ml', 'IU'] as const;

/** What a medicine is measured out in: its strength is so much in one of these. */
export const doseForms = ['ml', 'tablet', 'capsule', 'drop', 'gram', 'sachet', 'pipette'] as const;
export type DoseForm = (typeof doseForms)[number];

/** How a medicine is given. */
export const medicineRoutes = [
  'oral',
  'under-skin',
  'in-muscle',
  'in-vein',
  'on-skin',
  'in-eye',
  'in-ear',
  'in-nose',
  'inhaled',
  'rectal',
] as const;
export type MedicineRoute = (typeof medicineRoutes)[number];

/** UTF-16 units of what a plan says, and how many things it may list. */
export const planLengths = {
  /** What we think. */
  findings: 4000,
  /** One thing to do. */
  step: 600,
  /** A sign that means go now. */
  warningSign: 300,
  /** What is to be looked at again. */
  checkAgain: 600,
  medicineName: 120,
  substance: 120,
  /** What is given each time, and how often. */
  dosing: 200,
  /** The waiting time after a medicine for a food-producing animal. */
  withdrawal: 300,
  /** Why a plan takes the place of another. */
  amendReason: 600,
} as const;
export const mostSteps = 20;
export const mostWarningSigns = 15;
export const mostMedicines = 12;
/** Days for which a medicine may be given. */
export const mostMedicineDays = 365;

/** Whether a horse may become food, as its passport says; null in a row means that nobody has said. */
export const foodChainStates = ['in', 'out'] as const;
export type FoodChain = (typeof foodChainStates)[number];

/** The Universal Equine Life Number: country, database, and the number in it (www.ueln.net). */
export const uelnLength = 15;
