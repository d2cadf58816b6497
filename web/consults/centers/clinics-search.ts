import * as z from 'zod/mini';
import { species } from '../../../contract/consults.ts';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/** How far people may look, in kilometres; 25 until somebody chooses. */
export const radii = [5, 10, 25, 50, 100, 200] as const;
export const usualRadius = 25;

const number = (least: number, most: number) => word(z.coerce.number().check(z.gte(least), z.lte(most)));

const read = searchReader({
  q: word(z.string().check(z.maxLength(80))),
  lat: number(-90, 90),
  lon: number(-180, 180),
  species: word(z.enum(species)),
  km: word(z.pipe(z.coerce.number(), z.literal(radii))),
  open: word(z.literal(true)),
  /** On a phone, the map is shown and not the list. */
  map: word(z.literal(true)),
});

/** What is looked for, as the address of the screen has it. */
export type ClinicsSearch = Partial<ReturnType<typeof read>>;

/** Reads an address; what does not fit is left out by name. A point needs both its figures, and goes before words. */
export function readClinics(search: Record<string, unknown>): ClinicsSearch {
  const asked = read(search);
  return asked.lat === undefined || asked.lon === undefined
    ? { ...asked, lat: undefined, lon: undefined }
    : { ...asked, q: undefined };
}
