import { evictDurableObject, listDurableObjectIds, runDurableObjectAlarm } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { closeCodes } from '../../../party/protocol/wire.ts';
import type { RoomPath } from '../../../party/room-path.ts';
import { send } from '../support/worker.ts';
import { enter, env, guest, knock, ticketFor } from './support/entering.ts';
import { openRoom } from './support/open-room.ts';
import { Peer } from './support/peer.ts';

const newPath = (): RoomPath => `consult-room/${crypto.randomUUID()}`;

/** Whether a room's object was ever made. */
const exists = async (path: RoomPath) => {
  const wanted = env.ConsultRoom.idFromName(path.split('/')[1] ?? '');
  return (await listDurableObjectIds(env.ConsultRoom)).some((id) => id.equals(wanted));
};

/** Whether a peer was told that someone has gone. */
const isAway = (peer: Peer, userId: string) =>
  peer
    .all('presence')
    .flatMap(({ members }) => members)
    .findLast(({ id }) => id === userId)?.online === false;

test('K13 without a good ticket nobody enters and no room is made', async () => {
  const path = newPath();
  const owner = guest('owner');
  const good = await ticketFor(path, owner);
  const [header, , signature] = good.split('.');
  const forged = `${header}.${btoa(JSON.stringify({ sub: owner.id, room: path, aud: 'room' }))}.${signature}`;
  const refusals: [string, number][] = [
    [path, 401],
    [`${path}?ticket=`, 401],
    [`${path}?ticket=${forged}`, 401],
    [
      `${path}?ticket=${await ticketFor(path, owner, { secret: 'another secret of more than 32 characters' })}`,
      401,
    ],
    [`${path}?ticket=${await ticketFor(path, owner, { now: new Date(Date.now() - 16 * 60_000) })}`, 401],
    [`${path}?ticket=${await ticketFor(newPath(), owner)}`, 401],
    [`${path}?ticket=${await ticketFor('lobby/main', owner)}`, 401],
  ];
  for (const [where, status] of refusals) {
    const answer = await knock(where);
    expect([where, answer.status]).toEqual([where, status]);
    expect(answer.webSocket).toBeNull();
  }
  expect(await exists(path)).toBe(false);

  await enter(path, good);
  expect(await exists(path)).toBe(true);
});

test('K13 a page of another origin does not enter, nor does plain HTTP', async () => {
  const path = newPath();
  const where = `${path}?ticket=${await ticketFor(path, guest('owner'))}`;
  for (const origin of ['https://evil.test', 'null', 'https://app.test.evil.test'])
    expect((await knock(where, { headers: { origin } })).status).toBe(403);
  expect((await send(`/parties/${path}`, {}, { headers: { origin: 'https://app.test' } })).status).toBe(401);
  const plain = await send(`/parties/${where}`, {}, { headers: { origin: 'https://app.test' } });
  expect(plain.status).toBe(426);
  expect(await exists(path)).toBe(false);
});

test('K13 when a ticket runs out its connection is closed with 4401, by the alarm or at the next word', async () => {
  const room = await openRoom();
  const idle = await room.join(guest('owner'));
  const busy = await room.join(guest('vet'));
  const late = await room.connect(guest('guest'), { now: new Date(Date.now() + 60_000) });
  await late.catchUp();
  const soon = Date.now() + 15 * 60_000;
  expect(await room.inside((_, { storage }) => storage.getAlarm())).toBeLessThanOrEqual(soon);
  await room.inside((instance) => {
    instance.now = () => soon;
  });
  busy.write('too late');
  expect(await busy.closed()).toBe(closeCodes.ticketExpired);
  expect(await runDurableObjectAlarm(room.stub)).toBe(true);
  expect(await idle.closed()).toBe(closeCodes.ticketExpired);
  expect(late.closeCode).toBeNull();
  expect(await room.rows()).toHaveLength(0);
  // Whoever is left is next.
  expect(await room.inside((_, { storage }) => storage.getAlarm())).toBeGreaterThan(soon);
});

test('K14 who is removed is closed with 4403, hears nothing more and does not come back with the old ticket', async () => {
  const room = await openRoom();
  const ana = guest('owner');
  const [phone, laptop] = [await room.join(ana), await room.join(ana)];
  const vet = await room.join(guest('vet'));
  const oldTicket = await ticketFor(room.path, ana);
  expect(await room.stub.remove(ana.id)).toBe(2);
  vet.write('Can she still read this?');
  await vet.hear('ack');
  expect(await phone.closed()).toBe(closeCodes.removed);
  expect(await laptop.closed()).toBe(closeCodes.removed);
  expect([...phone.received, ...laptop.received]).toEqual([]);
  const again = await enter(room.path, oldTicket);
  expect(await again.closed()).toBe(closeCodes.removed);
  expect(again.frames).toEqual([]);
  await vet.until(() => isAway(vet, ana.id));

  const signedInAgain = await room.connect(ana, { now: new Date(Date.now() + 1000) });
  await signedInAgain.catchUp();
  expect(signedInAgain.received).toHaveLength(1);
});

test('K14 removing one device leaves the others of the person', async () => {
  const room = await openRoom();
  const phone = guest('owner');
  const laptop = { ...phone, sessionId: crypto.randomUUID() };
  const [onPhone, onLaptop] = [await room.join(phone), await room.join(laptop)];
  const oldTicket = await ticketFor(room.path, phone);
  expect(await room.stub.remove(phone.id, phone.sessionId)).toBe(1);
  expect(await onPhone.closed()).toBe(closeCodes.removed);
  onLaptop.write('Still here.');
  await onLaptop.hear('ack');
  expect(await (await enter(room.path, oldTicket)).closed()).toBe(closeCodes.removed);
});

test('K15 whatever a frame or a header says, the sender is the one on the ticket', async () => {
  const room = await openRoom();
  const [ana, vera] = [guest('owner', 'Ana'), guest('vet', 'Vera')];
  const vet = await room.join(vera);
  const pass = encodeURIComponent(JSON.stringify({ userId: vera.id, role: 'vet', name: 'Vera' }));
  const { webSocket } = await knock(`${room.path}?ticket=${await ticketFor(room.path, ana)}&_pk=${vera.id}`, {
    headers: { 'x-room-pass': pass },
  });
  if (!webSocket) throw new Error('refused');
  const owner = new Peer(webSocket);
  await owner.catchUp();
  expect(owner.last('welcome').you).toEqual({ id: ana.id, role: 'owner' });
  const clientMsgId = crypto.randomUUID();
  owner.sayRaw(
    JSON.stringify({
      type: 'send',
      clientMsgId,
      body: 'I am Vera.',
      senderId: vera.id,
      senderRole: 'vet',
      seq: 99,
      userId: vera.id,
    }),
  );
  await vet.hear('message');
  expect(vet.received).toMatchObject([{ seq: 1, senderId: ana.id, senderRole: 'owner', clientMsgId }]);

  vet.write('So am I.', clientMsgId);
  expect(await vet.hear('error')).toMatchObject([{ code: 'CONFLICT', clientMsgId }]);
  expect(await room.rows()).toHaveLength(1);
});

test('K16 a name that is no room of this ticket is refused and makes no object', async () => {
  const path = newPath();
  const ticket = await ticketFor(path, guest('owner'));
  const before = (await listDurableObjectIds(env.ConsultRoom)).length;
  const names = [
    newPath(),
    path.toUpperCase().replace('CONSULT-ROOM', 'consult-room'),
    `${path}/../../lobby/main`,
    'consult-room/../consult-room',
    'consult-room/%2e%2e%2fmain',
    `consult-room/${'a'.repeat(2048)}`,
    'consult-room/',
    'consult-room',
    `${path}/more`,
    'lobby/other',
    'main/main',
    'public-limit/main',
    `${path}%00`,
  ];
  for (const name of names) {
    const answer = await knock(`${name}?ticket=${ticket}`);
    expect([name, [401, 404].includes(answer.status)]).toEqual([name, true]);
  }
  expect((await listDurableObjectIds(env.ConsultRoom)).length).toBe(before);
});

test('K17 a full room closes the next connection with 4005 and the others stay', async () => {
  const room = await openRoom();
  await room.bound({ connections: 3 });
  const leaver = guest('guest');
  const owner = await room.join(guest('owner'));
  const vet = await room.join(guest('vet'));
  const third = await room.join(leaver);
  const late = guest('guest');
  const refused = await room.connect(late);
  expect(await refused.closed()).toBe(closeCodes.roomFull);
  expect(refused.frames).toEqual([]);
  owner.write('Everyone here?');
  for (const peer of [owner, vet, third]) await peer.until(() => peer.received.length === 1);
  third.close();
  await owner.until(() => isAway(owner, leaver.id));
  const later = await room.join(late);
  expect(later.received).toHaveLength(1);
});

test('K17 one person has a few places in a room: for one more the oldest goes, in a full room too, and nobody else', async () => {
  const room = await openRoom();
  await room.bound({ connections: 3, connectionsEach: 2 });
  const owner = guest('owner');
  const vet = await room.join(guest('vet'));
  const [first, second, third] = [await room.join(owner), await room.join(owner), await room.join(owner)];
  expect(await first.closed()).toBe(closeCodes.roomFull);
  second.write('Still here.');
  for (const peer of [second, third, vet]) await peer.until(() => peer.received.length === 1);
});

test('K14 a ticket of the very moment of a removal admits no more', async () => {
  const room = await openRoom();
  const ana = guest('owner');
  const at = new Date(Math.floor(Date.now() / 1000) * 1000);
  await room.inside((instance) => {
    instance.now = () => at.getTime();
  });
  await room.stub.remove(ana.id);
  expect(await (await room.connect(ana, { now: at })).closed()).toBe(closeCodes.removed);
  await (await room.connect(ana, { now: new Date(at.getTime() + 1000) })).catchUp();
});

test('K4 a connection of which the room does not know who it is after a sleep is ended, and comes back by itself', async () => {
  const room = await openRoom();
  const ana = guest('owner', 'Ana');
  const [lost, vet] = [await room.join(ana), await room.join(guest('vet', 'Vera'))];
  await room.inside((instance) => {
    for (const connection of instance.getConnections<{ userId: string }>())
      if (connection.state?.userId === ana.id) connection.setState({ userId: '' });
  });
  await evictDurableObject(room.stub);
  vet.write('Still there?');
  expect(await lost.closed()).toBe(1012);
  await vet.hear('ack');
  expect(lost.received).toEqual([]);
});
