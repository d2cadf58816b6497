import { expect, test } from 'vitest';
import type { RoomPath } from '../../../party/room-path.ts';
import type { RoomRpcs } from '../../../party/rpc.ts';
import { roomChanged } from '../../../worker/consults/consult-rooms.ts';
import { createRooms, type RoomDirectory } from '../../../worker/core/rooms/rooms.ts';
import { guest, knock, ticketFor } from './support/entering.ts';

type Failure = { retryable?: true; overloaded?: true };

/** Fails as the platform does, the given number of times; `stubs` counts the stubs that were asked for. */
const failing = (failure: Failure, times: number) => {
  const calls = { stubs: 0, attempts: 0 };
  const attempt = async <T>(answer: T): Promise<T> => {
    calls.attempts += 1;
    if (calls.attempts <= times) throw Object.assign(new Error('planted'), failure);
    return answer;
  };
  return { calls, attempt };
};

/** Stands where the binding of the rooms stands. */
const namespace = (double: ReturnType<typeof failing>) => ({
  idFromName: (name: string) => name,
  get: () => {
    double.calls.stubs += 1;
    return { fetch: () => double.attempt(new Response('in')) };
  },
});

const enterAgainst = async (failure: Failure, times: number) => {
  const path: RoomPath = `consult-room/${crypto.randomUUID()}`;
  const double = failing(failure, times);
  const answer = await knock(`${path}?ticket=${await ticketFor(path, guest('owner'))}`, {
    env: { ConsultRoom: namespace(double) },
  });
  return { status: answer.status, ...double.calls };
};

test('K23 an overloaded room is not asked again: 503', async () => {
  expect(await enterAgainst({ overloaded: true }, 9)).toEqual({ status: 503, stubs: 1, attempts: 1 });
  expect(await enterAgainst({ overloaded: true, retryable: true }, 9)).toEqual({
    status: 503,
    stubs: 1,
    attempts: 1,
  });
});

test('K23 a passing failure is tried on a new stub, three times at most', async () => {
  expect(await enterAgainst({ retryable: true }, 2)).toEqual({ status: 200, stubs: 3, attempts: 3 });
  expect(await enterAgainst({ retryable: true }, 9)).toEqual({ status: 503, stubs: 3, attempts: 3 });
  expect(await enterAgainst({}, 9)).toEqual({ status: 500, stubs: 1, attempts: 1 });
});

const callAgainst = async (failure: Failure, times: number) => {
  const double = failing(failure, times);
  const stubs: RoomRpcs = {
    'consult-room': {
      open: () => double.attempt(undefined),
      setState: () => double.attempt(undefined),
      openCall: () => double.attempt(undefined),
      endCall: () => double.attempt(undefined),
      turn: () => double.attempt(undefined),
      addFile: () => double.attempt(undefined),
      addPlan: () => double.attempt(undefined),
      remove: () => double.attempt(0),
      deleteRoom: () => double.attempt(undefined),
      health: () => double.attempt({ epoch: '', head: 0, archived: 0, connections: 0 }),
    },
    lobby: {
      tell: async () => true,
      roll: async () => ({ vets: [], consults: [] }),
      remove: async () => 0,
      forgetRemoved: async () => {},
    },
    dispatcher: {
      refresh: async () => {},
      arrived: async () => ({ life: 0, reading: 0 }),
      left: async () => {},
    },
    'account-line': { changed: async () => {}, remove: async () => 0, erase: async () => {} },
  };
  const find: RoomDirectory = (kind) => {
    if (kind === 'consult-room') double.calls.stubs += 1;
    return stubs[kind];
  };
  const rooms = createRooms(find);
  const state = { status: 'active' as const, vet: null, endedBy: null, returns: 0, followUpUntil: null };
  const outcome = await roomChanged(rooms, crypto.randomUUID(), state).then(
    () => 'told',
    () => 'failed',
  );
  return { outcome, ...double.calls };
};

test('K23 a word to a room is repeated on a new stub only after a passing failure', async () => {
  expect(await callAgainst({ retryable: true }, 2)).toEqual({ outcome: 'told', stubs: 3, attempts: 3 });
  expect(await callAgainst({ retryable: true }, 9)).toEqual({ outcome: 'failed', stubs: 3, attempts: 3 });
  expect(await callAgainst({ overloaded: true, retryable: true }, 1)).toEqual({
    outcome: 'failed',
    stubs: 1,
    attempts: 1,
  });
  expect(await callAgainst({}, 1)).toEqual({ outcome: 'failed', stubs: 1, attempts: 1 });
});
