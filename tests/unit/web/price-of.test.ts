import { expect, test } from 'vitest';
import type { Plan } from '../../../web/billing/plan.ts';
import { freeMonths, priceOf, yearlySaving } from '../../../web/billing/price-of.ts';

const text = { es: '', en: '' };
const plan = (month: number, year: number | null): Plan => ({
  code: 'care',
  name: text,
  summary: text,
  isStart: false,
  limits: [],
  prices: [
    { currency: 'EUR', interval: 'month', unitAmount: month },
    ...(year === null ? [] : [{ currency: 'EUR', interval: 'year' as const, unitAmount: year }]),
  ],
});

test('A36 what a year saves is said, and never more than it is', () => {
  const tenMonths = plan(999, 9990);
  expect(priceOf(tenMonths, 'year', 'EUR')).toBe(9990);
  expect(priceOf(tenMonths, 'year', 'MXN')).toBeNull();
  expect(yearlySaving(tenMonths, 'EUR')).toBe(1998);
  expect(yearlySaving(plan(999, 13_000), 'EUR')).toBe(0);
  expect(yearlySaving(plan(999, null), 'EUR')).toBe(0);
  expect(freeMonths([tenMonths, plan(2499, 24_990)], 'EUR')).toBe(2);
  expect(freeMonths([tenMonths, plan(1000, 11_500)], 'EUR')).toBe(0);
  expect(freeMonths([plan(999, null)], 'EUR')).toBe(0);
  expect(freeMonths([], 'EUR')).toBe(0);
});
