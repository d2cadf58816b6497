import * as z from 'zod';
import {
  centerLengths,
  centerStatuses,
  mostShifts,
  mostSpecialDays,
  shiftMinutes,
} from '../../../contract/centers.ts';
import { species } from '../../../contract/consults.ts';

const line = (most: number) => z.string().trim().max(most);

/** Whether it is the name of a time zone (IANA) that this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Minutes since the midnight that a shift's day begins with. */
const opens = z
  .number()
  .int()
  .min(0)
  .max(shiftMinutes.day - 1);
const closes = z.number().int().min(1).max(shiftMinutes.latestEnd);
const inOrder = (shift: { opens: number | null; closes: number | null }) =>
  shift.opens === null || shift.closes === null ? shift.opens === shift.closes : shift.opens < shift.closes;

/** A clinic as an admin writes it. Hours are by the clock on its own wall. */
export const centerFields = z.object({
  name: line(centerLengths.name).min(1),
  address: line(centerLengths.address).min(1),
  city: line(centerLengths.city).min(1),
  postalCode: line(centerLengths.postalCode).toUpperCase(),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/),
  phone: line(centerLengths.phone).regex(/^\+[\d ]{6,23}$/),
  url: z
    .url({ protocol: /^https?$/ })
    .max(centerLengths.url)
    .nullable(),
  species: z.array(z.enum(species)).min(1).max(species.length),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  timeZone: line(64).refine(isTimeZone).meta({ example: 'Europe/Madrid' }),
  emergency: z.boolean(),
  isExample: z.boolean(),
  status: z.enum(centerStatuses),
  /** Weekdays as ISO 8601 counts them: 1 is Monday. */
  hours: z
    .array(z.object({ weekday: z.number().int().min(1).max(7), opens, closes }).refine(inOrder))
    .max(7 * mostShifts),
  /** Of dates that go by these alone; without times such a date is closed. */
  specialHours: z
    .array(
      z.object({ day: z.iso.date(), opens: opens.nullable(), closes: closes.nullable() }).refine(inOrder),
    )
    .max(mostSpecialDays),
});

/** A clinic as the back office has it; `version` changes with each change. */
export const adminCenterSchema = z.object({ ...centerFields.shape, id: z.uuid(), version: z.string() });
export type AdminCenter = z.infer<typeof adminCenterSchema>;
