import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { eraseConsult } from '../../../db/calls/consults.ts';
import {
  attachReasonFiles,
  beginFile,
  filesOf,
  noteClearedFiles,
  storeFile,
  sweepFiles,
  unclearedFiles,
} from '../../../db/calls/files.ts';
import { setPetPhoto } from '../../../db/calls/pet-photos.ts';
import { startPglite } from '../../support/postgres.ts';
import { tellStory } from '../support/story.ts';
import { first, openWorld, type World } from '../support/world.ts';

let world: World;
let story: Awaited<ReturnType<typeof tellStory>>;

beforeAll(async () => {
  world = await openWorld(await startPglite());
  story = await tellStory(world);
});
afterAll(() => world.close());

type Subject = { kind: 'start' | 'consult' | 'pet'; id: string };

const announced = (changes = {}) => ({
  id: randomUUID(),
  bucket: 'attachments' as const,
  name: 'luna.jpg',
  type: 'image/jpeg',
  size: 1000,
  ...changes,
});

const begin = async (who: SignedIn, subject: Subject, file = announced(), most = 20) => {
  const [rows] = await world.as(who).run((tx) => [beginFile(tx, subject, file, most)]);
  return first(rows);
};

const facts = (key: string) => ({
  type: 'image/jpeg' as const,
  kind: 'photo' as const,
  size: 900,
  width: 30,
  height: 40,
  placeholder: null,
  hasThumbnail: true,
  key,
});

const stored = async (who: SignedIn, subject: Subject, file = announced()) => {
  const { id, key } = await begin(who, subject, file);
  const [rows] = await world.service.run((tx) => [storeFile(tx, id, facts(`${key}-clean`))]);
  return first(rows);
};

const stateOf = async (id: string) =>
  (await world.postgres.query('select state from files where id = $1', [id]))[0]?.state;
const age = (id: string, interval: string) =>
  world.postgres.query('update files set created_at = now() - $2::interval where id = $1', [id, interval]);
const sweep = async () => {
  const [[row]] = await world.service.run((tx) => [sweepFiles(tx, 100)]);
  return row?.swept;
};

test('F4 announced again, a file is the same one; by another person, or of another size, it is refused', async () => {
  const subject = { kind: 'consult', id: story.waiting } as const;
  const file = announced();
  const one = await begin(story.owner, subject, file);
  expect(await begin(story.owner, subject, file)).toEqual(one);
  await expect(begin(story.owner, subject, { ...file, size: 999 })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(begin(await world.person(), subject, file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('A10 files are added to an open consult by its sides, and to an animal by its owner', async () => {
  // The time in which they may still write is over.
  await world.postgres.query('update chat_sessions set follow_up_until = ended_at where id = $1', [
    story.ended,
  ]);
  const stranger = await world.person({ role: 'vet' });
  const cases: [SignedIn, Subject, string][] = [
    [story.owner, { kind: 'consult', id: story.ended }, 'WRONG_STATE'],
    [stranger, { kind: 'consult', id: story.waiting }, 'NOT_FOUND'],
    [story.vet, { kind: 'pet', id: story.pet }, 'NOT_FOUND'],
    [stranger, { kind: 'pet', id: randomUUID() }, 'NOT_FOUND'],
  ];
  for (const [who, subject, code] of cases) await expect(begin(who, subject)).rejects.toMatchObject({ code });
});

test('F12 what is deleted makes room again', async () => {
  const subject = { kind: 'start', id: randomUUID() } as const;
  const kept = await stored(story.owner, subject);
  await begin(story.owner, subject);
  await expect(begin(story.owner, subject, announced(), 2)).rejects.toMatchObject({
    code: 'FILES_FULL',
    params: { limit: 2 },
  });
  await world.postgres.query("update files set state = 'deleted' where id = $1", [kept.id]);
  await begin(story.owner, subject, announced(), 2);
});

test("A3 what was uploaded for a start is the consult's once it has started, and its vet's to see", async () => {
  const filesId = randomUUID();
  const file = await stored(story.owner, { kind: 'start', id: filesId }, announced({ bucket: 'cases' }));
  const [{ idempotency_key: key } = { idempotency_key: '' }] = await world.postgres.query<{
    idempotency_key: string;
  }>('select idempotency_key from chat_sessions where id = $1', [story.ended]);
  const seenByVet = async () =>
    (await world.as(story.vet).run((tx) => [filesOf(tx, story.ended)]))[0].map(({ id }) => id);
  expect(await seenByVet()).toEqual([]);
  await world.as(await world.person()).run((tx) => [attachReasonFiles(tx, key, filesId)]);
  expect(await seenByVet()).toEqual([]);
  await world.as(story.owner).run((tx) => [attachReasonFiles(tx, key, filesId)]);
  expect(await seenByVet()).toEqual([file.id]);
});

test('F4 half uploads, files that nobody sent and starts that came to nothing are swept in their time, what is shown never', async () => {
  const start = { kind: 'start', id: randomUUID() } as const;
  const consult = { kind: 'consult', id: story.waiting } as const;
  await sweep();
  const half = await begin(story.owner, consult);
  const unsent = await stored(story.owner, consult);
  const ofStart = await stored(story.owner, start);
  const shown = await stored(story.owner, consult);
  await world.postgres.query('update files set attached_at = now() where id = $1', [shown.id]);
  const states = async () => Promise.all([half, unsent, ofStart, shown].map(({ id }) => stateOf(id)));
  for (const { id } of [half, unsent, ofStart, shown]) await age(id, '23 hours');
  expect([await sweep(), await states()]).toEqual([0, ['uploading', 'stored', 'stored', 'stored']]);
  for (const { id } of [half, unsent, ofStart, shown]) await age(id, '49 hours');
  expect([await sweep(), await states()]).toEqual([2, ['deleted', 'deleted', 'stored', 'stored']]);
  for (const { id } of [ofStart, shown]) await age(id, '40 days');
  expect([await sweep(), await states()]).toEqual([1, ['deleted', 'deleted', 'deleted', 'stored']]);
  const [gone] = await world.service.run((tx) => [unclearedFiles(tx, 100)]);
  expect(gone.map(({ id }) => id)).toEqual(expect.arrayContaining([half.id, unsent.id, ofStart.id]));
  await world.service.run((tx) => [
    noteClearedFiles(
      tx,
      gone.map(({ id }) => id),
    ),
  ]);
  expect((await world.service.run((tx) => [unclearedFiles(tx, 100)]))[0]).toEqual([]);
});

test("An animal has one photo; the one before is deleted, and nobody gives it another's", async () => {
  const pet = await world.pet(story.owner, 'Nube');
  const subject = { kind: 'pet', id: pet } as const;
  const [one, two] = [await stored(story.owner, subject), await stored(story.owner, subject)];
  const set = (who: SignedIn, file: string | null) => world.as(who).run((tx) => [setPetPhoto(tx, pet, file)]);
  await set(story.owner, one.id);
  await set(story.owner, two.id);
  expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['deleted', 'stored']);
  await expect(set(story.vet, null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const ofAnother = await stored(story.owner, { kind: 'pet', id: story.pet });
  await expect(set(story.owner, ofAnother.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await set(story.owner, null);
  expect(await stateOf(two.id)).toBe('deleted');
});

test('K24 what was sent in a consult that is erased is deleted with it', async () => {
  const { owner, ended } = await tellStory(world);
  await world.postgres.query(
    `insert into files (bucket, subject, subject_id, uploader_id, name, type, size, key, state, kind, stored_at, attached_at)
     values ('attachments', 'consult', $1, $2, 'b.jpg', 'image/jpeg', 9, 'a/c', 'stored', 'photo', now(), now())`,
    [ended, owner.id],
  );
  await world.service.run((tx) => [eraseConsult(tx, ended)]);
  const rows = await world.postgres.query('select distinct state from files where subject_id = $1', [ended]);
  expect(rows).toEqual([{ state: 'deleted' }]);
});
