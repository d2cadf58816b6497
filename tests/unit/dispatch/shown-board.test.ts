import { expect, test } from 'vitest';
import type { WaitingCase } from '../../../party/protocol/waiting-case.ts';
import { ShownBoard } from '../../../party/rooms/lobby/shown-board.ts';
import { packEtas } from '../../../party/rooms/packed-etas.ts';
import type { BoardUpdate } from '../../../party/rpc.ts';

const consult = (id: string, offered = false): WaitingCase => ({
  id,
  level: 'green',
  species: 'dog',
  mode: 'chat',
  locale: 'es',
  queuedAt: 0,
  offered,
});

const update = (
  version: number,
  queue: BoardUpdate['queue'],
  of: Partial<BoardUpdate> = {},
): BoardUpdate => ({
  version,
  vetsOnDuty: 1,
  reading: { life: 1, reading: 1 },
  offers: [],
  etas: packEtas([]),
  queue,
  ...of,
});

const whole = (version: number, ...cases: WaitingCase[]) => update(version, { whole: cases });
const came = (version: number, to: number, one: WaitingCase) =>
  update(version, { change: { removed: [], moved: [], added: [{ to, one }] } });

test('D10 a change is taken by whoever has the version before it, and refused by everybody else', () => {
  const first = ShownBoard.after(null, whole(7, consult('a')));
  expect(ShownBoard.after(first, came(8, 1, consult('b')))?.placeOf('b')).toBe(2);
  expect(ShownBoard.after(first, came(9, 1, consult('b')))).toBeNull();
  expect(ShownBoard.after(first, came(6, 1, consult('b')))).toBeNull();
  expect(ShownBoard.after(null, came(8, 0, consult('b')))).toBeNull();
  // It says that it follows, and does not fit.
  expect(ShownBoard.after(first, came(8, 5, consult('b')))).toBeNull();
});

test('D10 the same version told again changes no place, and says what is new of the rest', () => {
  const first = ShownBoard.after(null, whole(7, consult('a')));
  const second = ShownBoard.after(first, { ...came(7, 0, consult('b')), vetsOnDuty: 3 });
  expect([second?.placeOf('a'), second?.placeOf('b'), second?.vetsOnDuty]).toEqual([1, null, 3]);
});

test('D10 D11 an owner is told their own place and range, and nothing once they wait no more', () => {
  const etas = packEtas([null, { from: 3, to: 9 }]);
  const board = ShownBoard.after(null, { ...whole(7, consult('a'), consult('b', true)), etas });
  const about = { type: 'position', waiting: 2, vetsOnDuty: 1 };
  expect(board?.position(board.placeOf('a'))).toEqual({ ...about, position: 1, eta: null, state: 'waiting' });
  expect(board?.position(board.placeOf('b'))).toEqual({
    ...about,
    position: 2,
    eta: { from: 3, to: 9 },
    state: 'offered',
  });
  expect(board?.position(board.placeOf(null))).toEqual({
    ...about,
    position: null,
    eta: null,
    state: 'waiting',
  });
});

test('a whole queue is no change of what was there before', () => {
  const first = ShownBoard.after(null, whole(7, consult('a')));
  expect(ShownBoard.after(first, whole(8, consult('a')))?.change).toBeNull();
  expect(ShownBoard.after(first, came(8, 1, consult('b')))?.change).toContain('"board-change"');
});
