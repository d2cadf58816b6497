import { expect, test } from 'vitest';
import { Attendance, grace } from '../../../party/rooms/dispatcher/attendance.ts';

const someone = { consults: ['luna'] };

test('D12 whoever says that they are back has the whole grace again until their page is in', () => {
  const attendance = new Attendance();
  attendance.come('part', someone, 0);
  attendance.leave('part', someone, 1_000);
  attendance.noteAway(new Set(['luna']), 1_000 + grace.owner);
  expect(attendance.leftAt('luna')).toBe(1_000);
  attendance.noteAway(new Set(), 60_000);
  expect(attendance.leftAt('luna')).toBe(60_000);
  // Once: whoever does not come in after all is gone when the grace is over.
  attendance.noteAway(new Set(), 61_000);
  expect(attendance.leftAt('luna')).toBe(60_000);
});

test('D12 whoever has a page open again when they are back is not gone', () => {
  const attendance = new Attendance();
  attendance.come('part', someone, 0);
  attendance.leave('part', someone, 1_000);
  attendance.noteAway(new Set(['luna']), 20_000);
  attendance.come('part', someone, 30_000);
  attendance.noteAway(new Set(), 31_000);
  expect(attendance.leftAt('luna')).toBeNull();
});

test('D12 whoever closes one of their pages, and has another open elsewhere, is there', () => {
  const attendance = new Attendance();
  attendance.come('phone', someone, 0);
  attendance.come('desk', someone, 0);
  attendance.leave('phone', someone, 1_000);
  expect([attendance.isHere('luna'), attendance.leftAt('luna')]).toEqual([true, null]);
  attendance.leave('desk', someone, 2_000);
  expect([attendance.isHere('luna'), attendance.leftAt('luna')]).toEqual([false, 2_000]);
});

test('D12 the grace runs from the first leaving: what is heard of it again does not lengthen it', () => {
  const attendance = new Attendance();
  attendance.come('part', someone, 0);
  attendance.leave('part', someone, 1_000);
  attendance.leave('part', someone, 9_000);
  attendance.miss('luna', 9_000);
  attendance.set('part', { vets: [], consults: [] }, 9_000);
  expect(attendance.leftAt('luna')).toBe(1_000);
});

test('D12 whoever comes back within the grace begins anew', () => {
  const attendance = new Attendance();
  attendance.come('part', someone, 0);
  attendance.leave('part', someone, 1_000);
  attendance.come('part', someone, 2_000);
  expect(attendance.leftAt('luna')).toBeNull();
  attendance.leave('part', someone, 60_000);
  expect(attendance.leftAt('luna')).toBe(60_000);
});

test('D12 what a part says of everybody in it counts: who is not named is gone since then, who is named is there', () => {
  const attendance = new Attendance();
  attendance.come('part', { vets: ['vera'], consults: ['luna'] }, 0);
  attendance.leave('part', { vets: ['vera'] }, 1_000);
  attendance.set('part', { vets: ['vera'], consults: [] }, 5_000);
  expect([attendance.leftAt('vera'), attendance.leftAt('luna')]).toEqual([null, 5_000]);
  expect(attendance.occupied).toEqual(['part']);
  attendance.set('part', { vets: [], consults: [] }, 6_000);
  expect(attendance.occupied).toEqual([]);
});

test('D12 whoever ought to be there and was never seen is missed from then on, and nobody who is', () => {
  const attendance = new Attendance();
  attendance.come('part', { vets: ['vera'] }, 0);
  attendance.miss('vera', 1_000);
  attendance.miss('gil', 1_000);
  expect([attendance.leftAt('vera'), attendance.leftAt('gil')]).toEqual([null, 1_000]);
});

test('D12 only a page that was opened after they went away brings an owner back, and only while it is open', () => {
  const attendance = new Attendance();
  attendance.come('part', someone, 1_000);
  expect([attendance.cameAfter('luna', 999), attendance.cameAfter('luna', 1_000)]).toEqual([true, false]);
  attendance.leave('part', someone, 2_000);
  expect(attendance.cameAfter('luna', 0)).toBe(false);
});

test('whoever neither waits nor works any more is forgotten, and nobody else', () => {
  const attendance = new Attendance();
  for (const id of ['luna', 'nero']) {
    attendance.come('part', { consults: [id] }, 0);
    attendance.leave('part', { consults: [id] }, 1_000);
  }
  attendance.keepOnly((id) => id === 'luna');
  expect([attendance.leftAt('luna'), attendance.leftAt('nero')]).toEqual([1_000, null]);
});
