import { creditLimits } from '../../contract/money.ts';
import type { ConsumableMeter } from '../../contract/products.ts';
import type { ApiInputs } from '../../web/kit/api/api-types.ts';

/** What is typed into the form. `until` is a day, empty for ever. */
export type CreditEntry = {
  meter: ConsumableMeter;
  amount: string;
  until: string;
  note: string;
};

export const emptyCredit: CreditEntry = { meter: 'chat', amount: '1', until: '', note: '' };

type Problem = 'amount' | 'until' | 'note';

/** Which fields cannot be sent as they are. A credit lasts to the end of its last day, which is not over. */
export function creditProblems(entry: CreditEntry, now: Date): ReadonlySet<Problem> {
  const amount = Number(entry.amount);
  const problems: [Problem, boolean][] = [
    ['amount', !/^\d+$/.test(entry.amount.trim()) || amount < 1 || amount > creditLimits.units],
    ['until', entry.until !== '' && !(endOfDay(entry.until) > now)],
    ['note', entry.note.trim() === ''],
  ];
  return new Set(problems.flatMap(([name, wrong]) => (wrong ? [name] : [])));
}

/** The last moment of a day where the admin is. */
const endOfDay = (day: string) => new Date(`${day}T23:59:59`);

/** The entry as the Worker takes it. */
export function creditInput(
  entry: CreditEntry,
  userId: string,
  idempotencyKey: string,
): ApiInputs['admin']['credits']['grant'] {
  return {
    userId,
    idempotencyKey,
    meter: entry.meter,
    amount: Number(entry.amount),
    note: entry.note.trim(),
    ...(entry.until === '' ? {} : { expiresAt: endOfDay(entry.until).toISOString() }),
  };
}
