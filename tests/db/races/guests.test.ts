import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLink } from '../../../db/calls/guests.ts';
import { startRealPostgres } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { type Entrant, openTrack, type RaceTrack, tally } from '../support/race.ts';
import { first, openWorld, type World } from '../support/world.ts';

let world: World;
let track: RaceTrack;
let steps: ReturnType<typeof consultSteps>;
beforeAll(async () => {
  const postgres = await startRealPostgres();
  world = await openWorld(postgres);
  track = await openTrack(postgres);
  steps = consultSteps(world);
});
afterAll(async () => {
  await track.close();
  await world.close();
});

const enter = (tokenHash: string, device: string = randomUUID()): Entrant => ({
  who: 'anon',
  statements: `select id from public.fn_enter_consult('${tokenHash}', '${device}', 'Gala', '2026-11')`,
});

const linkOf = async (uses: number) => {
  const { consult, owner } = await steps.begin();
  const tokenHash = createHash('sha256').update(randomUUID()).digest('hex');
  const [rows] = await world
    .as(owner)
    .run((tx) => [createLink(tx, { consultId: consult.id, tokenHash, uses, hours: 24 })]);
  return { owner, consultId: consult.id, linkId: first(rows).id, tokenHash };
};

const guestsOf = (linkId: string) =>
  world.postgres.query<{ removed: boolean }>(
    'select removed_at is not null as removed from consult_guests where link_id = $1',
    [linkId],
  );

test('H6 the last use of a link is taken by several at once: one comes in, and it is counted once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { tokenHash, linkId } = await linkOf(1);
    const finishes = await track.race([enter(tokenHash), enter(tokenHash), enter(tokenHash)]);
    expect(tally(finishes)).toEqual({ ok: 1, NOT_FOUND: 2 });
    expect(await guestsOf(linkId)).toHaveLength(1);
  }
});

test('H6 one device presses twice at once: the same guest twice, one use', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { tokenHash, linkId } = await linkOf(1);
    const device = randomUUID();
    expect(tally(await track.race([enter(tokenHash, device), enter(tokenHash, device)]))).toEqual({ ok: 2 });
    expect(await guestsOf(linkId)).toHaveLength(1);
  }
});

test('H4 a link is revoked while somebody comes in by it: nobody who came in stays', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { owner, tokenHash, linkId } = await linkOf(2);
    await track.race([
      enter(tokenHash),
      { who: owner, statements: `select * from public.fn_revoke_link('${linkId}')` },
      enter(tokenHash),
    ]);
    expect((await guestsOf(linkId)).every(({ removed }) => removed)).toBe(true);
  }
});
