import { evictDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { openRoom, person } from './support/room-under-test.ts';

test('K1 a thousand messages of twenty people reach everyone once, in one order', async () => {
  const room = await openRoom();
  const peers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => room.join(person('guest', `guest ${n}`))),
  );
  for (let round = 0; round < 50; round += 1)
    for (const [n, peer] of peers.entries()) peer.write(`${n}/${round}`);
  await Promise.all(peers.map((peer) => peer.hear('message', 1000)));
  const [first] = peers;
  const order = first?.received.map(({ clientMsgId }) => clientMsgId);
  for (const peer of peers) {
    expect(peer.received.map(({ seq }) => seq)).toEqual(Array.from({ length: 1000 }, (_, n) => n + 1));
    expect(peer.received.map(({ clientMsgId }) => clientMsgId)).toEqual(order);
  }
});

test('K2 the same clientMsgId ten times, also after an eviction, is one row, one broadcast, one ack', async () => {
  const room = await openRoom();
  const owner = await room.join(person('owner'));
  const vet = await room.join(person('vet'));
  const id = owner.write('Is it serious?');
  for (let again = 0; again < 5; again += 1) owner.write('Is it serious?', id);
  await owner.hear('ack', 6);
  await evictDurableObject(room.stub);
  for (let again = 0; again < 4; again += 1) owner.write('Is it serious?', id);
  const acks = await owner.hear('ack', 10);
  expect(new Set(acks.map((ack) => JSON.stringify(ack))).size).toBe(1);
  vet.write('Not at all.');
  await vet.hear('ack');
  expect(vet.received.map(({ seq, body }) => [seq, body])).toEqual([
    [1, 'Is it serious?'],
    [2, 'Not at all.'],
  ]);
  expect(await room.rows()).toHaveLength(2);
});
