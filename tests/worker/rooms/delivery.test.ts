import { evictDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { guest } from './support/entering.ts';
import { openRoom } from './support/open-room.ts';
import type { Peer } from './support/peer.ts';

const oneTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

test('K1 a thousand messages of twenty people reach everyone once, in one order', {
  timeout: 120_000,
}, async () => {
  const room = await openRoom();
  const peers = await Promise.all(oneTo(20).map((n) => room.join(guest('guest', `guest ${n}`))));
  // As the real client does: the next message leaves when the last one is confirmed.
  const talk = async (peer: Peer) => {
    for (const n of oneTo(50)) {
      peer.write(`message ${n}`);
      await peer.hear('ack', n);
    }
  };
  await Promise.all(peers.map(talk));
  await Promise.all(peers.map((peer) => peer.until(() => peer.received.length >= 1000)));
  const order = peers[0]?.received.map(({ clientMsgId }) => clientMsgId);
  for (const peer of peers) {
    expect(peer.received.map(({ seq }) => seq)).toEqual(oneTo(1000));
    expect(peer.received.map(({ clientMsgId }) => clientMsgId)).toEqual(order);
  }
});

test('K2 the same clientMsgId ten times, also after an eviction, is one row, one broadcast and one ack', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner'));
  const vet = await room.join(guest('vet'));
  const id = owner.write('Is it serious?');
  for (const _ of oneTo(5)) owner.write('Is it serious?', id);
  await owner.hear('ack', 6);
  await evictDurableObject(room.stub);
  for (const _ of oneTo(4)) owner.write('Is it serious?', id);
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

test('K3 a message whose connection dropped before the ack is sent again and is one row', async () => {
  const room = await openRoom();
  const who = guest('owner');
  const vet = await room.join(guest('vet'));
  const before = await room.join(who);
  const id = before.write('He ate a sock.');
  before.close();
  await vet.until(() => vet.received.length === 1);
  const after = await room.join(who);
  after.write('He ate a sock.', id);
  expect(await after.hear('ack')).toMatchObject([{ clientMsgId: id, seq: 1 }]);
  vet.write('When?');
  await vet.until(() => vet.received.length === 2);
  expect(vet.received.map(({ body }) => body)).toEqual(['He ate a sock.', 'When?']);
  expect(await room.rows()).toHaveLength(2);
});

test('K4 a room that slept goes on: members, identity, numbers', async () => {
  const room = await openRoom();
  const ana = guest('owner', 'Ana');
  const owner = await room.join(ana);
  const vet = await room.join(guest('vet', 'Vera'));
  owner.write('one');
  await vet.until(() => vet.received.length === 1);
  await evictDurableObject(room.stub);
  owner.write('two');
  await owner.hear('ack', 2);
  await evictDurableObject(room.stub);
  vet.write('three');
  await owner.until(() => owner.received.length === 3);
  expect(owner.received.map(({ seq, body, senderRole }) => [seq, body, senderRole])).toEqual([
    [1, 'one', 'owner'],
    [2, 'two', 'owner'],
    [3, 'three', 'vet'],
  ]);
  expect(owner.received[1]?.senderId).toBe(ana.id);
  const third = await room.join(guest('guest', 'Gil'));
  expect(third.last('welcome').members.map(({ name, online }) => [name, online])).toEqual([
    ['Ana', true],
    ['Vera', true],
    ['Gil', true],
  ]);
  expect(owner.closeCode).toBeNull();
});

test('K5 a deployment drops every connection; what was missed is replayed, once', async () => {
  const room = await openRoom();
  const [ana, vera] = [guest('owner'), guest('vet')];
  const owner = await room.join(ana);
  const vet = await room.join(vera);
  const { epoch } = owner.last('welcome');
  for (const n of oneTo(3)) owner.write(`before ${n}`);
  await vet.until(() => vet.received.length === 3);
  await evictDurableObject(room.stub, { webSockets: 'close' });
  await Promise.all([owner.closed(), vet.closed()]);
  const ownerAgain = await room.join(ana, { epoch, lastSeq: 3 });
  ownerAgain.write('after');
  await ownerAgain.hear('ack');
  const vetAgain = await room.join(vera, { epoch, lastSeq: 3 });
  expect([...vet.received, ...vetAgain.received].map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect([...owner.received, ...ownerAgain.received].map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('K9 a fault after the insert keeps the row; sent again it is acked, and everyone has it', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner'));
  const vet = await room.join(guest('vet'));
  await room.inside((instance, { storage }) => {
    const { limits } = instance;
    let planted = false;
    const read = () => {
      const { kept } = storage.sql.exec<{ kept: number }>('select count(*) as kept from messages').one();
      if (kept === 0 || planted) return limits;
      planted = true;
      throw new Error('planted');
    };
    // The bounds are looked at between the insert and the broadcast.
    Object.defineProperty(instance, 'limits', { get: read });
  });
  const id = owner.write('Still there?');
  expect(await owner.hear('error')).toMatchObject([{ code: 'INTERNAL', clientMsgId: id }]);
  expect(await room.rows()).toHaveLength(1);
  owner.write('Still there?', id);
  expect(await owner.hear('ack')).toMatchObject([{ clientMsgId: id, seq: 1 }]);
  await vet.until(() => vet.received.length === 1);
  expect(await room.rows()).toHaveLength(1);
});

test('In a crowd guests come and go untold, the owner and the vet do not', async () => {
  const room = await openRoom();
  await room.bound({ crowd: 3 });
  const ana = guest('owner', 'Ana');
  const owner = await room.join(ana);
  const watcher = await room.join(guest('guest', 'first'));
  await room.join(guest('guest', 'second'));
  const told = () => watcher.all('presence').flatMap(({ members }) => members.map(({ name }) => name));
  expect(told()).toContain('second');
  const late = await room.join(guest('guest', 'third'));
  expect(late.last('welcome').members.map(({ name }) => name)).toEqual(['Ana', 'third']);
  await room.join(guest('vet', 'Vera'));
  await watcher.until(() => told().includes('Vera'));
  expect(told()).not.toContain('third');
  owner.say({ type: 'typing', on: true });
  await watcher.hear('typing');
  expect(watcher.last('typing')).toEqual({ type: 'typing', userId: ana.id, on: true });
});
