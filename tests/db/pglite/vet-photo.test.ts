import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Guest, SignedIn } from '../../../db/actor.ts';
import { acceptConsult, endConsult } from '../../../db/calls/consults.ts';
import { beginFile, filesOf, storeFile } from '../../../db/calls/files.ts';
import { ownVet, removeVetPhoto, setVetPhoto, vetOfConsult } from '../../../db/calls/vets.ts';
import { startPglite } from '../../support/postgres.ts';
import { accountEndSteps } from '../support/account-end-steps.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { inviteTo } from '../support/story.ts';
import { first, openWorld, refusal, request, type World } from '../support/world.ts';

let world: World;
let consults: ReturnType<typeof consultSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  consults = consultSteps(world);
});
afterAll(() => world.close());

const facts = {
  type: 'image/jpeg',
  size: 9,
  width: 3,
  height: 4,
  placeholder: null,
  hasThumbnail: true,
} as const;

/** Somebody uploads a file as a portrait; its id. */
async function portrait(who: SignedIn, kind: 'photo' | 'clip' = 'photo', of = who.id): Promise<string> {
  const file = { id: randomUUID(), bucket: 'cases', name: 'yo.jpg', type: 'image/jpeg', size: 9 } as const;
  const [rows] = await world.as(who).run((tx) => [beginFile(tx, { kind: 'portrait', id: of }, file, 20)]);
  const { id, key } = first(rows);
  await world.service.run((tx) => [storeFile(tx, id, { ...facts, kind, key })]);
  return id;
}

const set = (who: SignedIn, file: string | null) => world.as(who).run((tx) => [setVetPhoto(tx, file)]);
const stateOf = async (id: string) =>
  (await world.postgres.query('select state from files where id = $1', [id]))[0]?.state;

/** The ids of the files of a vet's portrait that somebody sees. */
async function seenBy(who: SignedIn | Guest, vet: SignedIn): Promise<string[]> {
  const door = 'consultId' in who ? world.database.asGuest(who, request) : world.as(who);
  const [rows] = await door.run((tx) => [filesOf(tx, vet.id)]);
  return rows.map(({ id }) => id);
}

test('V7 a vet has one photo; the one before is deleted, and nobody shows what is no photo of theirs', async () => {
  const [vet, other] = [await world.person({ role: 'vet' }), await world.person({ role: 'vet' })];
  const [one, two] = [await portrait(vet), await portrait(vet)];
  await set(vet, one);
  await set(vet, two);
  expect([await stateOf(one), await stateOf(two)]).toEqual(['deleted', 'stored']);
  const [[own]] = await world.as(vet).run((tx) => [ownVet(tx)]);
  expect(own?.card).toMatchObject({ photoId: two });
  for (const file of [await portrait(other), await portrait(vet, 'clip'), randomUUID()])
    await refusal(set(vet, file), 'NOT_FOUND');
  await refusal(portrait(vet, 'photo', other.id), 'NOT_FOUND');
  const owner = await world.person();
  await refusal(portrait(owner), 'NOT_FOUND');
  await refusal(set(owner, null), 'FORBIDDEN');
  expect(await stateOf(two)).toBe('stored');
  await set(vet, null);
  expect(await stateOf(two)).toBe('deleted');
});

test('V7 the team takes a photo away with a reason: it is gone, its vet is told and may show another', async () => {
  const [vet, admin] = [await world.person({ role: 'vet' }), await world.person({ role: 'admin' })];
  const take = (reason: string) =>
    world.database.asAdmin(admin, request).run((tx) => [removeVetPhoto(tx, vet.id, reason)]);
  const photo = await portrait(vet);
  await set(vet, photo);
  await refusal(take(' '), 'BAD_INPUT');
  expect(await stateOf(photo)).toBe('stored');
  await take('No se le ve la cara');
  expect(await stateOf(photo)).toBe('deleted');
  const [[own]] = await world.as(vet).run((tx) => [ownVet(tx)]);
  expect(own?.card).toMatchObject({ photoId: null });
  await refusal(take('Otra vez'), 'NOT_FOUND');
  const told = await world.postgres.query('select kind from notifications where user_id = $1', [vet.id]);
  expect(told).toEqual([{ kind: 'vet-photo-removed' }]);
  const acts = await world.postgres.query(
    `select actor_id, details from audit_log where entity_id = $1 and action = 'vet.remove-photo'`,
    [vet.id],
  );
  expect(acts).toEqual([{ actor_id: admin.id, details: { reason: 'No se le ve la cara', file: photo } }]);
  await set(vet, await portrait(vet));
});

test('R3 V7 the photo of a vet is seen by whom they answer, during and after, and by their guests; by nobody else', async () => {
  const vet = await world.person({ role: 'vet' });
  const begun = await consults.begin();
  const { owner, consult } = begun;
  const guest = await inviteTo(world, owner, consult.id);
  const photo = await portrait(vet);
  const readers = { owner, guest };
  const seen = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(readers).map(async ([name, who]) => [name, await seenBy(who, vet)] as const),
      ),
    );
  // Uploaded and not shown yet; shown, and nobody has answered.
  await world.as(vet).run((tx) => [acceptConsult(tx, consult.id)]);
  expect(await seen()).toEqual({ owner: [], guest: [] });
  await set(vet, photo);
  expect(await seen()).toEqual({ owner: [photo], guest: [photo] });
  expect(await seenBy(vet, vet)).toEqual([photo]);

  const elsewhere = await consults.begin();
  const strangers = [
    elsewhere.owner,
    await world.person({ role: 'vet' }),
    await inviteTo(world, elsewhere.owner, elsewhere.consult.id),
  ];
  for (const stranger of strangers) expect(await seenBy(stranger, vet)).toEqual([]);

  await world.as(vet).run((tx) => [endConsult(tx, consult.id)]);
  expect(await seenBy(owner, vet)).toEqual([photo]);
  await refusal(seenBy(guest, vet), 'WRONG_STATE');
});

test('P8 the photo of a vet goes with their account, and their card with it', async () => {
  const vet = await world.person({ role: 'vet' });
  const { owner, consult } = await consults.begin();
  await world.as(vet).run((tx) => [acceptConsult(tx, consult.id)]);
  const photo = await portrait(vet);
  await set(vet, photo);
  await world.as(vet).run((tx) => [endConsult(tx, consult.id)]);
  const card = () => world.as(owner).run((tx) => [vetOfConsult(tx, consult.id)]);
  const [[before]] = await card();
  expect(before?.card).toMatchObject({ id: vet.id, photoId: photo });
  const { close, erase } = accountEndSteps(world);
  await close(vet);
  await erase(vet);
  expect(await stateOf(photo)).toBeUndefined();
  await refusal(card(), 'NOT_FOUND');
  expect(await world.postgres.query('select photo_id from vets where user_id = $1', [vet.id])).toEqual([
    { photo_id: null },
  ]);
});
