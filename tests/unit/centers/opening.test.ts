import { expect, test } from 'vitest';
import { formatDistance } from '../../../web/consults/centers/distance.ts';
import { openingOf } from '../../../web/consults/centers/opening.ts';
import { townsNamed } from '../../../worker/consults/centers/town-named.ts';

const clinic = {
  emergency: false,
  openNow: true,
  closesAt: null,
  opensAt: null,
  timeZone: 'America/Tijuana',
};
/** Sunday evening in Tijuana, Monday morning in Madrid. */
const now = new Date('2026-11-09T06:30Z');

test('A25 today is today on the wall of the clinic, not of whoever looks', () => {
  expect(openingOf({ ...clinic, closesAt: '2026-11-08T23:00' }, 'es', now)).toEqual({
    text: 'until',
    time: '23:00',
  });
  expect(openingOf({ ...clinic, openNow: false, opensAt: '2026-11-09T09:00' }, 'en', now)).toEqual({
    text: 'fromDay',
    time: '9:00 AM',
    day: 'Monday',
  });
  expect(openingOf(clinic, 'es', now)).toEqual({ text: 'open' });
  expect(openingOf({ ...clinic, emergency: true }, 'es', now)).toEqual({ text: 'always' });
});

test('A25 distances as people say them where the clinic is', () => {
  const written = (metres: number, country: string) =>
    formatDistance('es', metres, country).replaceAll(/\s/g, ' ');
  expect(written(343, 'ES')).toBe('340 m');
  expect(written(3_240, 'MX')).toBe('3,2 km');
  expect(written(32_400, 'ES')).toBe('32 km');
  expect(formatDistance('en', 3_240, 'GB')).toBe('2 mi');
});

test('A25 a town by any of its names; of several with one name the one in the country first, then the larger', () => {
  const named = (words: string, country: string | null = null) =>
    townsNamed(words, country).map(([name, of]) => `${name} ${of}`);
  expect(named('  LÉRIDA ')).toEqual(['Lleida ES']);
  expect(named('vitoria gasteiz')).toEqual(['Vitoria-Gasteiz ES']);
  expect(named('merida')).toEqual(['Mérida MX', 'Mérida ES']);
  expect(named('Mérida', 'ES')).toEqual(['Mérida ES', 'Mérida MX']);
  expect(named('nowhere')).toEqual([]);
});
