import * as z from 'zod';
import { species } from '../../../contract/consults.ts';

/** A time of the clock on a clinic's wall: `2026-11-29T20:30`, in the clinic's own zone. */
const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** A clinic that one can take an animal to, as people see it. */
export const nearCenterSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  address: z.string(),
  city: z.string(),
  postalCode: z.string(),
  country: z.string(),
  phone: z.string(),
  url: z.string().nullable(),
  species: z.array(z.enum(species)),
  latitude: z.number(),
  longitude: z.number(),
  timeZone: z.string(),
  /** Somebody is there for emergencies day and night. */
  emergency: z.boolean(),
  /** Made up, to show what the list looks like: no such clinic. */
  isExample: z.boolean(),
  /** Metres, as the crow flies; null when no point is known. */
  distance: z.number().int().nullable(),
  openNow: z.boolean(),
  /** When an open one closes; null when it does not within a week. */
  closesAt: wallTime.nullable(),
  /** When a closed one opens; null when it does not within a week. */
  opensAt: wallTime.nullable(),
});
export type NearCenter = z.infer<typeof nearCenterSchema>;
