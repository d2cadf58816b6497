import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { ConsultRoom } from '../../../party/rooms/consult/consult-room.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { archived } from '../rooms/support/consult-row.ts';
import { enter, env } from '../rooms/support/entering.ts';
import { active, member } from '../support/consult.ts';
import { asOwner, ownDatabaseWithVet } from '../support/doubles.ts';
import { jpeg } from '../support/pictures.ts';
import { addressFor, fetched, uploaded } from '../support/upload.ts';
import { carryOut, done, mutation } from '../support/worker.ts';

// Whoever clears files elsewhere would note these as gone, and their bytes lie in the store of this runtime.
beforeAll(ownDatabaseWithVet);

/** How many objects of a consult's files the store has. */
const inStore = async (id: string) => (await env.ATTACHMENTS.list({ prefix: `${id}/` })).objects.length;

test('F10 a message that is taken back within a minute: the bytes of its file are gone from the store, a tombstone stays', async () => {
  const { owner, vet, id } = await active();
  const file = await uploaded(owner, { subject: 'consult', subjectId: id }, { bytes: jpeg() });
  const address = (await addressFor(vet, file.id)) ?? '';
  const { ticket } = await done(admissionSchema, mutation('sessions.ticket', { id }, { as: owner }));
  const peer = await enter(`consult-room/${id}`, ticket);
  peer.say({ type: 'hello', epoch: null, lastSeq: 0 });
  await peer.hear('welcome');
  peer.say({ type: 'send', clientMsgId: crypto.randomUUID(), body: 'Es esta', files: [file] });
  await peer.hear('ack');
  expect(await inStore(id)).toBeGreaterThan(0);

  peer.say({ type: 'delete', seq: peer.last('ack').seq });
  await peer.until(() => peer.all('message').some(({ deletes }) => deletes !== null));
  const room = env.ConsultRoom.getByName(id);
  await runInDurableObject(room, (instance: ConsultRoom) => {
    instance.now = () => Date.now() + 10_000;
  });
  await runDurableObjectAlarm(room);
  const isDeleted = async () => {
    const rows = await asOwner('select state from public.files where id = $1', [file.id]);
    expect(rows).toEqual([{ state: 'deleted' }]);
  };
  await vi.waitFor(isDeleted, { timeout: 10_000, interval: 20 });
  await carryOut([{ kind: 'clear-files' }]);
  expect(await inStore(id)).toBe(0);
  expect((await fetched(address)).answer.status).toBe(404);
  expect(await addressFor(vet, file.id)).toBeNull();
  expect(await archived(id)).toMatchObject([{ body: '', files: null }, { deletes: 1 }]);
});

test('K24 a consult that is erased: the bytes of its files are gone with it', async () => {
  const { owner, id } = await active();
  await uploaded(owner, { subject: 'consult', subjectId: id }, { bytes: jpeg() });
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: owner }));
  expect(await inStore(id)).toBeGreaterThan(0);
  await done(z.unknown(), mutation('admin.consult.erase', { id }, { as: await member('admin') }));
  expect(await inStore(id)).toBe(0);
});
