import { readRestaurant, restaurants } from '../../db/seed/restaurants/read-restaurant.ts';
import { samplePath } from '../../worker/sites/templates/sample-of.ts';
import { workerFile, workerFileText } from '../articles/worker-file.ts';
import type { BuiltFile } from '../articles/write-files.ts';

/** The files that are made of the demo restaurants, and what must be in them. */
export function sampleFiles(): BuiltFile[] {
  return restaurants.map((name) => {
    const { snapshot, hours } = readRestaurant(name);
    return {
      path: workerFile(samplePath(name)),
      text: workerFileText({ snapshot, live: { hours, soldOut: {} } }),
    };
  });
}
