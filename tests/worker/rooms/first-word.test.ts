import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { vetSilence } from '../../../contract/dispatch.ts';
import type { ConsultRoom } from '../../../party/rooms/consult/consult-room.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { active, chatCounter } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import type { Person } from '../support/person.ts';
import { done, mutation } from '../support/worker.ts';
import { enter, env } from './support/entering.ts';
import type { Peer } from './support/peer.ts';

/** A consult that a vet has just accepted, with those in its room who are named. */
async function accepted(who: readonly ('owner' | 'vet')[]) {
  const consult = await active();
  const room = env.ConsultRoom.getByName(consult.id);
  const vet = { id: consult.vet.id, displayName: 'A vet' };
  await room.setState({ status: 'active', vet, endedBy: null, returns: 0 });
  const peers: Partial<Record<'owner' | 'vet', Peer>> = {};
  for (const role of who) {
    const as: Person = consult[role];
    const { ticket } = await done(admissionSchema, mutation('sessions.ticket', { id: consult.id }, { as }));
    const peer = await enter(`consult-room/${consult.id}`, ticket);
    await peer.catchUp();
    peers[role] = peer;
  }
  return {
    ...consult,
    peers,
    /** So many minutes go by, and the room's alarm rings. */
    minutes: async (count: number) => {
      await runInDurableObject(room, (instance: ConsultRoom) => {
        const at = instance.now();
        instance.now = () => at + count * 60_000;
      });
      await runDurableObjectAlarm(room);
    },
    row: async () => {
      const [row] = await asOwner<{ status: string; returns: number; first_answer_at: string | null }>(
        'select status, returns, first_answer_at from public.chat_sessions where id = $1',
        [consult.id],
      );
      return row;
    },
  };
}

const stateOf = (peer: Peer | undefined) => peer?.frames.findLast((frame) => frame.type === 'state')?.state;

test('D16 a vet who writes nothing for three minutes loses the consult: it waits again, and both are told', async () => {
  const { peers, minutes, row, owner } = await accepted(['owner', 'vet']);
  await minutes(vetSilence.withoutWord - 0.1);
  expect(await row()).toMatchObject({ status: 'active' });
  await minutes(0.2);
  await peers.owner?.until(() => stateOf(peers.owner)?.status === 'queued');
  expect(stateOf(peers.owner)).toEqual({
    status: 'queued',
    vet: null,
    endedBy: null,
    returns: 1,
    followUpUntil: null,
  });
  // The vet has no business here any more.
  expect(await peers.vet?.closed()).toBe(4403);
  expect(stateOf(peers.vet)).toMatchObject({ status: 'queued', returns: 1 });
  expect(peers.owner?.closeCode).toBeNull();
  expect(await row()).toMatchObject({ status: 'queued', returns: 1 });
  expect(await chatCounter(owner)).toEqual({ used: 0, reserved: 1 });
});

test('D16 a vet who is gone for two minutes loses it, too; one who wrote keeps it however long they are silent', async () => {
  const gone = await accepted(['owner']);
  await gone.minutes(vetSilence.disconnected + 0.1);
  await gone.peers.owner?.until(() => stateOf(gone.peers.owner)?.status === 'queued');
  expect(await gone.row()).toMatchObject({ status: 'queued', returns: 1 });

  const talking = await accepted(['owner', 'vet']);
  const { owner, vet } = talking.peers;
  vet?.write('Hola');
  await owner?.hear('message');
  await talking.minutes(0.1);
  await expect.poll(async () => (await talking.row())?.first_answer_at, { timeout: 20_000 }).not.toBeNull();
  vet?.close();
  await talking.minutes(10);
  expect(await talking.row()).toMatchObject({ status: 'active', returns: 0 });
});

test('D16 an owner who is gone for two minutes before the first word has given it up: closed, and the unit is back', async () => {
  const { peers, minutes, row, owner } = await accepted(['vet']);
  await minutes(vetSilence.disconnected + 0.1);
  await peers.vet?.until(() => stateOf(peers.vet)?.status === 'expired');
  expect(await row()).toMatchObject({ status: 'expired' });
  expect(await chatCounter(owner)).toEqual({ used: 0, reserved: 0 });
});

test('D16 while Postgres is away nothing is lost: the room asks again', async () => {
  const { id, peers, minutes, row } = await accepted(['owner', 'vet']);
  const room = env.ConsultRoom.getByName(id);
  await runInDurableObject(room, (instance: ConsultRoom) => {
    const { database } = instance;
    instance.database = () => {
      instance.database = database;
      throw new Error('planted');
    };
  });
  await minutes(vetSilence.withoutWord + 0.1);
  expect(await row()).toMatchObject({ status: 'active' });
  await minutes(1);
  await peers.owner?.until(() => stateOf(peers.owner)?.status === 'queued');
  expect(await row()).toMatchObject({ status: 'queued' });
});

test('D16 the next vet has the whole time for a first word, whether the one before wrote or not', async () => {
  const { id, minutes, peers } = await accepted(['owner', 'vet']);
  const room = env.ConsultRoom.getByName(id);
  const facts = () =>
    runInDurableObject(room, (instance: ConsultRoom, { storage }) => {
      const [row] = storage.sql
        .exec<{ accepted_at: number; answered_at: number | null }>('select * from room')
        .toArray();
      return { now: instance.now(), ...row };
    });
  peers.vet?.write('Hola');
  await peers.owner?.hear('message');
  const first = await facts();
  expect(first.answered_at).toBeLessThanOrEqual(first.now);
  peers.vet?.write('¿Sigues ahí?');
  await peers.owner?.hear('message', 2);
  // The first word counts, not the last.
  expect((await facts()).answered_at).toBe(first.answered_at);
  await room.setState({ status: 'queued', vet: null, endedBy: null, returns: 1 });
  await minutes(1);
  const next = { id: crypto.randomUUID(), displayName: 'Another vet' };
  const before = (await facts()).now;
  await room.setState({ status: 'active', vet: next, endedBy: null, returns: 1 });
  const { accepted_at, answered_at } = await facts();
  expect(accepted_at).toBeGreaterThanOrEqual(before);
  expect(answered_at).toBeNull();
});
