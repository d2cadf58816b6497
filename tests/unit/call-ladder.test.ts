import { expect, test } from 'vitest';
import { Ladder, looksBeforeStep } from '../../web/consults/call/ladder.ts';

test('A12 a line that stays bad costs the picture, and one bad moment does not', () => {
  const ladder = new Ladder();
  for (let look = 1; look < looksBeforeStep; look += 1) expect(ladder.note('bad', 'video')).toBeNull();
  expect(ladder.note('good', 'video')).toBeNull();
  for (let look = 1; look < looksBeforeStep; look += 1) expect(ladder.note('bad', 'video')).toBeNull();
  expect(ladder.note('bad', 'video')).toBe('audio');
});

test('A12 sound is given up only when nothing comes through, and later than the picture', () => {
  const ladder = new Ladder();
  for (let look = 0; look < looksBeforeStep * 10; look += 1) expect(ladder.note('bad', 'audio')).toBeNull();
  const lost = new Ladder();
  const steps = Array.from({ length: looksBeforeStep * 3 }, () => lost.note('lost', 'audio'));
  expect(steps.at(-1)).toBe('chat');
  expect(steps.slice(0, -1).every((step) => step === null)).toBe(true);
});
