import { abortAllDurableObjects, evictDurableObject } from 'cloudflare:test';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { LobbyClient, type LobbySnapshot } from '../../../party/client/lobby-client.ts';
import { closeCodes } from '../../../party/protocol/wire.ts';
import { ownDatabaseOfFile } from '../support/doubles.ts';
import { insertConsult } from './support/consult-row.ts';
import { enter, guest, knock, ticketFor } from './support/entering.ts';
import {
  cancelConsult as cancel,
  dispatcher,
  inDispatcher,
  join,
  ownDatabase,
  partOf,
  refresh,
} from './support/lobby.ts';
import { Network } from './support/network.ts';
import type { Peer } from './support/peer.ts';

// What another file has wait, comes and goes among what these have.
beforeAll(ownDatabaseOfFile);
beforeEach(() => abortAllDurableObjects());

const joinAsVet = () => join(guest('vet'));

/** The newest version that a connection was told. */
const versionOf = (peer: Peer): number => {
  const frame = peer.lobbyFrames.findLast(({ type }) => type !== 'position');
  return frame && 'version' in frame ? frame.version : 0;
};

const says = (peer: Peer, id: string) => JSON.stringify(peer.lobbyFrames.at(-1)).includes(id);

const typesOf = (peer: Peer) => peer.lobbyFrames.map(({ type }) => type);

/** A vet who follows the changes from the queue that came. */
const follower = async () => {
  const peer = await joinAsVet();
  await peer.until(() => peer.lobbyFrames.length > 0);
  peer.sayRaw(JSON.stringify({ type: 'follow', version: versionOf(peer) }));
  return peer;
};

/** A browser at the desk. */
const openDesk = () => {
  const who = guest('vet');
  const network = new Network(
    async ({ pathname, search }) => (await knock(pathname.replace('/parties/', '') + search)).webSocket,
  );
  const client = new LobbyClient({
    url: 'wss://app.test/parties/lobby/main',
    getTicket: () => ticketFor('lobby/main', who),
    WebSocket: network.Socket,
  });
  const until = (condition: (snapshot: LobbySnapshot) => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!condition(client.getSnapshot())) return;
        stop();
        resolve();
      };
      const stop = client.subscribe(look);
      look();
    });
  return {
    who,
    client,
    network,
    /** Shows, of these consults, those and no others, in this order. */
    shows: (wanted: string[], of: string[]) =>
      until(({ waiting }) => {
        const mine = (waiting ?? []).map(({ id }) => id).filter((id) => of.includes(id));
        return mine.join() === wanted.join();
      }),
  };
};

test('A vet gets the queue once and then only what changed; who does not follow gets it whole', async () => {
  const first = await insertConsult('queued');
  const [vet, old] = [await follower(), await joinAsVet()];
  await old.until(() => old.lobbyFrames.length === 1);
  const second = await insertConsult('queued');
  await cancel(first.id);
  await refresh();
  await vet.until(() => says(vet, second.id));
  await old.until(() => says(old, second.id));
  const [whole, ...changes] = vet.lobbyFrames;
  expect(whole?.type).toBe('board');
  expect(changes.map((frame) => frame.type === 'board-change' && frame.version)).toEqual(
    changes.map((_, n) => (whole?.type === 'board' ? whole.version : 0) + n + 1),
  );
  expect(changes.at(-1)).toMatchObject({
    type: 'board-change',
    removed: expect.arrayContaining([first.id]),
    moved: [],
    added: expect.arrayContaining([
      expect.objectContaining({ row: expect.arrayContaining([second.id, 'yellow', 'dog']) }),
    ]),
  });
  expect(new Set(typesOf(old))).toEqual(new Set(['board']));
  await cancel(second.id);
});

test('A vet who missed a change says so and gets the whole queue; who asks on and on is closed', async () => {
  const vet = await follower();
  const before = typesOf(vet).length;
  vet.sayRaw(JSON.stringify({ type: 'follow', version: 1 }));
  await vet.until(() => vet.lobbyFrames.length === before + 1);
  expect(typesOf(vet).at(-1)).toBe('board');
  for (let n = 0; n < 20; n += 1) vet.sayRaw(JSON.stringify({ type: 'follow', version: 1 }));
  expect(await vet.closed()).toBe(closeCodes.flood);
});

test('A vet who is slow to take the whole queue gets what changed meanwhile, and not the whole again', async () => {
  const vet = await follower();
  const before = typesOf(vet).length;
  vet.sayRaw(JSON.stringify({ type: 'follow', version: 1 }));
  await vet.until(() => vet.lobbyFrames.length > before);
  const whole = versionOf(vet);
  for (const meanwhile of [true, false]) {
    const { id } = await insertConsult('queued');
    await refresh();
    await vet.until(() => says(vet, id));
    if (meanwhile) vet.sayRaw(JSON.stringify({ type: 'follow', version: whole }));
    await cancel(id);
  }
  expect(typesOf(vet)[before]).toBe('board');
  expect(new Set(typesOf(vet).slice(before + 1))).toEqual(new Set(['board-change']));
});

test('An owner is told when their place or the vets changed, and of nobody behind them', async () => {
  const { id, owner } = await insertConsult('queued');
  const mine = await enter('lobby/main', await ticketFor('lobby/main', owner, { about: id }));
  const vet = await follower();
  await mine.until(() => mine.lobbyFrames.length === 1);
  const { id: behind } = await insertConsult('queued');
  await refresh();
  await vet.until(() => says(vet, behind));
  await cancel(behind);
  await refresh();
  await vet.until(() => versionOf(vet) > 0 && JSON.stringify(vet.lobbyFrames.at(-1)).includes(behind));
  const told = mine.lobbyFrames.map((frame) =>
    frame.type === 'position' ? `${frame.position} ${frame.vetsOnDuty}` : frame.type,
  );
  expect(told.filter((one, n) => one === told[n - 1])).toEqual([]);
  await cancel(id);
});

test('However many changes come, the queue is read twice at first and then once a second', async () => {
  const way = await ownDatabase();
  // How long consults take is measured once a minute, which is a question of its own.
  const measures = 1;
  let at = Date.now();
  await inDispatcher((instance) => {
    // The clock stands still: when two have been used up, every reading has to wait for its second.
    instance.now = () => at;
  });
  const vet = await follower();
  const { id } = await insertConsult('queued');
  await Promise.all(Array.from({ length: 500 }, () => refresh()));
  expect(await way.requests()).toBeLessThanOrEqual(2 + measures);
  at += 1_000;
  await vet.until(() => says(vet, id));
  expect(await way.requests()).toBeLessThanOrEqual(3 + measures);
  await cancel(id);
});

test('The queue is read on while there is still something to tell, however long that takes', async () => {
  const way = await ownDatabase();
  const [reading, measuring] = [1, 1];
  await inDispatcher((instance) => {
    const real = instance.part;
    instance.part = (name) => ({ roll: () => real(name).roll(), tell: () => new Promise(() => {}) });
  });
  await joinAsVet();
  await expect
    .poll(async () => {
      await refresh();
      return way.requests();
    })
    .toBeGreaterThan(reading + measuring);
});

test('The desk follows over changes, a network that fails, a lobby that slept, and a change that it missed', async () => {
  const desk = openDesk();
  const mine: string[] = [];
  const wait = async () => {
    const { id } = await insertConsult('queued');
    mine.push(id);
    return id;
  };
  const first = await wait();
  await refresh();
  await desk.shows([first], mine);
  const second = await wait();
  await refresh();
  await desk.shows([first, second], mine);
  await cancel(first);
  await refresh();
  await desk.shows([second], mine);

  desk.network.cut();
  const third = await wait();
  await refresh();
  await desk.shows([second, third], mine);

  await evictDurableObject(partOf(desk.who));
  await evictDurableObject(dispatcher());
  await cancel(second);
  await refresh();
  await desk.shows([third], mine);

  // What is sent to a network that is dead is lost, and nobody knows.
  desk.network.die();
  const fourth = await wait();
  const other = await follower();
  await refresh();
  await other.until(() => JSON.stringify(other.lobbyFrames).includes(fourth));
  desk.network.up();
  const fifth = await wait();
  await refresh();
  await desk.shows([third, fourth, fifth], mine);
  desk.client.close();
});
