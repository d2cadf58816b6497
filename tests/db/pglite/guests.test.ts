import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Guest, SignedIn } from '../../../db/actor.ts';
import { acceptConsult, cancelConsult, endConsult, eraseConsult } from '../../../db/calls/consults.ts';
import { createLink, enterConsult, lookAtLink, removeGuest, revokeLink } from '../../../db/calls/guests.ts';
import { chatSessions, messages, pets } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { inviteTo, startFor } from '../support/story.ts';
import { clock, first, openWorld, refusal, request, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const visitor = () => world.database.asActor({ kind: 'visitor' }, request);
const asGuest = (guest: Guest) => world.database.asGuest(guest, request);
const newHash = () => createHash('sha256').update(randomUUID()).digest('hex');

const consultOf = async (owner?: SignedIn) => {
  const whose = owner ?? (await world.person({ limits: { chat: 10 } }));
  const { id } = await startFor(world, whose, await world.pet(whose, `Pet ${randomUUID().slice(0, 8)}`));
  return { owner: whose, consultId: id };
};

const linkTo = async (side: SignedIn, consultId: string, uses = 1) => {
  const tokenHash = newHash();
  const [rows] = await world
    .as(side)
    .run((tx) => [createLink(tx, { consultId, tokenHash, uses, hours: 24 })]);
  return { id: first(rows).id, tokenHash };
};

const enter = (tokenHash: string, device: string = randomUUID(), name = 'Gala') =>
  visitor().run((tx) => [enterConsult(tx, { tokenHash, device, name, consentVersion: '2026-11' })]);
const entered = async (tokenHash: string) => {
  const [rows] = await enter(tokenHash);
  return first(rows).id;
};
const look = (tokenHash: string, device: string = randomUUID()) =>
  visitor().run((tx) => [lookAtLink(tx, { tokenHash, device })]);

const usesOf = async (id: string) =>
  first(await world.postgres.query<{ uses: number }>('select uses from consult_links where id = $1', [id]))
    .uses;

test('H1 the table holds a hash of the token, and neither side reads even that', async () => {
  const { owner, consultId } = await consultOf();
  const link = await linkTo(owner, consultId);
  const read = world.as(owner).run((tx) => [tx.execute(sql`select token_hash from public.consult_links`)]);
  await expect(read).rejects.toMatchObject({ name: 'DatabaseFault' });
  expect(link.id).toMatch(/^[0-9a-f-]{36}$/);
});

test('H2 a link that is wrong, expired, revoked, used up or of a consult that is over: one refusal, and nothing changes', async () => {
  const { owner, consultId } = await consultOf();
  const expired = await linkTo(owner, consultId);
  await world.postgres.query(
    "update consult_links set expires_at = now() - interval '1 second' where id = $1",
    [expired.id],
  );
  const revoked = await linkTo(owner, consultId);
  await world.as(owner).run((tx) => [revokeLink(tx, revoked.id)]);
  const usedUp = await linkTo(owner, consultId);
  await enter(usedUp.tokenHash);
  const other = await consultOf(owner);
  const ofOver = await linkTo(owner, other.consultId);
  await world.as(owner).run((tx) => [cancelConsult(tx, other.consultId)]);

  const before = await world.postgres.query('select * from consult_guests order by id');
  for (const tokenHash of [
    newHash(),
    expired.tokenHash,
    revoked.tokenHash,
    usedUp.tokenHash,
    ofOver.tokenHash,
  ]) {
    expect(await refusal(enter(tokenHash), 'NOT_FOUND')).toEqual({});
    expect(await refusal(look(tokenHash), 'NOT_FOUND')).toEqual({});
  }
  expect(await world.postgres.query('select * from consult_guests order by id')).toEqual(before);
});

test('H5 looking at a link uses nothing up; entering again with the same device uses one, and is the same guest', async () => {
  const { owner, consultId } = await consultOf();
  const { id, tokenHash } = await linkTo(owner, consultId);
  const device = randomUUID();
  for (let times = 0; times < 5; times += 1)
    expect(await look(tokenHash, device)).toEqual([[{ consultId, guestId: null }]]);
  expect(await usesOf(id)).toBe(0);
  const [one] = await enter(tokenHash, device);
  const [again] = await enter(tokenHash, device, 'Other');
  expect(again).toEqual(one);
  expect(await usesOf(id)).toBe(1);
  expect(await look(tokenHash, device)).toEqual([[{ consultId, guestId: first(one).id }]]);
});

test('H3 R3 a guest reads the one consult, its animal by name and kind, and what is said: nothing else of the account', async () => {
  const { owner, consultId } = await consultOf();
  await consultOf(owner);
  const guest = await inviteTo(world, owner, consultId);
  const [consults, animals, said] = await asGuest(guest).run((tx) => [
    tx.select({ id: chatSessions.id, reason: chatSessions.reason }).from(chatSessions),
    tx.select({ name: pets.name, species: pets.species }).from(pets),
    tx.select({ id: messages.id }).from(messages),
  ]);
  expect(consults).toEqual([{ id: consultId, reason: 'Cojea' }]);
  expect(animals).toHaveLength(1);
  expect(said).toEqual([]);
  for (const statement of [
    'select notes from public.pets',
    'select weight_grams from public.pets',
    'select unit_price from public.chat_sessions',
    'select * from public.user_profiles',
    'select * from public.payments',
    'select device from public.consult_guests',
    'select * from public.consult_links',
    "select public.fn_end_consult('00000000-0000-0000-0000-000000000000')",
    "select public.fn_display_name('00000000-0000-0000-0000-000000000000')",
  ])
    await expect(asGuest(guest).run((tx) => [tx.execute(sql.raw(statement))])).rejects.toMatchObject({
      name: 'DatabaseFault',
    });
});

test('H4 a guest who is put out has no rights from then on, nor has the link that they came by; others who came by it stay', async () => {
  const { owner, consultId } = await consultOf();
  const { tokenHash } = await linkTo(owner, consultId, 3);
  const [one, two] = [await entered(tokenHash), await entered(tokenHash)];
  const guestOf = (id: string): Guest => ({ kind: 'guest', id, consultId });
  const seen = (guest: Guest) =>
    asGuest(guest).run((tx) => [tx.select({ id: chatSessions.id }).from(chatSessions)]);
  expect(await world.as(owner).run((tx) => [removeGuest(tx, one)])).toEqual([[{ consultId }]]);
  await refusal(seen(guestOf(one)), 'SESSION_REVOKED');
  await refusal(enter(tokenHash), 'NOT_FOUND');
  expect(await seen(guestOf(two))).toEqual([[{ id: consultId }]]);
});

test('H4 a revoked link puts out all who came by it, and is written down once', async () => {
  const { owner, consultId } = await consultOf();
  const { id, tokenHash } = await linkTo(owner, consultId, 2);
  const [one, two] = [await entered(tokenHash), await entered(tokenHash)];
  const ids = [one, two].toSorted();
  for (let times = 0; times < 2; times += 1) {
    const [rows] = await world.as(owner).run((tx) => [revokeLink(tx, id)]);
    expect(first(rows).guestIds.toSorted()).toEqual(ids);
  }
  const audit = await world.postgres.query(
    "select 1 from audit_log where action = 'link.revoke' and entity_id = $1",
    [id],
  );
  expect(audit).toHaveLength(1);
});

test('H7 after the end a guest reads nothing, and nobody makes links or comes in any more', async () => {
  const vet = await world.person({ role: 'vet' });
  const { owner, consultId } = await consultOf();
  await world.as(vet).run((tx) => [acceptConsult(tx, consultId)]);
  const byVet = await linkTo(vet, consultId);
  const guest = await inviteTo(world, owner, consultId);
  await world.as(vet).run((tx) => [endConsult(tx, consultId)]);
  const reading = asGuest(guest).run((tx) => [tx.select({ id: chatSessions.id }).from(chatSessions)]);
  expect(await refusal(reading, 'WRONG_STATE')).toEqual({ subject: 'consult', status: 'ended' });
  expect(await refusal(linkTo(owner, consultId), 'WRONG_STATE')).toEqual({
    subject: 'consult',
    status: 'ended',
  });
  await refusal(enter(byVet.tokenHash), 'NOT_FOUND');
  await world.service.run((tx) => [eraseConsult(tx, consultId)]);
  expect(await world.postgres.query('select name from consult_guests where id = $1', [guest.id])).toEqual([
    { name: '' },
  ]);
});

test('Links and guests are made, revoked and put out by the two sides alone', async () => {
  const { owner, consultId } = await consultOf();
  const stranger = await world.person();
  const { id } = await linkTo(owner, consultId);
  const guest = await inviteTo(world, owner, consultId);
  await refusal(linkTo(stranger, consultId), 'NOT_FOUND');
  await refusal(
    world.as(stranger).run((tx) => [revokeLink(tx, id)]),
    'NOT_FOUND',
  );
  await refusal(
    world.as(stranger).run((tx) => [removeGuest(tx, guest.id)]),
    'NOT_FOUND',
  );
  await refusal(
    world.as(owner).run((tx) => [removeGuest(tx, randomUUID())]),
    'NOT_FOUND',
  );
  await refusal(
    world.as(owner).run((tx) => [revokeLink(tx, randomUUID())]),
    'NOT_FOUND',
  );
});

test('One consult has twenty open links at most; uses and hours have bounds', async () => {
  const { owner, consultId } = await consultOf();
  for (let made = 0; made < 20; made += 1) await linkTo(owner, consultId);
  expect(await refusal(linkTo(owner, consultId), 'WRONG_STATE')).toEqual({
    subject: 'links',
    status: 'many',
  });
  const other = await consultOf();
  await refusal(linkTo(other.owner, other.consultId, 11), 'BAD_INPUT');
  await refusal(linkTo(other.owner, other.consultId, 0), 'BAD_INPUT');
  const forever = world
    .as(other.owner)
    .run((tx) => [
      createLink(tx, { consultId: other.consultId, tokenHash: newHash(), uses: 1, hours: 1000 }),
    ]);
  await refusal(forever, 'BAD_INPUT');
});

test('The audit row of what a guest does names the guest', async () => {
  const { owner, consultId } = await consultOf();
  const guest = await inviteTo(world, owner, consultId);
  const rows = await world.postgres.query(
    "select actor_kind, actor_id, details ->> 'consultId' as consult from audit_log where action = 'guest.enter' and entity_id = $1",
    [guest.id],
  );
  expect(rows).toEqual([{ actor_kind: 'guest', actor_id: guest.id, consult: consultId }]);
});

test('A link by the clock: the last moment lets in, the next one does not', async () => {
  const { owner, consultId } = await consultOf();
  const { tokenHash, id } = await linkTo(owner, consultId, 2);
  const { expires_at: end } = first(
    await world.postgres.query<{ expires_at: Date }>('select expires_at from consult_links where id = $1', [
      id,
    ]),
  );
  const at = (moment: number) =>
    visitor().run((tx) => [clock(tx, new Date(moment)), lookAtLink(tx, { tokenHash, device: randomUUID() })]);
  const last = new Date(end).getTime();
  expect((await at(last - 1000))[1]).toEqual([{ consultId, guestId: null }]);
  await refusal(at(last + 1), 'NOT_FOUND');
});
