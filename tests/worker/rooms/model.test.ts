import { evictDurableObject } from 'cloudflare:test';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { roomFrameSchema } from '../../../party/protocol/room-frames.ts';
import { parseFrame } from '../../../party/protocol/wire.ts';
import { type OpenClient, openClient } from './support/client.ts';
import { guest } from './support/entering.ts';
import { type OpenRoom, openRoom } from './support/open-room.ts';
import { Peer } from './support/peer.ts';

const people = 3;
const who = fc.nat({ max: people - 1 });

/** What happens to a room and its people, in any order, without waiting for one thing before the next begins. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('send' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('away' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('shuffle' as const), who, seed: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sleep' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deploy' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** One of the people: the client of their browser, and what they wrote, in order. */
type Actor = OpenClient & { me: ReturnType<typeof guest>; written: string[]; loose: string[] };

const oneAfterAnother = (seqs: readonly number[]) => seqs.every((seq, n) => seq === (seqs[0] ?? seq) + n);

/** The list of a client is at every moment a stretch of the room's log, and nothing is in it twice. */
const watchList = ({ client }: OpenClient, problems: string[]) =>
  client.subscribe(() => {
    const { messages } = client.getSnapshot();
    const seqs = messages.flatMap(({ seq }) => (seq === null ? [] : [seq]));
    const ids = messages.map(({ id }) => id);
    if (!oneAfterAnother(seqs)) problems.push(`list: ${seqs}`);
    if (new Set(ids).size < ids.length) problems.push(`doubled: ${ids}`);
  });

/** On one connection each message comes once and after the one before it, whether replayed or live. */
const watchWire = (socket: WebSocket, problems: string[]) => {
  let head = 0;
  socket.addEventListener('message', ({ data }) => {
    const frame = parseFrame(roomFrameSchema, String(data));
    if (frame?.type === 'welcome') head = frame.head;
    if (frame?.type === 'replay' || frame?.type === 'reset') {
      const seqs = frame.messages.map(({ seq }) => seq);
      const isWhole = oneAfterAnother(seqs) && (seqs.at(-1) ?? head) === head;
      if (!isWhole) problems.push(`${frame.type} to ${head}: ${seqs}`);
    }
    if (frame?.type !== 'message') return;
    head += 1;
    if (frame.seq !== head) problems.push(`live: ${frame.seq} in place of ${head}`);
  });
  return socket;
};

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, n) => ({ item, key: (seed * (n + 7919)) % 10_007 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const evict = async (room: OpenRoom, webSockets: 'close' | 'hibernate') => {
  // Only an object that is awake can be put to sleep.
  await room.stub.health();
  await evictDurableObject(room.stub, { webSockets });
};

const happen = async (room: OpenRoom, actors: readonly Actor[], event: Happening) => {
  const actor = 'who' in event ? actors[event.who] : undefined;
  switch (event.kind) {
    case 'send': {
      const id = actor?.client.send({ body: `message ${actor.written.length}` });
      if (id) actor?.written.push(id);
      return;
    }
    case 'cut':
      return actor?.network.cut();
    case 'away':
      return actor?.network.down();
    case 'back':
      return actor?.network.up();
    case 'shuffle': {
      if (!actor) return;
      // So many frames at once are beyond the real bounds, which an eviction brings back.
      await room.bound({});
      // Frames of one person over another connection, each twice and out of order, some of them sent before.
      const socket = await room.dialAs(actor.me)();
      if (!socket) return;
      const peer = new Peer(socket);
      await peer.catchUp();
      const fresh = [crypto.randomUUID(), crypto.randomUUID()];
      actor.loose.push(...fresh);
      const known = actor.client
        .getSnapshot()
        .messages.filter(({ mine, status }) => mine && status === 'sent');
      const ids = [...fresh, ...fresh, ...known.map(({ id }) => id)];
      for (const id of shuffled(ids, event.seed)) peer.write('loose', id);
      await peer.hear('ack', ids.length);
      return peer.close();
    }
    case 'sleep':
      return evict(room, 'hibernate');
    case 'deploy':
      return evict(room, 'close');
    case 'settle':
      await Promise.all(actors.filter(({ network }) => network.isUp).map(({ settled }) => settled()));
  }
};

/** Tickets have tests of their own. */
const getTicket = async () => '';

const run = async (events: readonly Happening[]) => {
  const room = await openRoom();
  const problems: string[] = [];
  const actors = Array.from({ length: people }, (_, n): Actor => {
    const me = guest('guest', `guest ${n}`);
    const dial = async () => {
      const socket = await room.dialAs(me)();
      return socket && watchWire(socket, problems);
    };
    return { ...openClient(room, me, { dial, getTicket }), me, written: [], loose: [] };
  });
  for (const actor of actors) watchList(actor, problems);
  try {
    for (const event of events) await happen(room, actors, event);
    for (const { network } of actors) network.up();
    await Promise.all(actors.map(({ settled }) => settled()));
    const rows = await room.rows();
    const log = rows.map(({ client_msg_id }) => client_msg_id);
    for (const { client, until, me, written } of actors) {
      const { messages } = await until((snapshot) => snapshot.messages.length === rows.length);
      expect(messages.map(({ id }) => id)).toEqual(log);
      expect(messages.map(({ seq }) => seq)).toEqual(rows.map((_, n) => n + 1));
      // What one person writes arrives in the order in which it was written.
      expect(messages.filter(({ id }) => written.includes(id)).map(({ id }) => id)).toEqual(written);
      expect(messages.filter(({ mine }) => mine).every(({ senderId }) => senderId === me.id)).toBe(true);
      client.close();
    }
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(actors.flatMap(({ written, loose }) => [...written, ...loose]).length);
  } finally {
    for (const { client } of actors) client.close();
  }
};

test('K8 whatever happens, every client ends with the whole log: in order, no gap, nothing twice', {
  timeout: 900_000,
}, async () => {
  // A thousand rooms log a lot.
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const seed = Date.now() % 2 ** 31;
  console.info(`K8 seed ${seed}`);
  const events = fc.array(happening, { minLength: 1, maxLength: 10 });
  await fc.assert(fc.asyncProperty(events, run), { seed, numRuns: 1_000, timeout: 60_000 });
});
