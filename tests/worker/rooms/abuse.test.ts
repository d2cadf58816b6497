import { expect, test } from 'vitest';
import { closeCodes, wireLimits } from '../../../party/protocol/wire.ts';
import { roomLimits } from '../../../party/rooms/consult/room-limits.ts';
import { guest } from './support/entering.ts';
import { type OpenRoom, openRoom } from './support/open-room.ts';

const { messages, pages, strikes } = roomLimits;
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Stops the room's clock and puts its real bounds of rate in force. */
const freeze = async (room: OpenRoom) => {
  let at = Date.now();
  await room.bound({ messages, pages });
  await room.inside((instance) => {
    instance.now = () => at;
  });
  return (ms: number) => {
    at += ms;
  };
};

// workerd does not say how much of what it was given to send has left (bufferedAmount), so the room counts what a
// client has not confirmed: to the room, one that never confirms and one that never reads are the same.
test('K10 a reader who never confirms is closed; the others get everything', {
  timeout: 120_000,
}, async () => {
  const room = await openRoom();
  const slow = await room.connect(guest('guest'), {}, { confirms: false });
  await slow.catchUp();
  const [owner, vet] = [await room.join(guest('owner')), await room.join(guest('vet'))];
  for (const n of upTo(1000)) {
    owner.write(`message ${n}`);
    await owner.hear('ack', n + 1);
  }
  await vet.until(() => vet.received.length === 1000);
  expect(await slow.closed()).toBe(closeCodes.tooSlow);
  expect(slow.received.length).toBeLessThanOrEqual(roomLimits.unconfirmedMessages);
  expect(owner.closeCode).toBeNull();
});

test('K10 what may wait for a slow reader is bounded in length, too', async () => {
  const room = await openRoom();
  await room.bound({ unconfirmedLength: 20_000 });
  const slow = await room.connect(guest('guest'), {}, { confirms: false });
  await slow.catchUp();
  const owner = await room.join(guest('owner'));
  for (const n of upTo(10)) {
    owner.write('a'.repeat(wireLimits.bodyLength));
    await owner.hear('ack', n + 1);
    owner.say({ type: 'got', seq: n + 1 });
  }
  expect(await slow.closed()).toBe(closeCodes.tooSlow);
  expect(slow.received).toHaveLength(4);
  // Who confirms begins anew: the owner was sent more than that in all.
  expect(owner.received).toHaveLength(10);
  expect(owner.closeCode).toBeNull();
});

test('K11 who floods is limited, then closed, on all connections; the others go on', async () => {
  const room = await openRoom();
  const pass = await freeze(room);
  const flooder = guest('guest');
  const [flood, tab, owner] = [
    await room.join(flooder),
    await room.join(flooder),
    await room.join(guest('owner')),
  ];
  for (const n of upTo(200)) flood.write(`spam ${n}`);
  owner.write('Hello?');
  await owner.hear('ack');
  expect(await flood.closed()).toBe(closeCodes.flood);
  expect(await tab.closed()).toBe(closeCodes.flood);
  expect(flood.all('ack')).toHaveLength(messages.burst);
  const refusals = flood.all('error');
  expect(refusals.length).toBe(strikes + 1);
  expect(refusals[0]).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 200 });
  expect(await room.rows()).toHaveLength(messages.burst + 1);

  const again = await room.join(flooder);
  again.write('spam');
  expect(await again.closed()).toBe(closeCodes.flood);
  pass(60_000);
  const calm = await room.join(flooder);
  calm.write('Sorry.');
  await calm.hear('ack');
  expect(owner.closeCode).toBeNull();
});

test('K12 what is no frame gets a typed answer and the room lives on', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner'));
  const id = crypto.randomUUID();
  const bad: (string | ArrayBuffer)[] = [
    new Uint8Array([1, 2, 3]).buffer,
    '{"type":"send"',
    'null',
    '[]',
    '{"type":"shout","body":"hi"}',
    '{"__proto__":{"polluted":true},"type":"read"}',
    '{"constructor":{"prototype":{"polluted":true}},"type":"typing"}',
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    `{"type":"send","body":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
    JSON.stringify({ type: 'read', seq: -1 }),
    JSON.stringify({ type: 'send', clientMsgId: 'no uuid', body: 'hi' }),
  ];
  for (const [index, content] of bad.entries()) {
    owner.sayRaw(content);
    expect((await owner.hear('error', index + 1)).at(-1)).toEqual({ type: 'error', code: 'BAD_INPUT' });
  }
  const bodies = ['', '   \n', 'nul \0', '\ud800', 'a'.repeat(wireLimits.bodyLength + 1)];
  for (const [index, body] of bodies.entries()) {
    owner.write(body, id);
    const [refusal] = (await owner.hear('error', bad.length + index + 1)).slice(-1);
    expect(refusal).toEqual({ type: 'error', code: 'BAD_INPUT', clientMsgId: id });
  }
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  owner.write('a'.repeat(wireLimits.bodyLength));
  await owner.hear('ack');

  owner.sayRaw(`"${'a'.repeat(wireLimits.frameLength)}"`);
  expect(await owner.closed()).toBe(closeCodes.frameTooLarge);
  expect(owner.frames.at(-1)).toEqual({ type: 'error', code: 'TOO_LARGE' });
  const vet = await room.join(guest('vet'));
  expect(vet.received).toHaveLength(1);
});

test('K12 nothing is said before hello', async () => {
  const room = await openRoom();
  const peer = await room.connect(guest('owner'));
  peer.write('too early');
  expect(await peer.hear('error')).toMatchObject([{ code: 'BAD_INPUT' }]);
  expect(await room.rows()).toHaveLength(0);
});

test('K12 a stream of nonsense ends the connection', async () => {
  const room = await openRoom();
  await freeze(room);
  const peer = await room.join(guest('guest'));
  for (const _ of upTo(strikes + 1)) peer.sayRaw('nonsense');
  expect(await peer.closed()).toBe(closeCodes.flood);
});

test('K11 who asks for page after page is limited; a first hello is always answered', async () => {
  const room = await openRoom();
  await freeze(room);
  const greedy = guest('guest');
  const peer = await room.join(greedy);
  for (const _ of upTo(pages.burst)) peer.say({ type: 'page', before: 1 });
  await peer.hear('page', pages.burst);
  peer.say({ type: 'page', before: 1 });
  peer.say({ type: 'hello', epoch: null, lastSeq: 0 });
  expect(await peer.hear('error', 2)).toMatchObject([{ code: 'RATE_LIMITED' }, { code: 'RATE_LIMITED' }]);
  expect((await room.join(greedy)).all('reset')).toHaveLength(1);
});
