import * as z from 'zod';
import { siteLimits } from '../../../contract/sites.ts';
import { namesSchema } from './texts.ts';

const opens = z.number().int().min(0).max(1_439);
const closes = z.number().int().min(1).max(2_880);

/** A shift of each week. `closes` past 1440 is on the next day. */
const weeklyShift = z.object({
  /** ISO 8601: 1 is Monday. */
  weekday: z.number().int().min(1).max(7),
  /** Minutes since that day's midnight, by the clock on the wall. */
  opens,
  closes,
});

/** A shift of one date, or (without times) that it is closed all day. A date that is named here does not go by its weekday. */
const specialShift = z.object({
  day: z.iso.date(),
  opens: opens.nullable(),
  closes: closes.nullable(),
  /** Why: "Christmas". */
  note: namesSchema.default({}),
});

/** When a business is open, by its own clock. In order: by weekday or day, then by `opens`. */
export const hoursSchema = z.object({
  week: z.array(weeklyShift).max(7 * siteLimits.shiftsOfDay),
  special: z.array(specialShift).max(siteLimits.specialDays * siteLimits.shiftsOfDay),
});
export type Hours = z.output<typeof hoursSchema>;
