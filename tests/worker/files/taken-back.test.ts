import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import type { ConsultRoom } from '../../../party/rooms/consult/consult-room.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { archived } from '../rooms/support/consult-row.ts';
import { enter, env } from '../rooms/support/entering.ts';
import { active } from '../support/consult.ts';
import { asOwner } from '../support/doubles.ts';
import { jpeg } from '../support/pictures.ts';
import { addressFor, fetched, uploaded } from '../support/upload.ts';
import { carryOut, done, mutation } from '../support/worker.ts';

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
  const inStore = async () => (await env.ATTACHMENTS.list({ prefix: `${id}/` })).objects.length;
  expect(await inStore()).toBeGreaterThan(0);

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
  expect(await inStore()).toBe(0);
  expect((await fetched(address)).answer.status).toBe(404);
  expect(await addressFor(vet, file.id)).toBeNull();
  expect(await archived(id)).toMatchObject([{ body: '', files: null }, { deletes: 1 }]);
});
