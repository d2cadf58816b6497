import { expect, test } from 'vitest';
import { browserRegion } from '../../../web/account/region.ts';
import { regionCurrency } from '../../../web/account/region-currency.ts';
import { readNext } from '../../../web/auth/sign-in-search.ts';
import { formatWeight, gramsOf, weightText } from '../../../web/consults/pets/weight.ts';
import { formatDuration } from '../../../web/kit/text/duration.ts';
import { formatDay, formatNearDay } from '../../../web/kit/text/moment.ts';
import { formatMoney } from '../../../web/kit/text/money.ts';

/** Intl puts spaces that do not break between a number and its unit. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('C11 prices read as in the language, whole ones without decimals', () => {
  expect(plain(formatMoney('es', 999, 'EUR'))).toBe('9,99 €');
  expect(formatMoney('en', 999, 'EUR')).toBe('€9.99');
  expect(formatMoney('en', 1500, 'USD')).toBe('$15');
  expect(plain(formatMoney('es', 500, 'JPY'))).toBe('500 JPY');
});

test('C11 a duration is rounded down to the unit that matters and is never negative', () => {
  expect(plain(formatDuration('es', 59_999))).toBe('59 s');
  expect(plain(formatDuration('es', 60_000))).toBe('1 min');
  expect(plain(formatDuration('en', 2 * 3_600_000 + 59 * 60_000))).toBe('2 hr');
  expect(plain(formatDuration('es', -5))).toBe('0 s');
});

test('C11 days near by have their word, others their date, other years their year', () => {
  const now = new Date(2026, 10, 22, 1);
  expect(formatNearDay('es', new Date(2026, 10, 21, 23), now)).toBe('ayer');
  expect(formatNearDay('en', now, now)).toBe('today');
  expect(formatNearDay('es', new Date(2026, 10, 23, 9), now)).toBe('mañana');
  expect(formatNearDay('es', new Date(2026, 10, 3), now)).toBe('3 de noviembre');
  expect(formatDay('es', new Date(2025, 10, 3), now)).toBe('3 de noviembre de 2025');
});

test('A20 a weight is taken with comma or point, and nothing else', () => {
  expect(gramsOf('4,2', 'kg')).toBe(4200);
  expect(gramsOf(' 4.2 ', 'kg')).toBe(4200);
  expect(gramsOf('10', 'lb')).toBe(4536);
  for (const text of ['', '0', '-3', 'mucho', '1e999', '4,2,1']) expect(gramsOf(text, 'kg')).toBeNull();
  expect(weightText(4536, 'lb')).toBe('10');
  expect(plain(formatWeight('es', 4200))).toBe('4,2 kg');
  expect(plain(formatWeight('en', 350))).toBe('350 g');
});

test('A36 prices are shown in the currency of the region', () => {
  expect(regionCurrency(browserRegion(['es', 'es-MX']))).toBe('MXN');
  expect(regionCurrency(browserRegion(['en-US']))).toBe('USD');
  expect(regionCurrency(browserRegion(['es-419', 'es']))).toBe('EUR');
});

test('A2 after sign-in one is only ever led to a page of this site', () => {
  expect(readNext({ next: '/consult/1?a=b' })).toEqual({ next: '/consult/1?a=b' });
  for (const next of ['//evil.test', '/\\evil.test', 'https://evil.test', 'evil', 7, undefined])
    expect(readNext({ next })).toEqual({});
});
