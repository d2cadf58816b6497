import { expect, test } from 'vitest';
import { decide } from '../../../worker/consults/triage/decide.ts';
import { doseLevel } from '../../../worker/consults/triage/dose.ts';
import { isPlausible, measureLevel } from '../../../worker/consults/triage/measure.ts';
import { readMeasure } from '../../../worker/consults/triage/read-measure.ts';
import type { Measure } from '../../../worker/consults/triage/rules.ts';
import { currentRules as rules } from '../../../worker/consults/triage/rules-of.ts';
import { substancesFor } from '../../../worker/consults/triage/substances-for.ts';

function measure(id: string): Measure {
  const found = rules.measures[id];
  if (!found) throw new Error(`no measure ${id}`);
  return found;
}

test.each([
  ['horse-heart', 28, null],
  ['horse-heart', 44, null],
  ['horse-heart', 45, 'yellow'],
  ['horse-heart', 48, 'yellow'],
  ['horse-heart', 49, 'orange'],
  ['horse-heart', 60, 'orange'],
  ['horse-heart', 61, 'red'],
  ['horse-breaths', 16, null],
  ['horse-refill', 2, null],
  ['horse-refill', 2.5, 'orange'],
  ['horse-temperature', 37.2, null],
  ['horse-temperature', 38.5, null],
  ['horse-temperature', 38.6, 'yellow'],
] as const)('U7 %s of %d is %s', (id, value, level) => {
  expect(measureLevel(measure(id), value)).toBe(level);
});

test.each([
  ['horse-heart', 900],
  ['horse-temperature', 73],
  ['horse-temperature', 100.4],
  ['horse-refill', 0],
] as const)('U7 %s of %d cannot be true', (id, value) => {
  expect(isPlausible(measure(id), value)).toBe(false);
});

test('U7 what is normal is plausible, and no band begins inside of it', () => {
  for (const one of Object.values(rules.measures)) {
    for (const value of one.normal) {
      expect(isPlausible(one, value)).toBe(true);
      expect(measureLevel(one, value)).toBeNull();
    }
  }
});

test.each([
  // 2.3 mg of methylxanthines a gram: 20 mg/kg are 87 g for a dog of 10 kg.
  ['dog', 'chocolate', 'milk', 86, 10, 'yellow'],
  ['dog', 'chocolate', 'milk', 88, 10, 'orange'],
  ['dog', 'chocolate', 'white', 200, 10, null],
  ['dog', 'xylitol', 'gum', 1, 20, 'orange'],
  ['dog', 'xylitol', 'gum', 1, 5, 'red'],
  ['cat', 'xylitol', 'gum', 1, 5, null],
  ['dog', 'ibuprofen', 'tablet-400', 1, 20, 'yellow'],
  ['dog', 'ibuprofen', 'tablet-400', 1, 10, 'orange'],
  ['cat', 'paracetamol', 'tablet-500', 0.25, 5, 'red'],
] as const)(
  'a %s, %s (%s), %d units for %d kg: %s',
  (species, substance, product, units, weightKg, level) => {
    expect(doseLevel(rules, species, { substance, product, units, weightKg })).toBe(level);
  },
);

test('an amount or a weight that nobody knows never counts as little', () => {
  const dose = { substance: 'xylitol', product: 'gum', units: null, weightKg: 40 };
  expect(doseLevel(rules, 'dog', dose)).toBe('red');
  expect(
    doseLevel(rules, 'dog', { ...dose, substance: 'chocolate', product: 'milk', units: 1, weightKg: null }),
  ).toBe('orange');
});

test.each([
  ['38,6', { kind: 'value', value: 38.6 }],
  ['38.6', { kind: 'value', value: 38.6 }],
  ['101.5', { kind: 'fahrenheit', celsius: 38.6 }],
  ['73', { kind: 'wrong' }],
  ['caliente', { kind: 'wrong' }],
  [' ', { kind: 'empty' }],
])('U7 a temperature typed as "%s" is read as what it is', (text, reading) => {
  expect(readMeasure(measure('horse-temperature'), text)).toEqual(reading);
});

test('U7 no other measure is taken for degrees Fahrenheit', () => {
  expect(readMeasure(measure('horse-heart'), '900')).toEqual({ kind: 'wrong' });
});

test('a horse is not asked for a dose, as no substance has bands for it', () => {
  expect(substancesFor(rules, 'horse')).toEqual([]);
  const poison = rules.complaints.poison?.screens.flat() ?? [];
  const signs = Object.fromEntries([...poison, ...rules.general].map((sign) => [sign, 'no' as const]));
  const horse = { species: 'horse', complaint: 'poison', raised: [], signs, measures: {} } as const;
  expect(decide(rules, { ...horse, raised: [] }).next).toBeNull();
});

test('U7 what was measured on a horse is neither asked of nor weighed for a dog', () => {
  const asked = rules.complaints.cough?.screens.flat() ?? [];
  const signs = Object.fromEntries([...asked, ...rules.general].map((sign) => [sign, 'no' as const]));
  const cough = { complaint: 'cough', raised: [], signs, measures: {} };
  expect(decide(rules, { ...cough, species: 'dog' })).toMatchObject({ next: null, level: 'blue' });
  expect(decide(rules, { ...cough, species: 'horse' }).next).toMatchObject({ kind: 'measures' });
  const measured = { ...cough, species: 'dog' as const, measures: { 'horse-heart': 120 } };
  expect(decide(rules, measured).level).toBe('blue');
});
