import { expect, test } from 'vitest';
import { followAbsence } from '../../../web/consults/room/absence.ts';

const since = '2026-11-29T02:14:00.000Z';

test('D3 who went away on this page is away until they come back, here or on another device', () => {
  // The press is older than the answer that notes it.
  expect(followAbsence('asked', null)).toBe('asked');
  expect(followAbsence('asked', since)).toBe('noted');
  expect(followAbsence('noted', since)).toBe('noted');
  expect(followAbsence('noted', null)).toBe('none');
  // An absence that nobody pressed for on this page ends with it.
  expect(followAbsence('none', since)).toBe('none');
});
