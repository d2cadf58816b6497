import { afterAll } from 'vitest';
import { startRealPostgres } from '../../support/postgres.ts';
import { openTrack } from './race.ts';
import { openWorld } from './world.ts';

/** A real PostgreSQL server with the product in it and a track for races, until the last test of the file that asks for it. */
export const openRaceWorld = async () => {
  const postgres = await startRealPostgres();
  const world = await openWorld(postgres);
  const track = await openTrack(postgres);
  afterAll(async () => {
    await track.close();
    await world.close();
  });
  return { postgres, world, track };
};
