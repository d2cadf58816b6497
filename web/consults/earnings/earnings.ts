import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** What a vet earned and how they are paid, as the Worker gives it. */
export type Earnings = ApiOutputs['earnings']['get'];
export type Statement = Earnings['statements'][number];
export type EarningLine = ApiOutputs['earnings']['list']['items'][number];

/** The first day of the month after this one, by the clocks of a zone: when the next statement is made. */
export function nextStatementDay(timeZone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric' }).formatToParts(
    now,
  );
  const read = (type: 'year' | 'month') => Number(parts.find((part) => part.type === type)?.value);
  // Months count from 0: the number of this one is that of the next.
  return new Date(Date.UTC(read('year'), read('month'), 1)).toISOString().slice(0, 10);
}
