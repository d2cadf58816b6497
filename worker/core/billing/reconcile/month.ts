/** A calendar month in UTC, as it is written: `2026-03`. They sort as text. */
export type Month = string;

/** Whether somebody wrote a month. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Its first moment. */
export const startOf = (month: Month): Date => new Date(`${month}-01T00:00:00Z`);

/** The month after it. */
export function nextMonth(month: Month): Month {
  const start = startOf(month);
  start.setUTCMonth(start.getUTCMonth() + 1);
  return start.toISOString().slice(0, 7);
}
