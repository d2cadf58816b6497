import { dayAfter } from '../../../worker/sites/pages/published/hours/zone-clock.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

type Count = ApiOutputs['sites']['visits']['counts'][number];

/** What was counted on one day. `bot` is apart from the others: no guest is among them. */
export type VisitDay = { readonly day: string } & Readonly<Record<Count['what'], number>>;

/** Every day up to `today` (`2026-11-29`, by the clock of the business), the oldest first, also those on which nothing was counted. */
export function visitDays(counts: readonly Count[], today: string, days: number): VisitDay[] {
  const amounts = new Map(counts.map(({ day, what, amount }) => [`${day} ${what}`, amount]));
  return Array.from({ length: days }, (_, at) => {
    const day = dayAfter(today, at + 1 - days);
    const of = (what: Count['what']) => amounts.get(`${day} ${what}`) ?? 0;
    return { day, visit: of('visit'), menu: of('menu'), scan: of('scan'), bot: of('bot') };
  });
}

/** The sum of a thing over days. */
export const sumOf = (days: readonly VisitDay[], what: Count['what']): number =>
  days.reduce((sum, day) => sum + day[what], 0);
