import { expect, test } from 'vitest';
import { closeCodes } from '../../../party/protocol/wire.ts';
import { guest } from './support/entering.ts';
import { openRoom } from './support/open-room.ts';
import type { Peer } from './support/peer.ts';

/** How far each member has read, as a newcomer is told. */
async function marksIn(room: Awaited<ReturnType<typeof openRoom>>): Promise<Record<string, number>> {
  const newcomer = await room.join(guest('guest', 'newcomer'));
  const marks = newcomer.last('welcome').members.map(({ name, readSeq }) => [name, readSeq]);
  newcomer.close();
  return Object.fromEntries(marks);
}

/** Says something and waits until it is kept: what was said on this connection before it was heard, too. */
async function writeAndWait(peer: Peer, count = 1): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const before = peer.all('ack').length;
    peer.write('…');
    await peer.hear('ack', before + 1);
  }
}

test('K15 a read mark ends at the newest message: what nobody has said yet, nobody has read', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner', 'Ana'));
  const vet = await room.join(guest('vet', 'Vera'));
  await writeAndWait(owner, 2);
  vet.say({ type: 'read', seq: 99 });
  await owner.until(() =>
    owner.all('presence').some(({ members }) => members.some(({ readSeq }) => readSeq > 0)),
  );
  expect(owner.last('presence').members).toMatchObject([{ name: 'Vera', readSeq: 2 }]);
  await writeAndWait(owner);
  expect(await marksIn(room)).toMatchObject({ Vera: 2, Ana: 0 });
});

test('K15 a read mark never goes back', async () => {
  const room = await openRoom();
  const vet = await room.join(guest('vet', 'Vera'));
  await writeAndWait(vet, 3);
  vet.say({ type: 'read', seq: 3 });
  vet.say({ type: 'read', seq: 1 });
  await writeAndWait(vet);
  expect(await marksIn(room)).toMatchObject({ Vera: 3 });
});

test('K10 who confirms what was not sent yet is closed as one who confirms nothing', async () => {
  const room = await openRoom();
  await room.bound({ unconfirmedMessages: 3 });
  const liar = await room.connect(guest('guest'), {}, { confirms: false });
  await liar.catchUp();
  liar.say({ type: 'got', seq: 1_000_000 });
  await writeAndWait(liar);
  const owner = await room.join(guest('owner'));
  for (let n = 0; n < 6; n += 1) {
    await writeAndWait(owner);
    owner.say({ type: 'got', seq: n + 2 });
  }
  expect(await liar.closed()).toBe(closeCodes.tooSlow);
  expect(owner.closeCode).toBeNull();
});

test('K10 a confirmation that comes late takes none back', async () => {
  const room = await openRoom();
  await room.bound({ unconfirmedMessages: 3 });
  const reader = await room.connect(guest('guest'), {}, { confirms: false });
  await reader.catchUp();
  const owner = await room.connect(guest('owner'), {}, { confirms: false });
  await owner.catchUp();
  for (let n = 1; n <= 5; n += 1) {
    await writeAndWait(owner);
    owner.say({ type: 'got', seq: n });
    await reader.until(() => reader.received.length === n);
    reader.say({ type: 'got', seq: n });
  }
  reader.say({ type: 'got', seq: 1 });
  await writeAndWait(reader, 2);
  expect(reader.closeCode).toBeNull();
  expect(reader.received).toHaveLength(7);
});

test('Who types is told to the others, not to themselves on any device', async () => {
  const room = await openRoom();
  const ana = guest('owner', 'Ana');
  const [phone, desk] = [await room.join(ana), await room.join(ana)];
  const vet = await room.join(guest('vet', 'Vera'));
  phone.say({ type: 'typing', on: true });
  await vet.hear('typing');
  await writeAndWait(vet);
  await desk.hear('message');
  expect([phone, desk].flatMap((peer) => peer.all('typing'))).toEqual([]);
});
