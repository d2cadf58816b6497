import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostFiles } from '../../../contract/files.ts';
import { beginFile } from '../../../db/calls/files.ts';
import { startRealPostgres } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { openTrack, type RaceTrack, tally } from '../support/race.ts';
import { openWorld, type World } from '../support/world.ts';

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

const announced = (id: string = randomUUID()) => ({
  id,
  bucket: 'attachments' as const,
  name: 'a.jpg',
  type: 'image/jpeg',
  size: 9,
});

/** A consult in which `count` files are announced, and how one more is. */
const withFiles = async (count: number) => {
  const { owner, consult } = await steps.begin();
  const subject = { kind: 'consult', id: consult.id } as const;
  for (let n = 0; n < count; n += 1)
    await world.as(owner).run((tx) => [beginFile(tx, subject, announced(), mostFiles)]);
  const oneMore = (id?: string) => ({
    who: owner,
    statements: `select id from public.fn_begin_file('consult', '${consult.id}', '${JSON.stringify(announced(id))}', ${mostFiles})`,
  });
  const kept = async () =>
    (await world.postgres.query('select id from files where subject_id = $1', [consult.id])).length;
  return { oneMore, kept };
};

test('F12 the last place for a file is taken by three at once: one gets it, the others read the limit', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { oneMore, kept } = await withFiles(mostFiles - 1);
    const finishes = await track.race([oneMore(), oneMore(), oneMore()]);
    expect(tally(finishes)).toEqual({ ok: 1, FILES_FULL: 2 });
    expect(await kept()).toBe(mostFiles);
  }
});

test('F4 a file that is announced twice at once is one file', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { oneMore, kept } = await withFiles(0);
    const id = randomUUID();
    expect(tally(await track.race([oneMore(id), oneMore(id)]))).toEqual({ ok: 2 });
    expect(await kept()).toBe(1);
  }
});
