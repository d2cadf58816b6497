/** A calendar month in UTC, as it is written: `2026-03`. They sort as text. */
export type Month = string;

/** Whether somebody wrote a month. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Its first moment. */
export const startOf = (month: Month): Date => new Date(`${month}-01T00:00:00Z`);

/** The month in which a moment is. */
export const monthOf = (at: Date): Month => at.toISOString().slice(0, 7);

function moved(month: Month, months: number): Month {
  const start = startOf(month);
  start.setUTCMonth(start.getUTCMonth() + months);
  return monthOf(start);
}

/** The month after it. */
export const nextMonth = (month: Month): Month => moved(month, 1);

/** The month before it. */
export const monthBefore = (month: Month): Month => moved(month, -1);
