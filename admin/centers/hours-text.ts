import { shiftMinutes } from '../../contract/centers.ts';

/** Minutes since the midnight that the day begins with. */
export interface Shift {
  readonly opens: number;
  readonly closes: number;
}

const clock = (minutes: number): string => {
  const ofDay = minutes % shiftMinutes.day;
  return `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`;
};

/** The shifts of a day as an admin reads and types them: `9:00-14:00, 16:30-20:30`; past midnight `20:00-8:00`; `24h`; empty when closed. */
export function shiftsText(shifts: readonly Shift[]): string {
  return shifts
    .map(({ opens, closes }) =>
      opens === 0 && closes === shiftMinutes.day ? '24h' : `${clock(opens)}-${clock(closes)}`,
    )
    .join(', ');
}

const shiftPattern =
  /^(?<from>\d{1,2})(?::(?<fromMinute>\d{2}))?\s*[-–]\s*(?<to>\d{1,2})(?::(?<toMinute>\d{2}))?$/;

function minutesOf(hour: string | undefined, minute = '0'): number {
  return Number(minute) < 60 && Number(hour) <= 24 ? Number(hour) * 60 + Number(minute) : Number.NaN;
}

/** Reads one shift; null when it is none. One that ends before it begins ends on the next day. */
function readShift(typed: string): Shift | null {
  if (/^24\s*h$/i.test(typed)) return { opens: 0, closes: shiftMinutes.day };
  const { groups } = shiftPattern.exec(typed) ?? {};
  if (groups === undefined) return null;
  const { from, fromMinute, to, toMinute } = groups;
  const opens = minutesOf(from, fromMinute);
  const end = minutesOf(to, toMinute);
  if (!(opens < shiftMinutes.day && end <= shiftMinutes.day)) return null;
  return { opens, closes: end > opens ? end : end + shiftMinutes.day };
}

/** Reads what `shiftsText` writes; null when something in it is no shift. */
export function readShifts(typed: string): Shift[] | null {
  const parts = typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const shifts = parts.map(readShift);
  return shifts.every((shift) => shift !== null) ? shifts : null;
}

/** A date with hours of its own; without times it is closed. */
export interface SpecialShift {
  readonly day: string;
  readonly opens: number | null;
  readonly closes: number | null;
}

/** Dates with hours of their own, a line each: `2026-12-24 9:00-13:00`; a date alone is closed. */
export function specialText(special: readonly SpecialShift[]): string {
  const days = [...new Set(special.map(({ day }) => day))];
  return days
    .map((day) => {
      const shifts = special.flatMap(({ day: own, opens, closes }) =>
        own === day && opens !== null && closes !== null ? [{ opens, closes }] : [],
      );
      return [day, shiftsText(shifts)].filter((part) => part !== '').join(' ');
    })
    .join('\n');
}

/** Reads what `specialText` writes; null when a line is not so. */
export function readSpecial(typed: string): SpecialShift[] | null {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read: SpecialShift[] = [];
  for (const line of lines) {
    const { day, rest = '' } = /^(?<day>\d{4}-\d{2}-\d{2})(?:\s+(?<rest>.*))?$/.exec(line)?.groups ?? {};
    const shifts = readShifts(rest);
    if (day === undefined || shifts === null || Number.isNaN(Date.parse(day))) return null;
    if (shifts.length === 0) read.push({ day, opens: null, closes: null });
    for (const shift of shifts) read.push({ day, ...shift });
  }
  return read;
}
