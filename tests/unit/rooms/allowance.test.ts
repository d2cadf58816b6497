import { expect, test } from 'vitest';
import { Allowance, kindOf } from '../../../party/rooms/consult/allowance.ts';
import { roomLimits } from '../../../party/rooms/consult/room-limits.ts';

const { messages, strikes } = roomLimits;
const hour = 60 * 60_000;

/** What one person says at a moment; answers how many of `count` messages were taken. */
const sayMany = (allowance: Allowance, userId: string, count: number, now: number): number =>
  Array.from({ length: count }, () => allowance.take(userId, 'messages', roomLimits, now)).filter(
    ({ ok }) => ok,
  ).length;

/** How many frames that no honest client sends it takes at a moment until that is enough. */
const untilAbuse = (allowance: Allowance, userId: string, now: number): number => {
  let count = 1;
  while (!allowance.strike(userId, roomLimits, now)) count += 1;
  return count;
};

test('K11 whoever was silent for an hour may say no more at once than somebody new', () => {
  const allowance = new Allowance();
  expect(sayMany(allowance, 'ana', 1, 0)).toBe(1);
  expect(sayMany(allowance, 'ana', 500, hour)).toBe(messages.burst);
});

test('K11 in the long run so many a second are taken, whatever is tried', () => {
  const allowance = new Allowance();
  sayMany(allowance, 'ana', messages.burst, 0);
  let taken = 0;
  for (let ms = 100; ms <= 60_000; ms += 100) taken += sayMany(allowance, 'ana', 1, ms);
  expect(taken).toBe(messages.perSecond * 60);
});

test('K11 a clock that goes back takes nothing from anybody', () => {
  const allowance = new Allowance();
  sayMany(allowance, 'ana', 1, hour);
  expect(sayMany(allowance, 'ana', messages.burst, 0)).toBe(messages.burst - 1);
});

test('K11 messages, pages and everything else are counted apart, and by person', () => {
  const allowance = new Allowance();
  sayMany(allowance, 'ana', messages.burst, 0);
  expect(allowance.take('ana', 'messages', roomLimits, 0)).toMatchObject({ ok: false, retryAfter: 200 });
  expect(allowance.take('ana', 'signals', roomLimits, 0)).toEqual({ ok: true });
  expect(allowance.take('ana', 'pages', roomLimits, 0)).toEqual({ ok: true });
  expect(allowance.take('vera', 'messages', roomLimits, 0)).toEqual({ ok: true });
});

test('K11 what a frame counts as: a hello is a page, but for the first of a connection', () => {
  const hello = { type: 'hello', epoch: null, lastSeq: 0 } as const;
  expect(kindOf(hello, false)).toBe('signals');
  expect(kindOf(hello, true)).toBe('pages');
  expect(kindOf({ type: 'page', before: 1 }, true)).toBe('pages');
  expect(kindOf({ type: 'send', clientMsgId: crypto.randomUUID(), body: 'Hi' }, true)).toBe('messages');
  expect(kindOf({ type: 'typing', on: true }, true)).toBe('signals');
});

test('K12 so many refusals and one more are enough; those of an hour ago count no more, and earn nothing', () => {
  const allowance = new Allowance();
  expect(untilAbuse(allowance, 'ana', 0)).toBe(strikes + 1);
  expect(untilAbuse(allowance, 'ana', hour)).toBe(strikes + 1);
});

test('K12 one refusal a second is forgiven as fast', () => {
  const allowance = new Allowance();
  for (let second = 0; second < 10 * strikes; second += 1)
    expect(allowance.strike('ana', roomLimits, second * 1000)).toBe(false);
});

test('K11 K12 nobody is forgotten because somebody else comes: not what they said, nor what they were refused', () => {
  const allowance = new Allowance();
  sayMany(allowance, 'ana', messages.burst, 0);
  sayMany(allowance, 'gil', 1, 0);
  expect(sayMany(allowance, 'ana', 1, 0)).toBe(0);

  // Nothing but nonsense for a minute, twice a second, where one a second is forgiven.
  const nonsense = (): Allowance => {
    const said = new Allowance();
    for (let ms = 0; ms < 60_000; ms += 500) said.strike('mal', roomLimits, ms);
    return said;
  };
  const later = 65_000;
  const crowded = nonsense();
  sayMany(crowded, 'gil', 1, later);
  expect(untilAbuse(crowded, 'mal', later)).toBe(untilAbuse(nonsense(), 'mal', later));
});
