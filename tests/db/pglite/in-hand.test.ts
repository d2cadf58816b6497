import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptConsult, endConsult } from '../../../db/calls/consults.ts';
import { chatSessions, pets } from '../../../db/schema/index.ts';
import { consultSummaries, ownSummaryOf } from '../../../worker/consults/sessions/consult-summary.ts';
import { startPglite } from '../../support/postgres.ts';
import { startFor } from '../support/story.ts';
import { clock, openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const hour = 3_600_000;

test('P10 a vet sees an animal while its consult runs and three days after; then its name in their own consult, and no record', async () => {
  const owner = await world.person({ name: 'ana', limits: { chat: 5 } });
  const vet = await world.person({ name: 'vera', role: 'vet' });
  const pet = await world.pet(owner, 'Tor');
  const { id } = await startFor(world, owner, pet);
  await world.as(vet).run((tx) => [acceptConsult(tx, id)]);
  const seen = async (who: typeof vet, at: number) => {
    const [, animals, rows] = await world
      .as(who)
      .run((tx) => [
        clock(tx, new Date(at)),
        tx.select({ id: pets.id }).from(pets).where(eq(pets.id, pet)),
        consultSummaries(tx, inArray(chatSessions.id, [id]), 1),
      ]);
    return { animals: animals.length, names: rows.map((row) => ownSummaryOf(row).pet.name) };
  };
  const now = Date.now();
  expect(await seen(vet, now + 1_000 * hour)).toEqual({ animals: 1, names: ['Tor'] });
  await world.as(owner).run((tx) => [endConsult(tx, id)]);
  expect(await seen(vet, now + 71 * hour)).toEqual({ animals: 1, names: ['Tor'] });
  expect(await seen(vet, now + 73 * hour)).toEqual({ animals: 0, names: ['Tor'] });
  expect(await seen(owner, now + 73 * hour)).toEqual({ animals: 1, names: ['Tor'] });
  // In hand again by another consult of the same animal.
  const again = await startFor(world, owner, pet);
  await world.as(vet).run((tx) => [acceptConsult(tx, again.id)]);
  expect(await seen(vet, now + 73 * hour)).toEqual({ animals: 1, names: ['Tor'] });
});
