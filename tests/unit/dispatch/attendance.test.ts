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
