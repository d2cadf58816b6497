import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { TestPostgres } from '../../support/postgres.ts';

const clinicSchema = z.object({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  distance: z.number().nullable(),
  openNow: z.boolean(),
  closesAt: z.string().nullable(),
  opensAt: z.string().nullable(),
});
/** A clinic as `fn_centers_near` gives it, as far as tests look. */
export type Clinic = z.infer<typeof clinicSchema>;

/** The clinics in the function's answer. */
export const clinicsOf = (found: unknown): Clinic[] =>
  z.object({ clinics: z.array(clinicSchema) }).parse(found).clinics;

/** A shift; `weekday` as ISO 8601 counts, or the `day` that is unlike the others. Minutes since midnight; null = closed that day. */
export type Shift =
  | { weekday: number; opens: number; closes: number }
  | { day: string; opens: number | null; closes: number | null };

interface Placed {
  name: string;
  latitude?: number;
  longitude?: number;
  city?: string;
  address?: string;
  postalCode?: string;
  country?: string;
  species?: string[];
  status?: string;
  isExample?: boolean;
  emergency?: boolean;
  timeZone?: string;
  shifts?: readonly Shift[];
}

/** Puts a clinic on the map, in the middle of Madrid unless said otherwise; its id. */
export async function placeClinic(postgres: TestPostgres, placed: Placed): Promise<string> {
  const id = randomUUID();
  await postgres.query(
    `insert into centers (id, name, address, city, postal_code, country, phone, species, latitude, longitude,
       time_zone, status, is_example, emergency)
     values ($1, $2, $3, $4, $5, $6, '+34 000 000 000', $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      placed.name,
      placed.address ?? 'Calle Mayor, 1',
      placed.city ?? 'Villa',
      placed.postalCode ?? '',
      placed.country ?? 'ES',
      placed.species ?? ['dog'],
      placed.latitude ?? 40.4168,
      placed.longitude ?? -3.7038,
      placed.timeZone ?? 'Europe/Madrid',
      placed.status ?? 'active',
      placed.isExample ?? false,
      placed.emergency ?? false,
    ],
  );
  await keepHours(postgres, id, placed.shifts ?? []);
  return id;
}

/** Gives a clinic these hours and no others. */
export async function keepHours(postgres: TestPostgres, id: string, shifts: readonly Shift[]): Promise<void> {
  await postgres.query('delete from center_hours where center_id = $1', [id]);
  await postgres.query('delete from center_special_hours where center_id = $1', [id]);
  for (const shift of shifts)
    if ('weekday' in shift)
      await postgres.query('insert into center_hours values ($1, $2, $3, $4)', [
        id,
        shift.weekday,
        shift.opens,
        shift.closes,
      ]);
    else
      await postgres.query(
        'insert into center_special_hours (center_id, day, opens, closes) values ($1, $2, $3, $4)',
        [id, shift.day, shift.opens, shift.closes],
      );
}
