import type { Menu } from '../../../content/menu.ts';
import { dayAfter, instantOf, wallTimeAt, weekdayOf } from './zone-clock.ts';

/** Whether a menu is the one of the hour, one of every hour, or one of another; and when that changes (epoch ms), null when never. */
interface MenuTime {
  readonly rank: 'now' | 'always' | 'later';
  readonly changesAt: number | null;
}

function menuTimeAt({ schedule }: Menu, zone: string, now: number): MenuTime {
  if (schedule.length === 0) return { rank: 'always', changesAt: null };
  const today = wallTimeAt(zone, now).date;
  const spans = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((days) => dayAfter(today, days))
    .flatMap((date) =>
      schedule
        .filter(({ days }) => days.includes(weekdayOf(date)))
        .map(({ from, to }) => ({ from: instantOf(zone, date, from), to: instantOf(zone, date, to) })),
    );
  const changes = spans.flatMap(({ from, to }) => [from, to]).filter((instant) => instant > now);
  return {
    rank: spans.some(({ from, to }) => from <= now && now < to) ? 'now' : 'later',
    changesAt: changes.length > 0 ? Math.min(...changes) : null,
  };
}

const ranks = ['now', 'always', 'later'] as const;

/** A menu, and whether it is the one of this hour. */
export interface TimedMenu {
  readonly menu: Menu;
  readonly isNow: boolean;
}

/** The menus of a place as a guest wants them at an instant: those of the hour first, then those of every hour, then the others. */
export function menusAt(menus: readonly Menu[], zone: string, now: number) {
  const timed = menus.map((menu) => ({ menu, ...menuTimeAt(menu, zone, now) }));
  const changes = timed.flatMap(({ changesAt }) => changesAt ?? []);
  return {
    ordered: timed
      .toSorted((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank))
      .map(({ menu, rank }): TimedMenu => ({ menu, isNow: rank === 'now' })),
    changesAt: changes.length > 0 ? Math.min(...changes) : null,
  };
}
