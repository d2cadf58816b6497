import { expect, test } from 'vitest';
import type { Attachment } from '../../../contract/files.ts';
import { samplePhoto } from '../../support/sample-photo.ts';
import { asOwner } from '../support/doubles.ts';
import { archivingRoom } from './support/archiving-room.ts';
import { archived } from './support/consult-row.ts';
import { guest } from './support/entering.ts';
import { type OpenRoom, openRoom } from './support/open-room.ts';
import type { Peer } from './support/peer.ts';

/** A file that the room knows as this person's. */
async function known(room: OpenRoom, uploaderId: string): Promise<Attachment> {
  const file = samplePhoto();
  await room.stub.addFile({ uploaderId, file });
  return file;
}

/** Sends files with a text, and waits for the answer. */
async function send(peer: Peer, files: Attachment[], body = '', clientMsgId: string = crypto.randomUUID()) {
  const answers = () => peer.all('ack').length + peer.all('error').length;
  const before = answers();
  peer.say({ type: 'send', clientMsgId, body, files: files.length > 0 ? files : null });
  await peer.until(() => answers() > before);
  return clientMsgId;
}

test('F10 a message brings its files as the Worker told of them, or does not come', async () => {
  const room = await openRoom();
  const [ana, vera] = [guest('owner', 'Ana'), guest('vet', 'Vera')];
  const [owner, vet] = [await room.join(ana), await room.join(vera)];
  const file = await known(room, ana.id);
  await send(owner, [{ ...file, name: 'another.exe', size: 1 }]);
  expect(await vet.hear('message')).toMatchObject([{ body: '', files: [file], senderId: ana.id }]);

  // Unknown, another's, sent before, twice in one.
  const second = await known(room, ana.id);
  for (const [peer, files] of [
    [owner, [samplePhoto()]],
    [vet, [second]],
    [owner, [file]],
    [owner, [second, second]],
  ] as const) {
    await send(peer, [...files]);
    expect(peer.last('error').code).toBe('BAD_INPUT');
  }
  expect(await room.rows()).toHaveLength(1);
});

test('F10 K2 a message with files that is sent again is one message', async () => {
  const room = await openRoom();
  const ana = guest('owner');
  const owner = await room.join(ana);
  const file = await known(room, ana.id);
  const id = await send(owner, [file], 'Mira');
  await send(owner, [file], 'Mira', id);
  expect(owner.all('ack').map(({ seq }) => seq)).toEqual([1, 1]);
  expect(await room.rows()).toHaveLength(1);
});

test('A message of nothing is refused', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner'));
  owner.sayRaw(JSON.stringify({ type: 'send', clientMsgId: crypto.randomUUID(), body: ' ', files: null }));
  expect((await owner.hear('error'))[0]?.code).toBe('BAD_INPUT');
});

test('F10 what is taken back within a minute is gone, for who is there, who comes back and who comes new', async () => {
  const room = await openRoom();
  const ana = guest('owner', 'Ana');
  const [owner, vet] = [await room.join(ana), await room.join(guest('vet', 'Vera'))];
  const file = await known(room, ana.id);
  await send(owner, [file], 'Es esta');
  const { epoch } = vet.last('welcome');
  owner.say({ type: 'delete', seq: 1 });
  await vet.hear('message', 2);
  expect(vet.last('message')).toMatchObject({ seq: 2, body: '', deletes: 1 });
  const gone = { seq: 1, body: '', files: null, deletedAt: expect.any(Number) };
  const back = await room.join(guest('guest'), { epoch, lastSeq: 1 });
  expect(back.received).toMatchObject([{ seq: 2, deletes: 1 }]);
  const newcomer = await room.join(guest('guest'));
  expect(newcomer.received).toMatchObject([gone, { seq: 2, deletes: 1 }]);
  expect(JSON.stringify(await room.rows())).not.toContain('Es esta');
  // Again, it stays so.
  owner.say({ type: 'delete', seq: 1 });
  await send(owner, [], 'Otra cosa');
  expect(await room.rows()).toHaveLength(3);
});

test('F10 nobody takes back what another said, or later than a minute', async () => {
  const room = await archivingRoom();
  const owner = await room.join(room.owner);
  const vet = await room.join(guest('vet'));
  await send(owner, [], 'Hola');
  vet.say({ type: 'delete', seq: 1 });
  expect((await vet.hear('error'))[0]?.code).toBe('BAD_INPUT');
  room.pass(66_000);
  owner.say({ type: 'delete', seq: 1 });
  expect((await owner.hear('error'))[0]?.code).toBe('WRONG_STATE');
  expect(await room.rows()).toMatchObject([{ body: 'Hola', deleted_at: null }]);
});

test('An answer names the message that it answers; one that is not there yet is left out', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner'));
  await send(owner, [], 'Hola');
  owner.say({ type: 'send', clientMsgId: crypto.randomUUID(), body: 'Sí', replyTo: 1 });
  owner.say({ type: 'send', clientMsgId: crypto.randomUUID(), body: 'No', replyTo: 99 });
  const said = await owner.hear('message', 3);
  expect(said.map(({ replyTo }) => replyTo)).toEqual([null, 1, null]);
});

test.each(['before', 'after'])(
  'F10 what is taken back %s it was archived is gone from Postgres, and its file with it',
  async (when) => {
    const room = await archivingRoom();
    const owner = await room.join(room.owner);
    const file = await known(room, room.owner.id);
    await asOwner(
      `insert into public.files (id, bucket, subject, subject_id, uploader_id, name, type, size, key, state, kind, stored_at)
     values ($1, 'attachments', 'consult', $2, $3, 'luna.jpg', 'image/jpeg', 1000, 'a/b', 'stored', 'photo', now())`,
      [file.id, room.id, room.owner.id],
    );
    const state = async () =>
      (await asOwner('select state, attached_at from public.files where id = $1', [file.id]))[0];
    const archive = async (head: number) => {
      await room.ring();
      await room.settled(({ archived_seq }) => archived_seq === head);
    };
    await send(owner, [file], 'Es esta');
    if (when === 'after') {
      await archive(1);
      expect(await state()).toMatchObject({ state: 'stored', attached_at: expect.any(String) });
    }
    owner.say({ type: 'delete', seq: 1 });
    await owner.hear('message', 2);
    await archive(2);
    expect(await archived(room.id)).toMatchObject([
      { seq: 1, body: '', files: null },
      { seq: 2, deletes: 1, files: null },
    ]);
    expect(await state()).toMatchObject({ state: 'deleted' });
  },
);

test('F10 neither a taking back nor a plan of care is taken back, and nothing once the conversation is over', async () => {
  const room = await openRoom();
  const vera = guest('vet', 'Vera');
  const vet = await room.join(vera);
  for (const body of ['Hola', 'Adiós']) await send(vet, [], body);
  await room.stub.addPlan({ id: crypto.randomUUID(), vetId: vera.id });
  vet.say({ type: 'delete', seq: 1 });
  await vet.hear('message', 4);
  expect(vet.received.slice(2)).toMatchObject([
    { seq: 3, carePlan: expect.any(String) },
    { seq: 4, deletes: 1 },
  ]);
  vet.say({ type: 'delete', seq: 3 });
  vet.say({ type: 'delete', seq: 4 });
  await vet.hear('error', 2);
  await room.stub.setState({ status: 'ended', vet: null, endedBy: null });
  vet.say({ type: 'delete', seq: 2 });
  const refusals = await vet.hear('error', 3);
  expect(refusals.map(({ code }) => code)).toEqual(['BAD_INPUT', 'BAD_INPUT', 'WRONG_STATE']);
  expect(await room.rows()).toHaveLength(4);
  expect((await room.rows()).map((row) => row.deleted_at !== null)).toEqual([true, false, false, false]);
});

test('A plan of care that is told of twice is said once', async () => {
  const room = await openRoom();
  const owner = await room.join(guest('owner'));
  const plan = { id: crypto.randomUUID(), vetId: crypto.randomUUID() };
  await room.stub.addPlan(plan);
  await owner.hear('message');
  await room.inside((_, { storage }) => {
    storage.sql.exec('update room set archive_at = null');
  });
  await room.stub.addPlan(plan);
  const planned = () =>
    room.inside((_, { storage }) => storage.sql.exec('select archive_at from room').one());
  expect(await planned()).toEqual({ archive_at: null });
  await send(owner, [], 'Gracias');
  expect(owner.received.map(({ seq, carePlan }) => [seq, carePlan])).toEqual([
    [1, plan.id],
    [2, null],
  ]);
});
