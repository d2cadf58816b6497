import { expect, test } from 'vitest';
import { species } from '../../../contract/consults.ts';
import { usualVaccines, vaccineSources, vaccines, vaccinesOf } from '../../../contract/vaccines.ts';
import { suggestedDue } from '../../../web/consults/record/suggested-due.ts';

test('P9 every usual vaccine is one that can be noted, has a source, and is suggested a day', () => {
  for (const kind of species) {
    expect(vaccines).toEqual(expect.arrayContaining([...vaccinesOf(kind)]));
    for (const { vaccine, source } of usualVaccines[kind]) {
      expect(vaccineSources[source]).toMatch(/^https:/);
      expect(suggestedDue(kind, vaccine, '2026-11-02', null)?.due).toMatch(/^20\d\d-/);
    }
  }
});

test.each([
  ['grown up, core: three years', 'dog', 'dhpp', '2026-11-02', '2020-01-01', '2029-11-02', false],
  ['age unknown: as grown up', 'cat', 'fvrcp', '2026-11-02', null, '2029-11-02', false],
  ['a puppy of ten weeks: four weeks', 'dog', 'dhpp', '2026-11-02', '2026-08-24', '2026-11-30', true],
  ['a puppy of sixteen weeks: at 26', 'dog', 'dhpp', '2026-11-02', '2026-07-13', '2027-01-11', true],
  ['rabies has no course here', 'dog', 'rabies', '2026-11-02', '2026-07-13', '2027-11-02', false],
  ['half a year, into a shorter month', 'horse', 'influenza', '2026-08-31', null, '2027-02-28', false],
  ['a leap day', 'horse', 'tetanus', '2028-02-29', null, '2029-02-28', false],
] as const)('P9 %s', (_case, kind, vaccine, day, birthDate, due, isCourse) => {
  expect(suggestedDue(kind, vaccine, day, birthDate)).toMatchObject({ due, isCourse });
});

test('P9 what no guideline knows of has no suggestion', () => {
  expect(suggestedDue('dog', 'other', '2026-11-02', null)).toBeNull();
  expect(suggestedDue('other', 'rabies', '2026-11-02', null)).toBeNull();
});
