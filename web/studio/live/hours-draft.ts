import { siteLimits } from '../../../contract/sites.ts';
import { dayAfter } from '../../../worker/sites/pages/published/hours/zone-clock.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { minutesOf, timeOf } from '../words/zone-moment.ts';

export type Hours = ApiOutputs['businesses']['live']['hours'];
type Note = Hours['special'][number]['note'];

const day = 1_440;

/** A shift as two time controls hold it (`13:00`). One that closes at or before the time when it opens goes past midnight. */
export interface ShiftDraft {
  readonly opens: string;
  readonly closes: string;
}

/** One date that does not go by its weekday; without shifts it is closed. */
export interface SpecialDraft {
  readonly day: string;
  readonly shifts: readonly ShiftDraft[];
  readonly note: Note;
}

/** Hours while somebody changes them: seven lists from Monday on, and special days in order. */
export interface HoursDraft {
  readonly week: readonly (readonly ShiftDraft[])[];
  readonly special: readonly SpecialDraft[];
}

const shiftDraft = (opens: number, closes: number): ShiftDraft => ({
  opens: timeOf(opens),
  closes: timeOf(closes),
});

/** What the controls show of hours. */
export function draftOf({ week, special }: Hours): HoursDraft {
  const days = [...new Set(special.map((one) => one.day))].sort();
  return {
    week: [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
      week
        .filter((shift) => shift.weekday === weekday)
        .toSorted((a, b) => a.opens - b.opens)
        .map(({ opens, closes }) => shiftDraft(opens, closes)),
    ),
    special: days.map((date) => {
      const ofDay = special.filter((one) => one.day === date);
      return {
        day: date,
        note: ofDay[0]?.note ?? {},
        shifts: ofDay
          .toSorted((a, b) => (a.opens ?? 0) - (b.opens ?? 0))
          .flatMap(({ opens, closes }) =>
            opens === null || closes === null ? [] : [shiftDraft(opens, closes)],
          ),
      };
    }),
  };
}

/** Minutes since midnight of a shift; `closes` past 1440 is on the next day. NaN where a control is empty. */
export function minutesOfShift({ opens, closes }: ShiftDraft): { opens: number; closes: number } {
  const [from, to] = [minutesOf(opens), minutesOf(closes)];
  return { opens: from, closes: to <= from ? to + day : to };
}

/** The hours of a draft in which nothing is missing. */
export function hoursOf({ week, special }: HoursDraft): Hours {
  return {
    week: week.flatMap((shifts, at) =>
      shifts.map((shift) => ({ weekday: at + 1, ...minutesOfShift(shift) })),
    ),
    special: special.flatMap(({ day: date, shifts, note }): Hours['special'] =>
      shifts.length === 0
        ? [{ day: date, opens: null, closes: null, note }]
        : shifts.map((shift) => ({ day: date, ...minutesOfShift(shift), note })),
    ),
  };
}

/** What is wrong with the shifts of a day: a time is missing, or two of them overlap. Null: nothing. */
export function wrongWith(shifts: readonly ShiftDraft[]): 'missing' | 'overlap' | null {
  const spans = shifts.map(minutesOfShift).toSorted((a, b) => a.opens - b.opens);
  if (spans.some(({ opens, closes }) => Number.isNaN(opens) || Number.isNaN(closes))) return 'missing';
  return spans.some(({ opens }, at) => at > 0 && opens < (spans[at - 1]?.closes ?? 0)) ? 'overlap' : null;
}

/** Whether everything in a draft can be sent. */
export const isWhole = ({ week, special }: HoursDraft): boolean =>
  [...week, ...special.map(({ shifts }) => shifts)].every((shifts) => wrongWith(shifts) === null);

/** A draft in which every date from one to another is like this; what stood there goes. Null: there would be more special days than there may be. */
export function withDays(
  draft: HoursDraft,
  from: string,
  to: string,
  shifts: readonly ShiftDraft[],
  note: Note,
): HoursDraft | null {
  const days: SpecialDraft[] = [];
  for (let date = from; date <= to; date = dayAfter(date, 1)) {
    days.push({ day: date, shifts, note });
    if (days.length > siteLimits.specialDays) return null;
  }
  const others = draft.special.filter((one) => one.day < from || one.day > to);
  if (others.length + days.length > siteLimits.specialDays) return null;
  return {
    ...draft,
    special: [...others, ...days].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

/** A stretch of special days in a row that are alike, as they are read: a closed week is one line. */
export interface SpecialStretch {
  readonly from: string;
  readonly to: string;
  readonly shifts: readonly ShiftDraft[];
  readonly note: Note;
}

/** Special days as stretches, in order. */
export function stretchesOf(special: readonly SpecialDraft[]): SpecialStretch[] {
  const stretches: SpecialStretch[] = [];
  for (const { day: date, shifts, note } of special) {
    const last = stretches.at(-1);
    const isAlike =
      last !== undefined &&
      dayAfter(last.to, 1) === date &&
      JSON.stringify([last.shifts, last.note]) === JSON.stringify([shifts, note]);
    if (isAlike) stretches[stretches.length - 1] = { ...last, to: date };
    else stretches.push({ from: date, to: date, shifts, note });
  }
  return stretches;
}
