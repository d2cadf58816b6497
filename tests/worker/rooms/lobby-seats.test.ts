import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { closeCodes } from '../../../party/protocol/wire.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { member, waiting } from '../support/consult.ts';
import { ownDatabaseWithVet } from '../support/doubles.ts';
import { done, mutation } from '../support/worker.ts';
import { insertConsult } from './support/consult-row.ts';
import { enter, env, type Guest, guest, ticketFor } from './support/entering.ts';
import { dispatcher, inPartOf, join, ownDatabase, partOf } from './support/lobby.ts';
import type { Peer } from './support/peer.ts';

const seated = (who: { id: string }) =>
  inPartOf(
    who,
    (instance) => [...instance.getConnections()].filter(({ readyState }) => readyState === 1).length,
  );

const isTold = (peer: Peer) => peer.until(() => peer.lobbyFrames.length > 0 || peer.closeCode !== null);

// What another file has wait, comes and goes ahead of what these have.
beforeAll(ownDatabaseWithVet);
/** There is one lobby: nobody is in it and it knows nothing. */
beforeEach(() => abortAllDurableObjects());

test('One person has a few places, however often the ticket is used; the newest count and the others are not disturbed', async () => {
  const { id, owner } = await insertConsult('queued');
  const vet = await join(guest('vet'));
  const ticket = await ticketFor('lobby/main', owner, { about: id });
  const peers: Peer[] = [];
  for (let n = 0; n < 80; n += 1) peers.push(await enter('lobby/main', ticket));
  for (const peer of peers.slice(0, -4)) expect(await peer.closed()).toBe(closeCodes.roomFull);
  for (const peer of peers.slice(-4)) {
    await isTold(peer);
    expect(peer.closeCode).toBeNull();
  }
  expect(vet.closeCode).toBeNull();
  expect(await seated(owner)).toBeGreaterThanOrEqual(4);
  expect(await seated(owner)).toBeLessThanOrEqual(5);
});

test('A ticket of a consult that waits no more is told so, and has no place', async () => {
  const { id, owner } = await insertConsult('ended');
  const vet = await join(guest('vet'));
  await isTold(vet);
  const late = await join(owner, { about: id });
  expect(await late.closed()).toBe(closeCodes.removed);
  expect(late.lobbyFrames).toMatchObject([{ type: 'position', position: null }]);
  const stranger = guest('owner');
  const gone = await join(stranger, { about: crypto.randomUUID() });
  expect(await gone.closed()).toBe(closeCodes.removed);
  expect(vet.closeCode).toBeNull();
});

test('An owner leaves when the consult is taken, and one who has just begun to wait stays', async () => {
  const { owner, id } = await waiting();
  const vet = await join(guest('vet'));
  await isTold(vet);
  // The lobby has read the queue before this one began to wait, and nobody tells it.
  const { id: late, owner: lateOwner } = await insertConsult('queued');
  const { ticket } = await done(admissionSchema, mutation('sessions.waitingTicket', { id }, { as: owner }));
  const [peer, latePeer] = [await enter('lobby/main', ticket), await join(lateOwner, { about: late })];
  await isTold(peer);
  await isTold(latePeer);
  expect(latePeer.lobbyFrames).toMatchObject([{ type: 'position' }]);
  expect(latePeer.closeCode).toBeNull();
  const taker = await member('vet');
  await done(z.unknown(), mutation('desk.accept', { sessionId: id }, { as: taker }));
  expect(await peer.closed()).toBe(closeCodes.removed);
  expect(peer.lobbyFrames.at(-1)).toMatchObject({ position: null });
  expect(latePeer.closeCode).toBeNull();
});

test('While Postgres is away nobody is put out', async () => {
  const way = await ownDatabase('away');
  const { id, owner } = await insertConsult('ended');
  const peer = await join(owner, { about: id });
  await expect.poll(() => way.requests(), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(peer.closeCode).toBeNull();
  await way.become('up');
  await runDurableObjectAlarm(dispatcher());
  expect(await peer.closed()).toBe(closeCodes.removed);
});

test('K14 a vet who was logged out does not come back with the old ticket, nor after a sleep; with a new one they do', async () => {
  const vet = guest('vet');
  const phone = { ...vet, sessionId: crypto.randomUUID() };
  const old = await ticketFor('lobby/main', vet);
  const [peer, onPhone] = [await enter('lobby/main', old), await join(phone)];
  expect(await partOf(vet).remove(vet.id, vet.sessionId)).toBe(1);
  expect(await peer.closed()).toBe(closeCodes.removed);
  const again = await enter('lobby/main', old);
  expect(await again.closed()).toBe(closeCodes.removed);
  await evictDurableObject(partOf(vet));
  const afterSleep = await enter('lobby/main', old);
  expect(await afterSleep.closed()).toBe(closeCodes.removed);
  expect([...again.lobbyFrames, ...afterSleep.lobbyFrames]).toEqual([]);
  expect(onPhone.closeCode).toBeNull();
  const back = await join({ ...vet, sessionId: crypto.randomUUID() });
  await isTold(back);
  expect(back.closeCode).toBeNull();
});

test('K14 who was put out is remembered for as long as a ticket lives', async () => {
  const isRemembered = ({ id }: Guest) =>
    inPartOf(
      one,
      (_, { storage }) =>
        storage.sql.exec('select 1 from removals where user_id = ?', id).toArray().length === 1,
    );
  const [one, two] = [guest('vet'), guest('vet')];
  await partOf(one).remove(one.id);
  expect(await isRemembered(one)).toBe(true);
  await inPartOf(one, (instance) => {
    instance.now = () => Date.now() + 15 * 60_000 + 1_000;
  });
  await partOf(one).remove(two.id);
  expect([await isRemembered(one), await isRemembered(two)]).toEqual([false, true]);
});

test('K14 a device that was logged out does not come back to the line of its person', async () => {
  const as = await member();
  const path = `account-line/${as.id}` as const;
  const { ticket } = await done(admissionSchema, mutation('me.ticket', {}, { as }));
  await done(z.unknown(), mutation('me.security.revoke', { id: as.sessionId }, { as }));
  await evictDurableObject(env.AccountLine.getByName(as.id));
  expect(await (await enter(path, ticket)).closed()).toBe(closeCodes.removed);
});

test('D12 whoever closes one of two pages has not left; the dispatcher hears of the last one', async () => {
  const { id, owner } = await insertConsult('queued');
  const [one, two] = [await join(owner, { about: id }), await join(owner, { about: id })];
  const left: unknown[] = [];
  await inPartOf(owner, (instance) => {
    const real = instance.dispatcher();
    instance.dispatcher = () => ({
      refresh: () => real.refresh(),
      arrived: (part, who) => real.arrived(part, who),
      left: async (_, who) => {
        left.push(who);
      },
    });
  });
  one.close();
  await expect.poll(() => seated(owner)).toBe(1);
  two.close();
  await expect.poll(() => partOf(owner).roll()).toEqual({ vets: [], consults: [] });
  expect(left).toEqual([{ consults: [id] }]);
});
