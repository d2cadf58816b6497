import { expect, test } from 'vitest';
import { agreementOf } from '../../../tools/triage/agreement.ts';

test('two who agree in everything have a kappa of 1, two who never do of less than 0', () => {
  expect(
    agreementOf([
      ['red', 'red'],
      ['blue', 'blue'],
    ]),
  ).toEqual({ cases: 2, exact: 1, kappa: 1 });
  expect(
    agreementOf([
      ['red', 'blue'],
      ['blue', 'red'],
    ]),
  ).toEqual({ cases: 2, exact: 0, kappa: -1 });
});

test('one level apart weighs a sixteenth of red called blue', () => {
  // Observed: (0 + 0 + 1/16 + 0) / 4. By chance: the mean of all pairs of margins.
  const { exact, kappa } = agreementOf([
    ['red', 'red'],
    ['red', 'red'],
    ['red', 'orange'],
    ['blue', 'blue'],
  ]);
  expect(exact).toBe(0.75);
  const chance = (3 * (1 / 16 + 1) + (2 + 9 / 16)) / 16;
  expect(kappa).toBeCloseTo(1 - 1 / 64 / chance, 10);
});
