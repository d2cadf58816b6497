import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consultStatuses } from '../../../contract/consults.ts';
import type { RoomState } from '../../../party/protocol/room-state.ts';
import {
  begunAs,
  isOver,
  isProgress,
  isRenamed,
  isSilent,
} from '../../../party/rooms/consult/consult-progress.ts';

const at = (status: RoomState['status'], returns = 0): RoomState => ({ ...begunAs(status), returns });

/** What a consult is told to be, one after the other: it is taken, goes back, is taken again, ends. */
const story = [at('queued'), at('active'), at('queued', 1), at('active', 1), at('ended', 1)];

test('D16 whatever order the words of a consult come in, and however often, the newest of them counts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(story.length - 1), { minLength: 1 }), (heard) => {
      let known: RoomState | null = null;
      for (const index of heard) {
        const state = story[index];
        if (state && isProgress(known, state)) known = state;
      }
      expect(known).toEqual(story[Math.max(...heard)]);
    }),
  );
});

test('What is over stays over, and the first end counts', () => {
  for (const end of ['ended', 'cancelled', 'expired'] as const)
    for (const status of consultStatuses) expect(isProgress(at(end), at(status, 9))).toBe(false);
});

test('A consult may end at every stage, also when a return was not heard of', () => {
  for (const status of ['queued', 'active'] as const)
    for (const end of ['ended', 'cancelled', 'expired'] as const)
      expect(isProgress(at(status, 1), at(end, 0))).toBe(true);
});

test('P7 it is silent from the very moment on until which its two sides may write', () => {
  expect(isSilent({ ...at('ended'), followUpUntil: 1000 }, 999)).toBe(false);
  expect(isSilent({ ...at('ended'), followUpUntil: 1000 }, 1000)).toBe(true);
  expect(isSilent(at('ended'), 0)).toBe(true);
  // A moment without an end means nothing.
  expect(isSilent({ ...at('active'), followUpUntil: 1000 }, 2000)).toBe(false);
  expect(consultStatuses.filter(isOver)).toEqual(['ended', 'cancelled', 'expired']);
});

test('Only the same vet at the same stage has another name', () => {
  const vera = { ...at('active'), vet: { id: crypto.randomUUID(), displayName: 'Vera' } };
  const renamed = { ...vera, vet: { ...vera.vet, displayName: 'Vera Ruiz' } };
  expect(isRenamed(vera, renamed)).toBe(true);
  expect(isRenamed(vera, vera)).toBe(false);
  expect(isRenamed(vera, { ...renamed, status: 'ended' })).toBe(false);
  expect(isRenamed(vera, { ...vera, vet: { id: crypto.randomUUID(), displayName: 'Gil' } })).toBe(false);
  expect(isRenamed(null, vera)).toBe(false);
});
