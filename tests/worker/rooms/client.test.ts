import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { outboxIn } from '../../../party/client/outbox-storage.ts';
import { TicketRefused } from '../../../party/client/room-link.ts';
import { newStorage, openClient } from './support/client.ts';
import { guest, ticketFor } from './support/entering.ts';
import { openRoom } from './support/open-room.ts';

const bodies = (messages: readonly { body: string }[]) => messages.map(({ body }) => body);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

test('A message is shown as pending at once and as sent when the room has it', async () => {
  const room = await openRoom();
  const ana = openClient(room, guest('owner'));
  const vet = openClient(room, guest('vet'));
  const id = ana.client.send({ body: 'Is it serious?' });
  expect(ana.client.getSnapshot().messages).toMatchObject([{ id, status: 'pending', seq: null, mine: true }]);
  const { messages } = await ana.settled();
  expect(messages).toMatchObject([{ id, status: 'sent', seq: 1, mine: true, senderRole: 'owner' }]);
  const seen = await vet.until((snapshot) => snapshot.messages.length === 1);
  expect(seen.messages).toMatchObject([{ id, status: 'sent', seq: 1, mine: false }]);
  for (const { client } of [ana, vet]) client.close();
});

test('What was written without a network survives a reload and arrives in order, once', async () => {
  const room = await openRoom();
  const who = guest('owner');
  const outbox = () => outboxIn(storage, who.id, room.id);
  const storage = newStorage();
  const before = openClient(room, who, { outbox: outbox() });
  await before.online();
  before.network.down();
  for (const n of upTo(5)) before.client.send({ body: `offline ${n}` });
  await before.until(({ connection }) => connection === 'offline');
  before.client.close();
  expect(storage.length).toBe(5);

  const after = openClient(room, who, { outbox: outbox() });
  expect(bodies(after.client.getSnapshot().messages)).toEqual(upTo(5).map((n) => `offline ${n}`));
  const { messages } = await after.settled();
  expect(messages.map(({ seq, body }) => [seq, body])).toEqual(upTo(5).map((n) => [n, `offline ${n}`]));
  expect(storage.length).toBe(0);
  after.client.close();
});

test('Another person on the same device does not send what the first one left', async () => {
  const room = await openRoom();
  const storage = newStorage();
  const [ana, ben] = [guest('owner', 'Ana'), guest('owner', 'Ben')];
  const anas = openClient(room, ana, { outbox: outboxIn(storage, ana.id, room.id) });
  anas.network.down();
  anas.client.send({ body: 'private' });
  anas.client.close();
  const bens = openClient(room, ben, { outbox: outboxIn(storage, ben.id, room.id) });
  expect((await bens.online()).messages).toEqual([]);
  bens.client.close();
});

test('A connection that went dead unnoticed is found by the missing answer, and nothing is lost', async () => {
  const room = await openRoom();
  const ana = openClient(room, guest('owner'));
  await ana.online();
  ana.network.die();
  ana.client.send({ body: 'Hello?' });
  await ana.until(({ connection }) => connection === 'connecting');
  ana.network.up();
  expect(bodies((await ana.settled()).messages)).toEqual(['Hello?']);
  expect(await room.rows()).toHaveLength(1);
  ana.client.close();
});

test('A connection that went dead while nobody writes is found by the heartbeat', async () => {
  const room = await openRoom();
  const ana = openClient(room, guest('owner'));
  await ana.online();
  ana.network.die();
  await ana.until(({ connection }) => connection === 'connecting');
  ana.network.up();
  await ana.online();
  ana.client.close();
});

test('The platform may say that the network is away and back', async () => {
  const room = await openRoom();
  const ana = openClient(room, guest('owner'));
  await ana.online();
  ana.client.setNetwork(false);
  await ana.until(({ connection }) => connection === 'offline');
  ana.client.send({ body: 'later' });
  ana.client.setNetwork(true);
  expect(bodies((await ana.settled()).messages)).toEqual(['later']);
  ana.client.close();
});

test('K13 when its ticket has run out a client gets another and goes on', async () => {
  const room = await openRoom();
  const who = guest('owner');
  const tickets: Date[] = [];
  const getTicket = () => {
    const now = new Date(Date.now() + tickets.length * 16 * 60_000);
    tickets.push(now);
    return ticketFor(room.path, who, { now });
  };
  const ana = openClient(room, who, { getTicket });
  await ana.online();
  await room.inside((instance) => {
    instance.now = () => Date.now() + 15 * 60_000;
  });
  await runDurableObjectAlarm(room.stub);
  await ana.until(({ connection }) => connection === 'connecting');
  ana.client.send({ body: 'Still here.' });
  await ana.settled();
  expect(tickets).toHaveLength(2);
  ana.client.close();
});

test('A ticket is used again after a deployment, and given up when it does not admit', async () => {
  const room = await openRoom();
  const who = guest('owner');
  let asked = 0;
  const stale = { now: new Date(Date.now() - 16 * 60_000) };
  const getTicket = () => {
    asked += 1;
    return ticketFor(room.path, who, asked === 2 ? stale : {});
  };
  const ana = openClient(room, who, { getTicket });
  await ana.online();
  await evictDurableObject(room.stub, { webSockets: 'close' });
  await ana.until(({ connection }) => connection === 'connecting');
  await ana.online();
  expect(asked).toBe(1);
  ana.client.close();

  const ben = openClient(room, who, { getTicket });
  await ben.online();
  expect(asked).toBe(3);
  ben.client.close();
});

test('K14 who was removed, or gets no ticket, is told so and tries no more', async () => {
  const room = await openRoom();
  const ana = openClient(room, guest('owner', 'Ana'));
  const me = guest('owner', 'Ben');
  const ben = openClient(room, me);
  await Promise.all([ana.online(), ben.online()]);
  await room.stub.remove(me.id);
  await ben.until(({ connection }) => connection === 'refused');
  const { attempts } = ben.network;
  ben.client.setNetwork(true);
  ben.client.send({ body: 'Let me in!' });
  expect(ben.client.getSnapshot().messages).toMatchObject([{ status: 'pending' }]);
  expect(ben.network.attempts).toBe(attempts);

  const stranger = openClient(room, guest('guest'), { getTicket: () => Promise.reject(new TicketRefused()) });
  await stranger.until(({ connection }) => connection === 'refused');
  expect(stranger.network.attempts).toBe(0);
  ana.client.close();
});

test('K11 a burst over the limit is sent bit by bit, in order', async () => {
  const room = await openRoom();
  await room.bound({ messages: { burst: 5, perSecond: 200 } });
  const ana = openClient(room, guest('owner'));
  for (const n of upTo(40)) ana.client.send({ body: `message ${n}` });
  const { messages } = await ana.settled();
  expect(bodies(messages)).toEqual(upTo(40).map((n) => `message ${n}`));
  ana.client.close();
});

test('A consult that is over takes no message: it is shown as failed and can be given up', async () => {
  const room = await openRoom();
  const ana = openClient(room, guest('owner'));
  await ana.online();
  const endedBy = crypto.randomUUID();
  const vet = { id: crypto.randomUUID(), displayName: 'Vera' };
  await room.stub.setState({ status: 'ended', vet, endedBy });
  expect((await ana.until(({ state }) => state?.status === 'ended')).state).toEqual({
    status: 'ended',
    vet,
    endedBy,
    returns: 0,
    followUpUntil: null,
  });
  const id = ana.client.send({ body: 'One more thing' });
  const { messages } = await ana.until((snapshot) => snapshot.messages[0]?.status === 'failed');
  expect(messages).toMatchObject([{ id, status: 'failed', failure: 'WRONG_STATE' }]);
  ana.client.discard(id ?? '');
  expect(ana.client.getSnapshot().messages).toEqual([]);
  // News of an earlier stage that comes late changes nothing.
  await room.stub.setState({ status: 'active', vet, endedBy: null });
  const late = openClient(room, guest('vet'));
  expect((await late.online()).state?.status).toBe('ended');
  for (const { client } of [ana, late]) client.close();
});

test('Who reads, writes and is here is shown to the others, over a sleep of the room', async () => {
  const room = await openRoom();
  const [me, other] = [guest('owner', 'Ana'), guest('vet', 'Vera')];
  const [ana, vera] = [openClient(room, me), openClient(room, other)];
  await Promise.all([ana.online(), vera.online()]);
  vera.client.setTyping(true);
  expect((await ana.until(({ typing }) => typing.length > 0)).typing).toEqual([other.id]);
  expect(vera.client.getSnapshot().typing).toEqual([]);
  vera.client.send({ body: 'Good morning.' });
  await ana.until(({ typing, messages }) => typing.length === 0 && messages.length === 1);
  ana.client.markRead();
  await vera.until(({ reads }) => reads[me.id] === 1);
  await evictDurableObject(room.stub);
  vera.client.close();
  const { members } = await ana.until((snapshot) =>
    snapshot.members.some(({ id, online }) => id === other.id && !online),
  );
  expect(members).toMatchObject([
    { id: me.id, name: 'Ana', role: 'owner', online: true, readSeq: 1 },
    { id: other.id, name: 'Vera', role: 'vet', online: false, readSeq: 0 },
  ]);
  ana.client.close();
});

test('Older messages come page by page', async () => {
  const room = await openRoom();
  const ana = openClient(room, guest('owner'));
  for (const n of upTo(230)) ana.client.send({ body: `message ${n}` });
  await ana.settled();
  const vera = openClient(room, guest('vet'));
  const first = await vera.online();
  expect([first.messages.length, first.hasMore]).toEqual([100, true]);
  vera.client.loadOlder();
  vera.client.loadOlder();
  await vera.until(({ loadingOlder }) => !loadingOlder);
  vera.client.loadOlder();
  const { messages } = await vera.until(({ hasMore }) => !hasMore);
  expect(messages.map(({ seq }) => seq)).toEqual(upTo(230));
  for (const { client } of [ana, vera]) client.close();
});

test('A page that the room refuses for now can be asked for again', async () => {
  const room = await openRoom();
  const ana = openClient(room, guest('owner'));
  for (const n of upTo(130)) ana.client.send({ body: `message ${n}` });
  await ana.settled();
  const vera = openClient(room, guest('vet'));
  await vera.online();
  await room.bound({ pages: { burst: 0, perSecond: 1 } });
  vera.client.loadOlder();
  expect((await vera.until(({ loadingOlder }) => !loadingOlder)).messages).toHaveLength(100);
  await room.bound({});
  vera.client.loadOlder();
  expect((await vera.until(({ hasMore }) => !hasMore)).messages).toHaveLength(130);
  for (const { client } of [ana, vera]) client.close();
});

test('A picture is the same object until something changes', async () => {
  const room = await openRoom();
  const ana = openClient(room, guest('owner'));
  const before = await ana.online();
  expect(ana.client.getSnapshot()).toBe(before);
  expect([ana.client.send({ body: '  \n' }), ana.client.send({ body: 'a'.repeat(4001) })]).toEqual([
    null,
    null,
  ]);
  expect(ana.client.getSnapshot()).toBe(before);
  ana.client.send({ body: 'Half \ud83d and nul \0 are mended.' });
  const after = await ana.settled();
  expect(after).not.toBe(before);
  expect(bodies(after.messages)).toEqual(['Half \ufffd and nul  are mended.']);
  ana.client.close();
});
