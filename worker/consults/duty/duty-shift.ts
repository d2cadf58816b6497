import * as z from 'zod';
import { mostShiftWeeks } from '../../../contract/dispatch.ts';

/** A time zone's name (IANA); the database says whether there is such a one. */
const timeZone = z.string().min(1).max(60);
/** The hour and minute of a clock, `09:30`. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A shift as a vet plans it, by the clock of their time zone. An end that is not after its begin is on the day after. */
export const shiftPlanSchema = z.object({
  day: z.iso.date(),
  from: clockTime,
  until: clockTime,
  timeZone,
  /** In how many weeks, this one with them. */
  weeks: z.number().int().min(1).max(mostShiftWeeks),
});

/** What a vet has in one week goes into another one. Both by the day that they begin on. */
export const copyWeekSchema = z.object({ from: z.iso.date(), to: z.iso.date(), timeZone });

/** `following`: with the same shift in the weeks after it. */
export const removeShiftSchema = z.object({ id: z.uuid(), following: z.boolean(), timeZone });

export const dutyShiftSchema = z.object({
  id: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
