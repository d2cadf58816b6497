import type { SiteSnapshot } from '../../../content/site-snapshot.ts';
import { localeTag } from '../menu/price.ts';
import type { RenderContext } from '../render-context.ts';
import { dayAfter, wallTimeAt } from './zone-clock.ts';

/** What of a page the words of its clock depend on. */
export type ClockContext = Pick<RenderContext, 'locale'> & {
  readonly view: {
    readonly now: number;
    readonly snapshot: { readonly business: Pick<SiteSnapshot['business'], 'country' | 'timeZone'> };
  };
};

/** How times and days are written for the guests of a page. */
export function clockWriter({ view, locale }: ClockContext) {
  const { country, timeZone } = view.snapshot.business;
  const tag = localeTag(locale, country);
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
    return (reading: number) => format.format(reading);
  };
  const time = written({ hour: 'numeric', minute: '2-digit' });
  const weekday = written({ weekday: 'long' });
  const date = written({ weekday: 'long', day: 'numeric', month: 'long' });
  const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);
  return {
    /** Minutes since a midnight: `20:30`. */
    time: (minutes: number) => time((minutes % 1_440) * 60_000),
    /** ISO weekday: `lunes`. 2024 began on a Monday. */
    weekday: (number: number) => weekday(midnight(`2024-01-0${number}`)),
    /** `2026-12-24`: `jueves, 24 de diciembre`. */
    date: (day: string) => date(midnight(day)),
    /** What the clock on the wall shows at an instant. */
    wall: (instant: number) => wallTimeAt(timeZone, instant),
  };
}

/** "Open until 16:00", "Opens tomorrow at 13:00": what the opening of a place is in words. */
export function openingWords(c: ClockContext & Pick<RenderContext, 'say' | 'opening'>): string {
  const { isOpen, changesAt } = c.opening;
  if (changesAt === null) return c.say(isOpen ? 'opening.open' : 'opening.closed');
  const clock = clockWriter(c);
  const today = clock.wall(c.view.now).date;
  const { date, minutes } = clock.wall(changesAt);
  const time = clock.time(minutes);
  // Spanish says "la 1:00" and "las 2:00".
  const hour = Number.parseInt(time, 10);
  // A night ends in the small hours: nobody calls that another day.
  if (isOpen && changesAt - c.view.now < 86_400_000) return c.say('opening.until', { time, hour });
  if (isOpen) return c.say('opening.untilDay', { time, hour, day: clock.date(date) });
  if (date === today) return c.say('opening.today', { time, hour });
  if (date === dayAfter(today, 1)) return c.say('opening.tomorrow', { time, hour });
  if (date <= dayAfter(today, 6)) {
    return c.say('opening.onDay', {
      time,
      hour,
      day: clock.weekday(new Date(`${date}T00:00Z`).getUTCDay() || 7),
    });
  }
  return c.say('opening.onDay', { time, hour, day: clock.date(date) });
}
