import { runDurableObjectAlarm } from 'cloudflare:test';
import { beforeAll, expect, test } from 'vitest';
import { closeCodes } from '../../../party/protocol/wire.ts';
import { eraseConsultOutput } from '../../../worker/backoffice/erase-consult.ts';
import { listMessagesOutput } from '../../../worker/consults/sessions/list-messages.ts';
import { active, auditOf, member, waiting } from '../support/consult.ts';
import { asOwner, ownDatabaseWithVet } from '../support/doubles.ts';
import { done, mutation, query, refusal } from '../support/worker.ts';
import { type ArchivingRoom, archivingRoom } from './support/archiving-room.ts';
import { archived } from './support/consult-row.ts';
import { enter, ticketFor } from './support/entering.ts';
import { openRoom } from './support/open-room.ts';

// With pgvector: what is found by its meaning is erased, too.
beforeAll(async () => {
  await ownDatabaseWithVet();
});

/** Something is said, and it is in Postgres. */
const sayAndArchive = async (room: ArchivingRoom) => {
  const owner = await room.join(room.owner);
  owner.write('My address is...');
  await owner.hear('ack');
  await room.ring();
  await room.settled(({ archived_seq }) => archived_seq === 1);
  return owner;
};

const tables = (room: Pick<ArchivingRoom, 'inside'>) =>
  room.inside((_, { storage }) =>
    storage.sql
      .exec<{ name: string }>('select name from sqlite_schema')
      .toArray()
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('_cf_')),
  );

test('K24 a deleted room is closed and empty, and after a sleep an old ticket does not enter it, nor is anything kept', async () => {
  const room = await archivingRoom();
  const owner = await sayAndArchive(room);
  const vet = await room.join(room.vet);
  const oldTicket = await ticketFor(room.path, room.owner);
  await room.stub.deleteRoom();
  expect(await owner.closed()).toBe(closeCodes.roomDeleted);
  expect(await vet.closed()).toBe(closeCodes.roomDeleted);
  expect(await tables(room)).toEqual(['tombstone']);
  await room.inside(async (_, { storage }) => {
    expect(await storage.list()).toEqual(new Map());
    expect(await storage.getAlarm()).toBeNull();
  });
  expect(await (await room.connect(room.owner)).closed()).toBe(closeCodes.roomDeleted);

  await room.sleep();
  const late = await enter(room.path, oldTicket);
  expect(await late.closed()).toBe(closeCodes.roomDeleted);
  expect(late.frames).toEqual([]);
  await room.stub.open({ owner: { id: room.owner.id, displayName: 'Ana' }, status: 'queued' });
  await room.stub.setState({ status: 'active', vet: null, endedBy: null });
  await room.stub.remove(room.owner.id);
  await room.stub.deleteRoom();
  expect(await tables(room)).toEqual(['tombstone']);
  expect(await room.stub.health()).toEqual({ epoch: '', head: 0, archived: 0, connections: 0 });
});

test('K24 an admin erases the conversation of a consult: room, sockets and archive go, the consult and its money stay', async () => {
  const { id, owner, vet } = await active();
  const room = await openRoom(id);
  const peer = await room.join({ id: owner.id, role: 'owner', name: 'Ana', sessionId: owner.sessionId });
  peer.write('My address is...');
  await peer.hear('ack');
  await asOwner(
    `insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at)
     values (uuidv7(), $1, 'e', 1, $2, 'owner', 'My address is...', now())`,
    [id, owner.id],
  );
  await asOwner(
    `insert into public.search_pieces (text_id, model, piece, kind, embedding)
     select id, 'm', 1, kind, array_fill(0, array[1536])::extensions.vector from public.search_texts where session_id = $1`,
    [id],
  );
  const findable = () =>
    asOwner(
      `select t.id from public.search_texts t left join public.search_pieces p on p.text_id = t.id
       where t.session_id = $1 union all select text_id from public.search_pieces where model = 'm'`,
      [id],
    );
  expect(await findable()).not.toEqual([]);
  const admin = await member('admin');
  const erase = (as = admin) => mutation('admin.consult.erase', { id }, { as });
  expect(await refusal(erase())).toBe('409 WRONG_STATE');
  expect(peer.closeCode).toBeNull();
  await mutation('sessions.end', { sessionId: id }, { as: vet });
  expect(await refusal(erase(vet))).toBe('403 FORBIDDEN');
  expect(await archived(id)).not.toEqual([]);

  const { erasedAt } = await done(eraseConsultOutput, erase());
  expect(await peer.closed()).toBe(closeCodes.roomDeleted);
  expect(await archived(id)).toEqual([]);
  expect(await findable()).toEqual([]);
  expect(await done(eraseConsultOutput, erase())).toEqual({ erasedAt });
  expect((await auditOf(id)).filter((action) => action === 'consult.erase')).toHaveLength(1);
  expect(
    await asOwner('select actor_id, actor_kind from public.audit_log where entity_id = $1 and action = $2', [
      id,
      'consult.erase',
    ]),
  ).toEqual([{ actor_id: admin.id, actor_kind: 'user' }]);
  expect(
    await asOwner('select consumption_id is not null as charged from public.chat_sessions where id = $1', [
      id,
    ]),
  ).toEqual([{ charged: true }]);
  expect(await done(listMessagesOutput, query('sessions.messages', { id }, { as: owner }))).toEqual({
    items: [],
    nextCursor: null,
  });
});

test('K24 what is no consult, or waits, is not erased', async () => {
  const admin = await member('admin');
  const { id } = await waiting();
  const erase = (of: string) => refusal(mutation('admin.consult.erase', { id: of }, { as: admin }));
  expect(await erase(crypto.randomUUID())).toBe('404 NOT_FOUND');
  expect(await erase(id)).toBe('409 WRONG_STATE');
});

test('K24 a room that lost even its tombstone learns from Postgres that it was erased', async () => {
  const room = await archivingRoom('ended');
  await asOwner('update public.chat_sessions set erased_at = now() where id = $1', [room.id]);
  await room.loseStorage();
  const owner = await room.join(room.owner);
  owner.write('Still here?');
  await owner.hear('ack');
  await room.ring();
  expect(await owner.closed()).toBe(closeCodes.roomDeleted);
  expect(await archived(room.id)).toEqual([]);
  expect(await tables(room)).toEqual(['tombstone']);
});

test('K24 what a room has on its way to Postgres while it is erased does not arrive', async () => {
  const room = await archivingRoom('ended');
  await room.way.become('deaf');
  const owner = await room.join(room.owner);
  owner.write('My address is...');
  await owner.hear('ack');
  await room.ring();
  await room.stub.deleteRoom();
  await asOwner('select public.fn_erase_consult($1)', [room.id]);
  await room.way.become('up');
  await runDurableObjectAlarm(room.stub);
  expect(await archived(room.id)).toEqual([]);
});
