/** A day of the calendar, `2026-11-30`: of no time zone. */
export type Day = string;

const dayMs = 86_400_000;

/** The day of the reader's clock at an instant. */
export function dayOf(at: Date): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The day that comes so many days later; earlier when negative. */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The Monday of the week that a day is in (ISO 8601). */
export function mondayOf(day: Day): Day {
  return plusDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** Midnight at which a day begins, by the reader's clock. */
export function beginOf(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** The seven days from a Monday on. */
export const daysOf = (monday: Day): Day[] => Array.from({ length: 7 }, (_, n) => plusDays(monday, n));
