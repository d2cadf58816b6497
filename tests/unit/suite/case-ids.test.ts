import { expect, it } from 'vitest';
import { caseIds, compareIds } from '../../suite/case-ids.ts';

it.each([
  ['K2 same clientMsgId ten times is one row', ['K2']],
  ['E4 E5: same key', ['E4', 'E5']],
  ['sweep (I8, E22/E23)', ['I8', 'E22', 'E23']],
  ['J1-J3 no token', ['J1', 'J2', 'J3']],
  ['L1-7 webhook auth', ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7']],
  ['E1 E1 twice', ['E1']],
  ['A30 C11 usage in ES/EN', ['A30', 'C11']],
  ['K25 I11 X1 beyond the tables', []],
  ['HS256, ES256, UTF8, sha-E2, A1x', []],
  // The titles stand in the table alone: in a test's title they would count as tested cases.
])('C4 the ids of a title are found (%#)', (title, ids) => {
  expect(caseIds(title)).toEqual(ids);
});

it('C4 ids sort by letter, then by number', () => {
  expect(['E10', 'K1', 'E2', 'A44'].sort(compareIds)).toEqual(['A44', 'E2', 'E10', 'K1']);
});
