import { expect, test } from 'vitest';
import { readConsult, readNext, readStep } from '../../../web/shell/search.ts';

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

test('A3 a word of the address that is none is left out by name, so that the router does not hand it on', () => {
  expect(readStep({ step: 'reason' })).toEqual({ step: 'reason' });
  expect(Object.entries(readStep({ step: 'bogus' }))).toEqual([['step', undefined]]);
  expect(Object.entries(readConsult({ consult: 7 }))).toEqual([['consult', undefined]]);
});
