import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { caseIds, compareIds } from '../../../tools/cases/case-ids.ts';
import { readCaseTables, rowsOf } from '../../../tools/cases/case-tables.ts';
import { untestedOf } from '../../../tools/cases/untested.ts';

const tables = readCaseTables(resolve(import.meta.dirname, '../../..'));

it.each([
  ['K2 same clientMsgId ten times is one row', ['K2']],
  ['E4 E5: same key', ['E4', 'E5']],
  ['sweep (I8, E22/E23)', ['I8', 'E22', 'E23']],
  ['J1-J3 no token', ['J1', 'J2', 'J3']],
  ['L1-7 webhook auth', ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7']],
  ['E1 E1 twice', ['E1']],
  ['A30 C11 usage in ES/EN', ['A30', 'C11']],
  ['K25 I11 beyond the tables', []],
  ['HS256, ES256, UTF8, sha-E2, A1x', []],
  // The titles stand in the table alone: in a test's title they would count as tested cases.
])('C4 the ids of a title are found (%#)', (title, ids) => {
  expect(caseIds(title, tables)).toEqual(ids);
});

it('C4 ids sort by letter, then by number', () => {
  expect(['E10', 'K1', 'E2', 'A44'].sort(compareIds)).toEqual(['A44', 'E2', 'E10', 'K1']);
});

it('C4 a row or an invariant is a case, with what is expected; a range is several; other lines are none', () => {
  const text = [
    '| id | case | expected |',
    '|---|---|---|',
    '| Z1 | a \\| in the text | stays one |',
    '| Z2-Z3 | two at once | both |',
    '| Z4 | a feature of the product | must / edge |',
    'Z5 is only mentioned.',
    '- Z6 holds always',
  ].join('\n');
  expect([...rowsOf(text)]).toEqual([
    ['Z1', 'a \\| in the text -> stays one'],
    ['Z2', 'two at once -> both'],
    ['Z3', 'two at once -> both'],
    ['Z4', 'a feature of the product'],
    ['Z6', 'holds always'],
  ]);
});

it('C4 what no test names is missing, or of a letter that is not there yet', () => {
  const ids = ['Z2', 'Z1', 'Z10', 'Y1', 'Y2'];
  expect(untestedOf(ids, new Set(['Z2']))).toEqual({
    missing: ['Z1', 'Z10'],
    notYet: new Map([['Y', ['Y1', 'Y2']]]),
  });
  expect(untestedOf(ids, new Set(ids))).toEqual({ missing: [], notYet: new Map() });
});

it('C4 the tables hold every letter of the acceptance cases and of the features', () => {
  const letters = new Set([...tables.keys()].map((id) => id[0]));
  expect([...letters].sort().join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
});
