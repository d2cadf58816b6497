import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highestPrice, menuCurrencies } from '../../../contract/sites.ts';
import { currencySign, readAmount, writeAmount } from '../../../web/studio/fields/amount.ts';
import { changedPrice, changedPrices, roundings } from '../../../web/studio/menu/prices/price-change.ts';

const currency = fc.constantFrom(...menuCurrencies);
const price = fc.integer({ min: 0, max: highestPrice });

test('M1 an amount is read as people type it, and what is none is not', () => {
  const read = (text: string) => readAmount(text, 'EUR');
  expect(['9,50', '9.5', '€ 9', '9 €', '9’50', '1.200', '1.200,50', '1,200.50', '0', ',5'].map(read)).toEqual(
    [950, 950, 900, 900, 950, 120_000, 120_050, 120_050, 0, 50],
  );
  expect(['9,,5', 'nueve', '-3', '9,5055', '1.2.3', '.', '99999999999'].map(read)).toEqual(
    Array(7).fill(undefined),
  );
  expect(read('  ')).toBeNull();
  expect([readAmount('1.990', 'CLP'), readAmount('990', 'CLP'), readAmount('9,5', 'CLP')]).toEqual([
    1_990,
    990,
    undefined,
  ]);
});

test('M1 an amount that was written is read again as the same, in both languages and every currency (property)', () => {
  fc.assert(
    fc.property(price, currency, fc.constantFrom('es', 'en'), (amount, money, locale) => {
      expect(readAmount(writeAmount(amount, money, locale), money)).toBe(amount);
    }),
  );
  expect([
    writeAmount(950, 'EUR', 'es'),
    writeAmount(950, 'EUR', 'en'),
    writeAmount(900, 'EUR', 'es'),
  ]).toEqual(['9,50', '9.50', '9']);
  expect(currencySign('EUR', 'es')).toEqual({ sign: '€', isBefore: false });
  expect(currencySign('EUR', 'en')).toEqual({ sign: '€', isBefore: true });
});

test('many prices are changed by percent and by amount, rounded as it was asked', () => {
  const by = (value: number, rounding: (typeof roundings)[number]) =>
    changedPrice(950, { by: 'percent', value: value * 100, rounding }, 'EUR');
  expect(roundings.map((rounding) => by(10, rounding))).toEqual([1_045, 1_000, 1_050, 1_090]);
  expect(changedPrice(950, { by: 'amount', value: -50, rounding: 'none' }, 'EUR')).toBe(900);
  expect(changedPrice(950, { by: 'amount', value: -2_000, rounding: 'none' }, 'EUR')).toBe(0);
  expect(changedPrice(40, { by: 'percent', value: -500, rounding: 'whole' }, 'EUR')).toBe(100);
  expect(changedPrice(7_900, { by: 'percent', value: 500, rounding: 'whole' }, 'CLP')).toBe(8_300);
});

test('a price is never below zero, never too high, ends as asked, and what is included stays included (property)', () => {
  const change = fc.record({
    by: fc.constantFrom('percent' as const, 'amount' as const),
    value: fc.integer({ min: -200_000, max: 200_000 }),
    rounding: fc.constantFrom(...roundings),
  });
  fc.assert(
    fc.property(price, change, (was, how) => {
      const now = changedPrice(was, how, 'EUR');
      expect(Number.isSafeInteger(now) && now >= 0 && now <= highestPrice).toBe(true);
      if (was === 0 || how.value === 0) expect(now).toBe(was);
      else if (now > 0 && now < highestPrice) {
        if (how.rounding === 'whole') expect(now % 100).toBe(0);
        if (how.rounding === 'half') expect(now % 50).toBe(0);
        if (how.rounding === 'ninety') expect(now % 100).toBe(90);
      }
    }),
  );
});

test('only prices that become others are listed, and what has none stays without', () => {
  const rows = [
    { id: 'a', price: 1_000 },
    { id: 'b', price: null },
    { id: 'c', price: 0 },
  ];
  expect(changedPrices(rows, { by: 'percent', value: 500, rounding: 'none' }, 'EUR')).toEqual([
    { row: rows[0], was: 1_000, price: 1_050 },
  ]);
});
