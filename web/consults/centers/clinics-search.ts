import * as z from 'zod/mini';
import { animals } from './clinic.ts';

/** How far people may look, in kilometres; 25 until somebody chooses. */
export const radii = [5, 10, 25, 50, 100, 200] as const;
export const usualRadius = 25;

const number = (least: number, most: number) =>
  z.catch(z.optional(z.coerce.number().check(z.gte(least), z.lte(most))), undefined);

const searchSchema = z.object({
  q: z.catch(z.optional(z.string().check(z.maxLength(80))), undefined),
  lat: number(-90, 90),
  lon: number(-180, 180),
  species: z.catch(z.optional(z.enum(animals)), undefined),
  km: z.catch(z.optional(z.pipe(z.coerce.number(), z.literal(radii))), undefined),
  open: z.catch(z.optional(z.literal(true)), undefined),
  map: z.catch(z.optional(z.literal(true)), undefined),
});

/** What is looked for, as the address of the screen has it. `map`: on a phone, the map is shown and not the list. */
export type ClinicsSearch = {
  q?: string | undefined;
  lat?: number | undefined;
  lon?: number | undefined;
  species?: (typeof animals)[number] | undefined;
  km?: (typeof radii)[number] | undefined;
  open?: true | undefined;
  map?: true | undefined;
};

/** Reads an address; what does not fit is left out. */
export function readClinics(search: Record<string, unknown>): ClinicsSearch {
  const { lat, lon, ...read } = searchSchema.parse(search);
  return lat === undefined || lon === undefined ? read : { ...read, lat, lon, q: undefined };
}
