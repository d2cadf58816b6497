import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeCodes } from '../../../party/protocol/wire.ts';
import { asOwner, ownDatabaseOfFile } from '../support/doubles.ts';
import { insertConsult } from './support/consult-row.ts';
import { guest } from './support/entering.ts';
import {
  boardOf,
  dispatcher,
  inDispatcher,
  inPartOf,
  join,
  ownDatabase,
  partOf,
  refresh,
} from './support/lobby.ts';
import type { Peer } from './support/peer.ts';

const newestPlace = (peer: Peer) => {
  const frame = peer.lobbyFrames.at(-1);
  return frame?.type === 'position' ? frame : undefined;
};

const queued = (peer: Peer): string[] => boardOf(peer).map(({ id }) => id);

const setStatus = async (consultId: string, status: string) => {
  await asOwner('update public.chat_sessions set status = $2 where id = $1', [consultId, status]);
  await refresh();
};

// What another file has wait, comes and goes ahead of what these have.
beforeAll(ownDatabaseOfFile);
/** There is one lobby: nobody is in it and it knows nothing. */
beforeEach(() => abortAllDurableObjects());

test('A vet sees who waits in order without names and words, and each owner their place; both follow every change', async () => {
  const first = await insertConsult('queued');
  const second = await insertConsult('queued');
  const vet = await join(guest('vet'));
  const owner = await join(second.owner, { about: second.id });
  await vet.until(() => queued(vet).includes(second.id));
  const mine = (ids: string[]) => ids.filter((id) => id === first.id || id === second.id);
  expect(mine(queued(vet))).toEqual([first.id, second.id]);
  const { id } = first;
  const shown = boardOf(vet).find((one) => one.id === id);
  expect(shown).toMatchObject({
    id,
    level: 'yellow',
    species: 'dog',
    mode: 'chat',
    locale: 'es',
    offered: false,
  });
  expect(JSON.stringify(vet.lobbyFrames)).not.toMatch(/Ana|Luna|sock/);
  await owner.until(() => newestPlace(owner) !== undefined);
  const place = newestPlace(owner)?.position ?? 0;
  expect(place).toBeGreaterThanOrEqual(2);

  await setStatus(first.id, 'cancelled');
  await owner.until(() => newestPlace(owner)?.position === place - 1);
  await vet.until(() => mine(queued(vet)).length === 1);
  await setStatus(second.id, 'cancelled');
  await owner.until(() => newestPlace(owner)?.position === null);
  await vet.until(() => mine(queued(vet)).length === 0);
});

test('An owner learns how many vets are on duty, and nothing of the others who wait', async () => {
  const { id, owner, vet } = await insertConsult('queued');
  const peer = await join(owner, { about: id });
  await peer.until(() => newestPlace(peer) !== undefined);
  const onDuty = newestPlace(peer)?.vetsOnDuty ?? 0;
  await asOwner('update public.vets set on_duty = true where user_id = $1', [vet.id]);
  await refresh();
  await peer.until(() => newestPlace(peer)?.vetsOnDuty === onDuty + 1);
  await asOwner('update public.vets set on_duty = false where user_id = $1', [vet.id]);
  expect(peer.lobbyFrames.every(({ type }) => type === 'position')).toBe(true);
  await setStatus(id, 'cancelled');
});

test('A lobby that slept knows the queue again and goes on with who was there', async () => {
  const who = guest('vet');
  const vet = await join(who);
  await vet.until(() => vet.lobbyFrames.length > 0);
  const { id } = await insertConsult('queued');
  await evictDurableObject(partOf(who));
  await evictDurableObject(dispatcher());
  const other = await join(guest('vet'));
  await other.until(() => queued(other).includes(id));
  await vet.until(() => queued(vet).includes(id));
  await setStatus(id, 'cancelled');
  await vet.until(() => !queued(vet).includes(id));
});

test('A word that was lost is made good by the next alarm', async () => {
  const vet = await join(guest('vet'));
  await vet.until(() => vet.lobbyFrames.length > 0);
  const { id } = await insertConsult('queued');
  expect(await runDurableObjectAlarm(dispatcher())).toBe(true);
  await vet.until(() => queued(vet).includes(id));
  expect(await inDispatcher((_, { storage }) => storage.getAlarm())).not.toBeNull();
  await setStatus(id, 'cancelled');
});

test('Many changes at once are read together, and what is known is not told again', async () => {
  const way = await ownDatabase();
  const vet = await join(guest('vet'));
  await vet.until(() => vet.lobbyFrames.length === 1);
  await Promise.all(Array.from({ length: 50 }, () => refresh()));
  const { id } = await insertConsult('queued');
  await refresh();
  await vet.until(() => queued(vet).includes(id));
  expect(await way.requests()).toBeLessThan(10);
  expect(new Set(vet.lobbyFrames.map((frame) => JSON.stringify(frame))).size).toBe(vet.lobbyFrames.length);
  await setStatus(id, 'cancelled');
});

test('K21 without Postgres the lobby stays open and tells the queue as soon as it can', async () => {
  const way = await ownDatabase('away');
  const vet = await join(guest('vet'));
  await vi.waitFor(async () => expect(await way.requests()).toBe(1), { timeout: 20_000 });
  await way.become('up');
  await runDurableObjectAlarm(dispatcher());
  await vet.until(() => vet.lobbyFrames.length > 0);
  expect(vet.closeCode).toBeNull();
});

test('K13 K14 a lobby is left when the ticket runs out, when its person is removed, and by who talks', async () => {
  const [one, two, three] = [guest('vet'), guest('vet'), guest('vet')];
  const late = { now: new Date(Date.now() + 60_000) };
  const [expiring, removed, talking] = [await join(one), await join(two, late), await join(three, late)];
  expect(await partOf(two).remove(two.id, crypto.randomUUID())).toBe(0);
  expect(await partOf(two).remove(two.id, two.sessionId)).toBe(1);
  expect(await removed.closed()).toBe(closeCodes.removed);
  await inPartOf(one, (instance) => {
    instance.now = () => Date.now() + 15 * 60_000;
  });
  await runDurableObjectAlarm(partOf(one));
  expect(await expiring.closed()).toBe(closeCodes.ticketExpired);
  expect(talking.closeCode).toBeNull();
  talking.sayRaw('hello');
  expect(await talking.closed()).toBe(closeCodes.flood);
});

test('K13 who neither waits nor is a vet has no place in the lobby', async () => {
  expect(await (await join(guest('owner'))).closed()).toBe(closeCodes.removed);
});

test('K13 the queue is followed by vets alone: an owner who asks for it is put out and has heard their own place only', async () => {
  const { id, owner } = await insertConsult('queued');
  const peer = await join(owner, { about: id });
  await peer.until(() => newestPlace(peer) !== undefined);
  peer.sayRaw(JSON.stringify({ type: 'follow', version: 0 }));
  expect(await peer.closed()).toBe(closeCodes.flood);
  expect(peer.lobbyFrames.every(({ type }) => type === 'position')).toBe(true);
  await setStatus(id, 'cancelled');
});
