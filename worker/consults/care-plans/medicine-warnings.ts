import type { Confirmation, Medicine } from './care-plan.ts';
import { horseRules } from './medicine-rules/horse-rules.ts';
import type { MedicineRule, Patient } from './medicine-rules/medicine-rule.ts';
import { smallAnimalRules } from './medicine-rules/small-animal-rules.ts';
import { type MedicineSource, medicineSources } from './medicine-rules/sources.ts';

/** Every rule about medicines, by its name: what a signed plan keeps of a warning. */
export const medicineRules = { ...horseRules, ...smallAnimalRules } as const satisfies Record<
  string,
  MedicineRule
>;
export type MedicineRuleName = keyof typeof medicineRules;

/** A warning about one medicine. */
export interface MedicineWarning {
  /** The medicine's id. */
  readonly medicine: string;
  readonly rule: MedicineRuleName;
  readonly weight: MedicineRule['weight'];
}

const rules: readonly (readonly [MedicineRuleName, MedicineRule])[] = Object.keys(medicineRules)
  .filter((name): name is MedicineRuleName => name in medicineRules)
  .map((name) => [name, medicineRules[name]]);

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether one of the words of a medicine begins as one of these. */
const isCalled = ({ name, substance }: Medicine, words: readonly string[]): boolean => {
  const said = ` ${folded(`${name} ${substance}`).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.some((word) => said.includes(` ${word}`));
};

/** The warnings about the medicines of a plan for this animal, in the order of the medicines; what is not to be given comes first of each. */
export function medicineWarnings(patient: Patient, medicines: readonly Medicine[]): MedicineWarning[] {
  return medicines.flatMap((medicine) =>
    rules
      .filter(
        ([, rule]) =>
          rule.holds(patient, medicine) && (rule.words.length === 0 || isCalled(medicine, rule.words)),
      )
      .map(([rule, { weight }]) => ({ medicine: medicine.id, rule, weight }))
      .toSorted((a, b) => Number(a.weight === 'care') - Number(b.weight === 'care')),
  );
}

/** What a rule is based on, as it is read. */
export const sourcesOf = (rule: MedicineRuleName, locale: 'es' | 'en'): string[] =>
  medicineRules[rule].sources.map((name) => {
    const { title, by }: MedicineSource = medicineSources[name];
    return `${title[locale]} (${by})`;
  });

/** What a signed plan keeps of a warning that was confirmed, but for who and when. */
export const keptWarning = (
  { medicine, rule }: MedicineWarning,
  locale: 'es' | 'en',
): Pick<Confirmation, 'medicine' | 'rule' | 'sources'> => ({
  medicine,
  rule,
  sources: sourcesOf(rule, locale),
});
