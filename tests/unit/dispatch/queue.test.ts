import { expect, test } from 'vitest';
import type { WaitingCase } from '../../../party/protocol/waiting-case.ts';
import { Queue, type Reading } from '../../../party/rooms/dispatcher/queue.ts';
import type { OpenOffer } from '../../../party/rpc.ts';

type Waiting = Reading['waiting'][number];

const waiting = (id: string, dueAt: number): Waiting => ({
  id,
  level: 'green',
  species: 'dog',
  mode: 'chat',
  language: 'es',
  country: 'ES',
  queuedAt: 0,
  dueAt,
  offeredTo: [],
  offeredAt: null,
  isAway: false,
  awaySince: null,
});

const reading = (...cases: Waiting[]): Reading => ({ waiting: cases, vets: [], offers: [] });

const one = (id: string): WaitingCase => ({
  id,
  level: 'green',
  species: 'dog',
  locale: 'es',
  mode: 'chat',
  queuedAt: 0,
  offered: false,
});

const ids = (queue: Queue) => queue.shown().map(({ id }) => id);

test('who comes takes their place at once, who goes is gone, and who is re-levelled moves', () => {
  const queue = new Queue();
  queue.take(reading(waiting('a', 10), waiting('b', 20), waiting('c', 30)), 1);
  queue.hear({ kind: 'came', one: one('new'), dueAt: 15 }, 1);
  expect(ids(queue)).toEqual(['a', 'new', 'b', 'c']);
  queue.hear({ kind: 'went', id: 'a' }, 1);
  queue.hear({ kind: 'relevelled', id: 'c', level: 'red', dueAt: 1 }, 1);
  expect(ids(queue)).toEqual(['c', 'new', 'b']);
  expect(queue.shown()[0]?.level).toBe('red');
  // Offers are made from what Postgres said alone.
  expect(queue.reading.waiting.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('what was heard while the queue is read counts until the next reading, which knows it', () => {
  const queue = new Queue();
  queue.take(reading(waiting('a', 10)), 1);
  queue.hear({ kind: 'went', id: 'a' }, 2);
  // The second reading had begun before and may not know it.
  queue.take(reading(waiting('a', 10)), 2);
  expect(ids(queue)).toEqual([]);
  // It is queued again by the third, which began after.
  queue.take(reading(waiting('a', 10)), 3);
  expect(ids(queue)).toEqual(['a']);
});

test('D1 a case that a reading knows already is not there twice, and keeps what the reading says of it', () => {
  const queue = new Queue();
  queue.hear({ kind: 'came', one: { ...one('a'), level: 'red' }, dueAt: 1 }, 2);
  queue.take(reading(waiting('a', 10), waiting('b', 20)), 2);
  expect(ids(queue)).toEqual(['a', 'b']);
  expect(queue.shown()[0]?.level).toBe('green');
});

test('a case that nobody knows is not made by a new level', () => {
  const queue = new Queue();
  queue.take(reading(waiting('a', 10)), 1);
  queue.hear({ kind: 'relevelled', id: 'gone', level: 'red', dueAt: 1 }, 1);
  expect(ids(queue)).toEqual(['a']);
});

test('a case that is being offered says so, and no other', () => {
  const queue = new Queue();
  const offers = [{ consultId: 'b' } as OpenOffer];
  queue.take({ ...reading(waiting('a', 10), waiting('b', 20)), offers }, 1);
  expect(queue.shown().map(({ offered }) => offered)).toEqual([false, true]);
});
