import { expect, test } from 'vitest';
import { openingIn } from '../../../worker/sites/extract/facts/opening-text.ts';
import { phonesIn } from '../../../worker/sites/extract/facts/phone-number.ts';
import { addressIn } from '../../../worker/sites/extract/facts/postal-address.ts';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
const hours = (text: string) =>
  openingIn(text).map(({ weekday, opens, closes }) => `${String(weekday)} ${clock(opens)}-${clock(closes)}`);

test.each([
  ['Mo-Tu 07:30-20:00', ['1 7:30-20:00', '2 7:30-20:00']],
  [
    'De lunes a martes de 13:00 a 16:00 y de 20:00 a 24:00',
    ['1 13:00-16:00', '1 20:00-24:00', '2 13:00-16:00', '2 20:00-24:00'],
  ],
  ['Fri 12pm – 1am', ['5 12:00-25:00']],
  ['Saturday 12 noon – 1am', ['6 12:00-25:00']],
  ['Sat & Sun 9-11am', ['6 9:00-11:00', '7 9:00-11:00']],
  ['L-M 13:00-16:00, V 20:00-23:30', ['1 13:00-16:00', '2 13:00-16:00', '5 20:00-23:30']],
  ['sábado a lunes 10h a 14h', ['1 10:00-14:00', '6 10:00-14:00', '7 10:00-14:00']],
  ['Closed on Mondays. Tuesdays 5pm to 10pm', ['2 17:00-22:00']],
  ['Lunes cerrado; martes 9:00-13:00', ['2 9:00-13:00']],
  ['Lunes:\n9:00-13:00', ['1 9:00-13:00']],
])('hours in words: %s', (text, expected) => {
  expect(hours(text)).toEqual(expected);
});

test.each([
  'De lunes a viernes, 13,90 €',
  'Menú D 12:30',
  'Concierto el viernes 14',
  'quiz on Wednesdays',
  '9:00-13:00',
])('no hours: %s', (text) => {
  expect(hours(text)).toEqual([]);
});

test.each([
  ['Tel: (+34) 974 48 00 00 / Fax: 974 48 00 01', ['(+34) 974 48 00 00']],
  ['info@casa.es · 968 77 66 55', ['968 77 66 55']],
  ['(512) 555-0147', ['(512) 555-0147']],
  ['Solomillo 14,50 € 12,00', []],
  ['CIF B-45123456', []],
  ['Desde 1975, 28013 Madrid', []],
])('telephone numbers: %s', (text, expected) => {
  expect(phonesIn(text).map(({ number }) => number)).toEqual(expected);
});

test.each([
  ['Casa Ana · C/ Sol, 12 · 28013 Madrid', ['C/ Sol, 12', '28013', 'Madrid']],
  [
    'Calle del Castillo, 20, 38002 Santa Cruz de Tenerife',
    ['Calle del Castillo, 20', '38002', 'Santa Cruz de Tenerife'],
  ],
  ['The Old Mill, 4 Bridge Street, York YO1 6DD', ['4 Bridge Street', 'YO1 6DD', 'York']],
  ['1200 S Congress Ave, Austin, TX 78704', ['1200 S Congress Ave', '78704', 'Austin']],
])('postal addresses: %s', (text, expected) => {
  const found = addressIn(text);
  expect([found?.street, found?.postalCode, found?.locality]).toEqual(expected);
});

test('a price is no postal code', () => {
  expect(addressIn('Banquete 12000 € Madrid')).toBeNull();
});
