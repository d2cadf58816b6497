import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountText, minorUnitsOf } from '../../../admin/money/amount.ts';

test('An amount is taken with a comma and with a point, and never guessed', () => {
  const read = Object.fromEntries(
    ['9,99', '9.99', ' 12 ', '0,5', '9,999', '1.234,50', '-1', '0', '', 'abc', '9,', '1e3'].map((text) => [
      text,
      minorUnitsOf(text, 'EUR'),
    ]),
  );
  expect(read).toEqual({
    '9,99': 999,
    '9.99': 999,
    ' 12 ': 1_200,
    '0,5': 50,
    '9,999': null,
    '1.234,50': null,
    '-1': null,
    '0': null,
    '': null,
    abc: null,
    '9,': null,
    '1e3': null,
  });
});

test('What is written into the field is read as the same amount, in both languages', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.constantFrom('es' as const, 'en' as const),
      fc.constantFrom('EUR', 'USD', 'MXN'),
      (amount, locale, currency) => {
        expect(minorUnitsOf(amountText(locale, amount, currency), currency)).toBe(amount);
      },
    ),
  );
});
