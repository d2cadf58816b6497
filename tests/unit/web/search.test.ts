import { expect, test } from 'vitest';
import { readForgotten, readNext, readReturn } from '../../../web/auth/sign-in-search.ts';
import { readBilling, readOrder } from '../../../web/billing/search.ts';
import { readClinics } from '../../../web/consults/centers/clinics-search.ts';
import { readConsult } from '../../../web/consults/desk/desk-search.ts';
import { readStep } from '../../../web/consults/start/start-search.ts';

test('A2 the way back after sign-in stays on this site', () => {
  expect(readNext({ next: '/app/security?x=1' })).toEqual({ next: '/app/security?x=1' });
  for (const next of [
    'https://evil.test',
    '//evil.test',
    '/\\evil.test',
    'javascript:alert(1)',
    '',
    7,
    null,
    undefined,
  ])
    expect(Object.entries(readNext({ next }))).toEqual([['next', undefined]]);
});

test('the way back from another provider adds one to an account only when it was asked to', () => {
  expect(readReturn({ linked: 'google' })).toEqual({ next: undefined, linked: true });
  // The router reads again what it has read.
  const read = readReturn({ next: '/app', code: 'x' });
  expect(readReturn({ ...read })).toEqual({ next: '/app', linked: undefined });
  expect(readForgotten({ step: 'password' }).step).toBe('password');
  expect(readForgotten({ step: 'mail', next: '//evil.test' })).toEqual({ next: undefined, step: undefined });
});

test('A3 a word of the address that is none is left out by name, so that the router does not hand it on', () => {
  expect(readStep({ step: 'reason' })).toEqual({ step: 'reason' });
  expect(readStep({ step: 'signs', question: 2 })).toEqual({ step: 'signs', question: 2 });
  expect(
    Object.entries(readStep({ step: 'bogus', question: 'x', payment: '../x', checkout: 'done' })),
  ).toEqual([
    ['step', undefined],
    ['question', undefined],
    ['payment', undefined],
    ['checkout', undefined],
  ]);
  expect(Object.entries(readConsult({ consult: 7 }))).toEqual([['consult', undefined]]);
});

test('A30 A36 an offer in the address is what we sell, or nothing', () => {
  for (const offer of [
    { product: 'gastronomy', interval: 'year', currency: 'MXN' },
    { product: 'call-a-vet', interval: 'month', currency: 'EUR' },
  ])
    expect(readOrder(offer)).toEqual(offer);
  const unknown = { product: 'x', interval: 7, currency: 'mxn', plan: '<b>', checkout: 'done', change: [] };
  expect(Object.values(readOrder(unknown)).filter((value) => value !== undefined)).toEqual([]);
  expect(readOrder({ plan: 'care', checkout: 'cancelled' })).toEqual({ plan: 'care', checkout: 'cancelled' });
});

test('A34 the page of plan and payments knows from where one comes, and to which plan one wants', () => {
  expect(readBilling({ checkout: 'done', change: 'family', interval: 'month' })).toEqual({
    checkout: 'done',
    change: 'family',
    interval: 'month',
  });
  expect(Object.values(readBilling({ checkout: 'x', change: 'a b', interval: 'week', product: 1 }))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('A25 half a point of an address is left out by name, and the words beside it count', () => {
  const { lat, lon, ...rest } = readClinics({ lat: '40', q: 'Madrid', km: 7, open: 'yes' });
  expect([lat, lon]).toEqual([undefined, undefined]);
  expect(Object.keys(readClinics({ lat: '40' }))).toEqual(expect.arrayContaining(['lat', 'lon']));
  expect(rest).toEqual({ q: 'Madrid', species: undefined, km: undefined, open: undefined, map: undefined });
  expect(readClinics({ lat: '40', lon: '-3.7', q: 'Madrid' })).toMatchObject({
    lat: 40,
    lon: -3.7,
    q: undefined,
  });
});
