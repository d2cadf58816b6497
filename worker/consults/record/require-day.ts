import type { RequestContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import type { EntryFields } from './entry.ts';

/** How far ahead of UTC a day begins where it begins first. */
const firstDayMs = 14 * 3_600_000;

/** That an animal was weighed or vaccinated on a day that has begun somewhere; a medicine may begin later. Throws BAD_INPUT. */
export function requireDay(ctx: RequestContext, { kind, day }: EntryFields): void {
  const today = new Date(ctx.now.getTime() + firstDayMs).toISOString().slice(0, 10);
  if (kind !== 'medication' && day > today)
    throw new AppError('BAD_INPUT', { fields: [{ path: 'entry.day', problem: 'in the future' }] });
}
