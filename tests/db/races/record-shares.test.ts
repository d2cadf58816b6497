import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareRecord } from '../../../db/calls/record-shares.ts';
import { startRealPostgres } from '../../support/postgres.ts';
import { type Entrant, openTrack, type RaceTrack, tally } from '../support/race.ts';
import { first, openWorld, type World } from '../support/world.ts';

let world: World;
let track: RaceTrack;
beforeAll(async () => {
  const postgres = await startRealPostgres();
  world = await openWorld(postgres);
  track = await openTrack(postgres);
});
afterAll(async () => {
  await track.close();
  await world.close();
});

const open = (tokenHash: string): Entrant => ({
  who: 'anon',
  statements: `select public.fn_open_shared_record('${tokenHash}')`,
});

/** A link to the record of an animal, which may be opened so often. */
const shared = async (openings: number) => {
  const owner = await world.person();
  const petId = await world.pet(owner);
  const tokenHash = createHash('sha256').update(randomUUID()).digest('hex');
  const [rows] = await world
    .as(owner)
    .run((tx) => [shareRecord(tx, { petId, tokenHash, label: '', days: 7, openings })]);
  return { owner, petId, tokenHash, id: first(rows).id };
};

const openingsOf = async (id: string) =>
  first(
    await world.postgres.query<{ count: number }>(
      'select cardinality(openings) as count from pet_record_shares where id = $1',
      [id],
    ),
  ).count;

test('P6 the last opening is taken by several at once: one has the record, and it is counted once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { tokenHash, id } = await shared(1);
    const finishes = await track.race([open(tokenHash), open(tokenHash), open(tokenHash)]);
    expect(tally(finishes)).toEqual({ ok: 1, NOT_FOUND: 2 });
    expect(await openingsOf(id)).toBe(1);
  }
});

test('P6 a link is revoked while it is opened: whoever got in is out with the next look', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { owner, tokenHash, id } = await shared(2);
    const finishes = await track.race([
      open(tokenHash),
      { who: owner, statements: `select * from public.fn_revoke_record_share('${id}')` },
    ]);
    const [opened] = finishes;
    const openedAt = opened && 'rows' in opened ? String(opened.rows[0]?.fn_open_shared_record) : 'now';
    const [look] = await track.race([
      {
        who: 'anon',
        statements: `select public.fn_shared_record('${tokenHash}', '${openedAt}', 30)`,
      },
    ]);
    expect(tally(look ? [look] : [])).toEqual({ NOT_FOUND: 1 });
  }
});

test('P6 several links are made at once: no more are open than there may be', async () => {
  const { owner, petId } = await shared(1);
  const make = (): Entrant => ({
    who: owner,
    statements: `select * from public.fn_share_record('${petId}', '${createHash('sha256').update(randomUUID()).digest('hex')}', '', 7, 1, 2)`,
  });
  expect(tally(await track.race([make(), make(), make()]))).toEqual({ ok: 1, WRONG_STATE: 2 });
});

test('P9 an entry is changed in two tabs at once: one is kept, the other is told, and the history has what it was', async () => {
  for (let round = 0; round < 20; round += 1) {
    const owner = await world.person();
    const petId = await world.pet(owner);
    const { id } = first(
      await world.postgres.query<{ id: string }>(
        `insert into pet_weights (pet_id, author_id, side, day, grams) values ($1, $2, 'owner', '2026-11-02', 1000) returning id`,
        [petId, owner.id],
      ),
    );
    const change = (grams: number): Entrant => ({
      who: owner,
      statements: `update public.pet_weights set grams = ${grams} where id = '${id}' and revision = 1 returning id`,
    });
    const finishes = await track.race([change(2000), change(3000)]);
    const kept = finishes.filter((finish) => 'rows' in finish && finish.rows.length === 1);
    expect(kept).toHaveLength(1);
    const rows = await world.postgres.query<{ was: { grams: number } }>(
      'select was from pet_record_changes where entry_id = $1',
      [id],
    );
    expect(rows.map(({ was }) => was.grams)).toEqual([1000]);
  }
});
