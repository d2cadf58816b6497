import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeEach, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, archiveMessages, endConsult } from '../../../db/calls/consults.ts';
import { keepVectorsAsWritten } from '../support/kept-vectors.ts';
import type { Entrant } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import { claim } from '../support/searching.ts';
import { startFor } from '../support/story.ts';

const { postgres, world, track } = await openRaceWorld();
await keepVectorsAsWritten(postgres);
const owner = await world.person({ name: 'ana', limits: { chat: 1_000 } });
const vet = await world.person({ name: 'vera', role: 'vet' });

beforeEach(() => postgres.exec('delete from search_texts'));

type Claimed = Awaited<ReturnType<typeof claim>>;

/** A consult under way about an animal. */
const inConsult = async (): Promise<{ pet: string; consult: string }> => {
  const pet = await world.pet(owner, 'Pinto');
  const { id } = await startFor(world, owner, pet);
  await world.as(vet).run((tx) => [acceptConsult(tx, id)]);
  return { pet, consult: id };
};

const saidByOwner = () => ({
  id: randomUUID(),
  epoch: randomUUID(),
  seq: 1,
  senderId: owner.id,
  senderRole: 'owner' as const,
  body: 'Cojea',
  sentAt: new Date().toISOString(),
});

/** Texts that wait: one for each animal. */
const animals = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await world.pet(owner, `Animal ${n}`));
  return ids;
};

const claiming = (limit: number): Entrant => ({
  who: 'service',
  statements: `select public.fn_claim_search_texts(${limit}, 60) as claimed`,
});

/** Keeps for each text that was claimed a vector that says of what it was made. */
const keepStatement = (claimed: Claimed): string => {
  const read = claimed.map(({ id, hash }) => ({ id, hash, concepts: '', vectors: [hash] }));
  return `select public.fn_keep_search_vectors('model', '${JSON.stringify(read)}') as kept`;
};
const keeping = (claimed: Claimed): Entrant => ({ who: 'service', statements: keepStatement(claimed) });

const change = (who: SignedIn, pet: string, set: string): Entrant => ({
  who,
  statements: `update public.pets set ${set} where id = '${pet}'`,
});

/** Pieces whose vector was made of another text than the one that is there now, and texts that have no vector and wait for none. */
const wrong = () =>
  postgres.query(
    `select t.thing, t.hash, p.embedding from search_texts t left join search_pieces p on p.text_id = t.id
     where p.embedding::text <> t.hash or (p.text_id is null and not exists (select from search_queue q where q.text_id = t.id))`,
  );

const handedOut = (rows: Record<string, unknown>[]): string[] =>
  rows.flatMap(({ claimed }) => [claimed].flat().map((text) => String(Object(text).id)));

test('Z1 of twenty runs at once, each taking what it can, no text is handed out twice and none is left', async () => {
  await animals(60);
  for (const limit of [7, 100]) {
    await postgres.exec('update search_queue set due_at = now()');
    const runs = await track.race(Array.from({ length: 20 }, () => claiming(limit)));
    const ids = runs.flatMap((run) => ('rows' in run ? handedOut(run.rows) : [JSON.stringify(run)]));
    const left = handedOut([{ claimed: await claim(world.service) }]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set([...ids, ...left]).size).toBe(60);
  }
});

test('Z2 a run that is killed while it keeps a batch leaves nothing of it, and the batch comes again when its lease ends', async () => {
  await animals(20);
  const batch = await claim(world.service);
  const lane = new pg.Client({ connectionString: postgres.server.url('app') });
  const isDead = new Promise((resolve) => lane.on('error', resolve));
  await lane.connect();
  await lane.query(`begin; select set_config('role', 'service', true)`);
  const kept = await lane.query(keepStatement(batch));
  expect(kept.rows).toEqual([{ kept: 20 }]);
  const [pid] = (await lane.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  await postgres.query('select pg_terminate_backend($1)', [pid?.pid]);
  await isDead;

  expect(await postgres.query('select from search_pieces')).toEqual([]);
  expect(await postgres.query('select from search_texts where concepts is not null')).toEqual([]);
  expect(await claim(world.service)).toEqual([]);
  await postgres.exec(`update search_queue set due_at = due_at - interval '1 hour'`);
  const again = await claim(world.service);
  expect(again.map(({ id }) => id).toSorted()).toEqual(batch.map(({ id }) => id).toSorted());
  await track.race([keeping(again)]);
  expect(await postgres.query('select from search_pieces')).toHaveLength(20);
  expect(await wrong()).toEqual([]);
});

test('Z3 texts that change while what was read of them is kept: a vector of the old one never stays', async () => {
  const pets = await animals(8);
  for (let round = 0; round < 12; round += 1) {
    await postgres.exec('update search_queue set due_at = now()');
    const batch = await claim(world.service);
    const changes = pets.map((pet) => change(owner, pet, `name = 'Round ${round} ${pet}'`));
    // Two runs that were handed the same texts, the first one late: its lease had ended.
    const finishes = await track.race([keeping(batch), ...changes, keeping(batch)]);
    expect(finishes.filter((finish) => 'code' in finish)).toEqual([]);
    expect(await wrong()).toEqual([]);
  }
});

test('Z10 what goes while its vector is kept is nowhere afterwards: archived, erased, deleted', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [archived = '', deleted = ''] = await animals(2);
    const { consult } = await inConsult();
    await world.service.run((tx) => [archiveMessages(tx, consult, [saidByOwner()])]);
    const batch = await claim(world.service);
    const finishes = await track.race([
      keeping(batch),
      change(owner, archived, 'archived_at = now()'),
      { who: 'service', statements: `delete from public.messages where session_id = '${consult}'` },
      {
        who: 'service',
        statements: `select public.fn_put_search_texts('animal', '[]', array['${deleted}'])`,
      },
    ]);
    expect(finishes.filter((finish) => 'code' in finish)).toEqual([]);
    const left = await postgres.query<{ thing: string }>(
      'select t.thing from search_texts t where t.thing = any ($1) or t.kind = $2',
      [[archived, deleted], 'message'],
    );
    expect(left).toEqual([]);
    expect(
      await postgres.query(
        'select from search_pieces p where not exists (select from search_texts t where t.id = p.text_id)',
      ),
    ).toEqual([]);
    await world.service.run((tx) => [tx.execute(keepStatement(batch))]);
    expect(await wrong()).toEqual([]);
    await world.as(owner).run((tx) => [endConsult(tx, consult)]);
  }
});

test('Q8 what is said while the species of the animal is corrected is about the right one', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { pet, consult } = await inConsult();
    const saying = (): Entrant => ({
      who: 'service',
      statements: `select public.fn_archive_messages('${consult}', '${JSON.stringify([saidByOwner()])}')`,
    });
    const correcting = change(owner, pet, `species = 'cat'`);
    const finishes = await track.race([saying(), correcting, saying(), saying()]);
    expect(finishes.filter((finish) => 'code' in finish)).toEqual([]);
    const rows = await postgres.query<{ species: string[] }>(
      'select species from search_texts where pet_id = $1 and session_id is not null',
      [pet],
    );
    expect(rows).toHaveLength(4);
    expect(new Set(rows.flatMap(({ species }) => species))).toEqual(new Set(['cat']));
    await world.as(owner).run((tx) => [endConsult(tx, consult)]);
  }
});
