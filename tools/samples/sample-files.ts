import { resolve } from 'node:path';
import { readRestaurant, restaurants } from '../../db/seed/restaurants/read-restaurant.ts';

/** Where the Worker has the restaurants that it shows templates with. */
const folder = resolve(import.meta.dirname, '../../worker/sites/templates/samples');

/** The files that are made of the demo restaurants, and what must be in them. */
export function sampleFiles(): { path: string; text: string }[] {
  return restaurants.map((name) => {
    const { snapshot, hours } = readRestaurant(name);
    return {
      path: resolve(folder, `${name}.json`),
      text: `${JSON.stringify({ snapshot, live: { hours, soldOut: {} } })}\n`,
    };
  });
}
