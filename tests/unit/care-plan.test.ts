import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CarePlanContent, Dose, Medicine } from '../../worker/consults/care-plans/care-plan.ts';
import { computeDose } from '../../worker/consults/care-plans/dose.ts';
import { missingInPlan } from '../../worker/consults/care-plans/missing-in-plan.ts';

const dose = (change: Partial<Dose>): Dose => ({
  perKg: 0.1,
  unit: 'mg',
  weightGrams: 20_000,
  weighedOn: null,
  strength: 1.5,
  form: 'ml',
  total: null,
  quantity: null,
  confirmed: false,
  ...change,
});

test('P3 a dose is per kg times kg, by the strength of what it is measured out in', () => {
  expect(computeDose(dose({}))).toEqual({ total: 2, quantity: 1.33 });
  expect(computeDose(dose({ perKg: 4.4, weightGrams: 500_000, strength: 1_000, form: 'gram' }))).toEqual({
    total: 2200,
    quantity: 2.2,
  });
  expect(computeDose(dose({ perKg: 0.05, weightGrams: 480, strength: 1.5 }))).toEqual({
    total: 0.024,
    quantity: 0.016,
  });
  expect(computeDose(dose({ perKg: 1, unit: 'ml', weightGrams: 4_200, strength: null }))).toEqual({
    total: 4.2,
    quantity: 4.2,
  });
});

test('P3 as long as something is missing nothing is computed that it would need', () => {
  expect(computeDose(dose({ weightGrams: null }))).toEqual({ total: null, quantity: null });
  expect(computeDose(dose({ perKg: null }))).toEqual({ total: null, quantity: null });
  expect(computeDose(dose({ strength: null }))).toEqual({ total: 2, quantity: null });
  expect(computeDose(dose({ unit: 'ml', form: 'tablet' }))).toEqual({ total: 2, quantity: null });
});

test('P3 what is rounded stays within half a percent, and twice the weight is twice the dose', () => {
  const grams = fc.integer({ min: 100, max: 900_000 });
  const perKg = fc.integer({ min: 1, max: 50_000 }).map((thousandths) => thousandths / 1_000);
  fc.assert(
    fc.property(grams, perKg, (weightGrams, each) => {
      const exact = (each * weightGrams) / 1_000;
      fc.pre(exact >= 0.1);
      const { total } = computeDose(dose({ perKg: each, weightGrams }));
      const { total: twice } = computeDose(dose({ perKg: each, weightGrams: 2 * weightGrams }));
      expect(Math.abs((total ?? 0) - exact) / exact).toBeLessThanOrEqual(0.006);
      expect(Math.abs((twice ?? 0) - 2 * exact) / exact).toBeLessThanOrEqual(0.012);
    }),
  );
});

const pill: Medicine = {
  id: '7d0c3e8e-5b0a-4d38-9f0e-8a1c65a4d001',
  name: 'Maropitant',
  substance: '',
  route: 'oral',
  dose: null,
  give: '1 comprimido',
  howOften: 'Cada 24 horas',
  days: null,
  withdrawal: '',
};
const whole: CarePlanContent = {
  findings: 'Gastritis',
  steps: ['Dieta blanda'],
  medicines: [pill],
  warningSigns: ['Vomita sangre'],
  checkAgain: null,
};

test('P2 a plan that an owner can act on lacks nothing; one that leaves them alone says what it lacks', () => {
  expect(missingInPlan(whole)).toEqual([]);
  expect(missingInPlan({ ...whole, medicines: [] })).toEqual([]);
  expect(
    missingInPlan({
      findings: ' ',
      steps: ['  '],
      medicines: [{ ...pill, name: '', howOften: ' ', route: null, dose: dose({ total: 2 }) }],
      warningSigns: [],
      checkAgain: { on: '2026-12-01', what: '' },
    }),
  ).toEqual([
    'findings',
    'steps',
    ...['name', 'howOften', 'route', 'dose'].map((part) => `medicines.${pill.id}.${part}`),
    'warningSigns',
    'checkAgain',
  ]);
});
