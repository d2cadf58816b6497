import { expect, test } from 'vitest';
import * as z from 'zod';
import { listAttachmentsOutput } from '../../../worker/consults/attachments/list-attachments.ts';
import { admissionSchema } from '../../../worker/core/rooms/admission.ts';
import { enter } from '../rooms/support/entering.ts';
import { active } from '../support/consult.ts';
import { invited } from '../support/guest.ts';
import { jpeg } from '../support/pictures.ts';
import { addressFor, announce, announced, fetched, uploaded } from '../support/upload.ts';
import { done, mutation, query, refusal } from '../support/worker.ts';

const withGuest = async () => {
  const { owner, vet, id, petId } = await active();
  const guest = await invited(owner, id);
  return { owner, vet, id, petId, guest, subject: { subject: 'consult', subjectId: id } as const };
};

test('H3 a guest sees the files of the consult, and sends one of their own into its conversation', async () => {
  const { owner, vet, id, guest, subject } = await withGuest();
  const theirs = await uploaded(owner, subject, { bytes: jpeg() });
  expect((await fetched((await addressFor(guest, theirs.id)) ?? '')).answer.status).toBe(200);

  const file = await uploaded(guest, subject, { name: 'cojera.jpg', bytes: jpeg() });
  const { ticket } = await done(admissionSchema, mutation('guests.ticket', {}, { as: guest }));
  const peer = await enter(`consult-room/${id}`, ticket);
  peer.say({ type: 'hello', epoch: null, lastSeq: 0 });
  await peer.hear('welcome');
  peer.say({ type: 'send', clientMsgId: crypto.randomUUID(), body: '', files: [file] });
  await peer.hear('message');
  expect(peer.last('message')).toMatchObject({ senderRole: 'guest', files: [{ id: file.id }] });
  expect((await fetched((await addressFor(vet, file.id)) ?? '')).answer.status).toBe(200);
  for (const as of [owner, vet, guest]) {
    const { items } = await done(listAttachmentsOutput, query('attachments.list', subject, { as }));
    expect(items.map((one) => one.id)).toEqual([theirs.id, file.id]);
  }
});

test("H3 another consult's files, those of an animal and of a start are closed to a guest", async () => {
  const { owner, petId, guest } = await withGuest();
  const other = await active();
  const foreign = { subject: 'consult', subjectId: other.id } as const;
  const ofPet = { subject: 'pet', subjectId: petId } as const;
  const closed = [
    await uploaded(other.owner, foreign, { bytes: jpeg() }),
    await uploaded(owner, ofPet, { bytes: jpeg() }),
  ];
  for (const { id } of closed) {
    expect(await addressFor(guest, id)).toBeNull();
    for (const verb of ['attachments.finish', 'attachments.discard'])
      expect(await refusal(mutation(verb, { id }, { as: guest }))).toBe('404 NOT_FOUND');
  }
  const ofStart = { subject: 'start', subjectId: crypto.randomUUID() } as const;
  for (const subject of [foreign, ofPet, ofStart])
    expect(await refusal(announce(guest, subject, announced({ bytes: jpeg() })))).toBe('404 NOT_FOUND');
  expect(await refusal(query('attachments.list', foreign, { as: guest }))).toBe('404 NOT_FOUND');
  const { items } = await done(listAttachmentsOutput, query('attachments.list', ofPet, { as: guest }));
  expect(items).toEqual([]);
});

test('H3 a guest gives up a file of their own, and nobody else does', async () => {
  const { owner, guest, subject } = await withGuest();
  const { id } = await uploaded(guest, subject, { bytes: jpeg() });
  expect(await refusal(mutation('attachments.discard', { id }, { as: owner }))).toBe('404 NOT_FOUND');
  expect(await refusal(mutation('attachments.discard', { id }, { as: guest }))).toBe('200 allowed');
  expect(await addressFor(owner, id)).toBeNull();
});

test('H4 H7 a guest who is put out, or whose consult is over, gets no address and sends nothing', async () => {
  const { owner, id, guest, subject } = await withGuest();
  const { id: fileId } = await uploaded(owner, subject, { bytes: jpeg() });
  const stays = await invited(owner, id);
  const asked = (as: typeof guest) =>
    Promise.all([
      refusal(mutation('attachments.addresses', { files: [{ id: fileId, variant: 'shown' }] }, { as })),
      refusal(announce(as, subject, announced({ bytes: jpeg() }))),
      refusal(query('attachments.list', subject, { as })),
    ]);
  await done(z.unknown(), mutation('links.removeGuest', { id: guest.guestId }, { as: owner }));
  expect(new Set(await asked(guest))).toEqual(new Set(['401 SESSION_REVOKED']));
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: owner }));
  expect(new Set(await asked(stays))).toEqual(new Set(['409 WRONG_STATE']));
});
