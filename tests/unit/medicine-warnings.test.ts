import { describe, expect, test } from 'vitest';
import type { FoodChain } from '../../contract/care-plans.ts';
import type { Species } from '../../contract/consults.ts';
import type { Medicine } from '../../worker/consults/care-plans/care-plan.ts';
import { medicineSources } from '../../worker/consults/care-plans/medicine-rules/sources.ts';
import {
  keptWarning,
  medicineRules,
  medicineWarnings,
} from '../../worker/consults/care-plans/medicine-warnings.ts';

const medicine = (name: string, change: Partial<Medicine> = {}): Medicine => ({
  id: '7d0c3e8e-5b0a-4d38-9f0e-8a1c65a4d001',
  name,
  substance: '',
  route: 'oral',
  dose: null,
  give: '1',
  howOften: '1',
  days: 1,
  withdrawal: '0 días',
  ...change,
});

const rulesFor = (species: Species, one: Medicine, foodChain: FoodChain | null = null) =>
  medicineWarnings({ species, foodChain }, [one]).map(({ rule }) => rule);

describe('P3 what does not suit a horse that may enter the food chain', () => {
  test.each([
    ['Metronidazol 250 mg', 'horse-prohibited'],
    ['CLORANFENICOL colirio', 'horse-prohibited'],
    ['Chloramphenicol ointment', 'horse-prohibited'],
    ['Equipalazone', 'horse-phenylbutazone'],
    ['Bute', 'horse-phenylbutazone'],
    ['Danilon (suxibuzona)', 'horse-phenylbutazone'],
    ['Acepromazina gel', 'horse-essential'],
  ])('%s', (name, rule) => {
    expect(rulesFor('horse', medicine(name), 'in')).toEqual([rule]);
    // Nobody has said: it counts as one that may, and that is said, too.
    expect(rulesFor('horse', medicine(name), null)).toEqual([rule, 'horse-food-chain-unknown']);
    expect(rulesFor('horse', medicine(name), 'out')).toEqual([]);
    expect(rulesFor('dog', medicine(name), null)).toEqual([]);
  });

  test('the withdrawal time is asked for, and of a horse that is signed out it is not', () => {
    const flunixin = medicine('Flunixino', { withdrawal: ' ' });
    expect(rulesFor('horse', flunixin, 'in')).toEqual(['horse-withdrawal']);
    expect(rulesFor('horse', flunixin, 'out')).toEqual([]);
  });

  test('what kills a horse does so inside the food chain and outside of it', () => {
    for (const foodChain of ['in', 'out'] as const)
      expect(rulesFor('horse', medicine('Clindamicina'), foodChain)).toEqual(['horse-lincosamides']);
  });
});

describe('P3 what cats, dogs and rabbits do not bear', () => {
  test.each<[Species, string, string[]]>([
    ['cat', 'Paracetamol', ['cat-paracetamol']],
    ['dog', 'Paracetamol', ['dog-paracetamol']],
    ['cat', 'Advantix spot-on', ['cat-permethrin']],
    ['dog', 'Advantix spot-on', []],
    ['dog', 'Ibuprofeno 400', ['human-nsaids']],
    ['cat', 'Naproxen', ['human-nsaids']],
    ['dog', 'Chicle con xilitol', ['dog-xylitol']],
    ['dog', 'Gabapentina solución oral', ['dog-gabapentin-solution']],
    ['dog', 'Gabapentina 100 mg cápsulas', []],
    ['other', 'Frontline', ['rabbit-fipronil']],
    ['dog', 'Amoxicilina', []],
    ['dog', 'Carprofeno', []],
  ])('%s, %s', (species, name, rules) => {
    expect(rulesFor(species, medicine(name))).toEqual(rules);
  });

  test('the substance counts as well as the name on the box, with or without accents', () => {
    expect(rulesFor('cat', medicine('Apiretal', { substance: 'Paracetamol' }))).toEqual(['cat-paracetamol']);
    expect(rulesFor('cat', medicine('PARACETÁMOL'))).toEqual(['cat-paracetamol']);
    // A word begins so: what merely has it inside is something else.
    expect(rulesFor('horse', medicine('Distribute', {}), 'in')).toEqual([]);
  });

  test('one dose of meloxicam is given to a cat, several are thought about', () => {
    expect(rulesFor('cat', medicine('Meloxicam', { days: 1 }))).toEqual([]);
    expect(rulesFor('cat', medicine('Meloxicam', { days: 5 }))).toEqual(['cat-meloxicam']);
    expect(rulesFor('cat', medicine('Meloxicam', { days: null }))).toEqual(['cat-meloxicam']);
  });
});

test('P3 U10 every rule says why in both languages and names a source that is there; a plan keeps them', () => {
  for (const [name, { text, sources }] of Object.entries(medicineRules)) {
    expect([name, text.es.length > 20, text.en.length > 20]).toEqual([name, true, true]);
    expect(sources.every((source) => source in medicineSources)).toBe(true);
  }
  const [warning] = medicineWarnings({ species: 'cat', foodChain: null }, [medicine('Paracetamol')]);
  if (warning === undefined) throw new Error('no warning');
  expect(keptWarning(warning, 'es')).toEqual({
    medicine: warning.medicine,
    rule: 'cat-paracetamol',
    sources: [
      'MSD Veterinary Manual: Toxicoses From Human Analgesics in Animals (Merck & Co., Rahway, 2024)',
    ],
  });
});
