import { dayAfter, instantOf, wallTimeAt } from '../../../worker/sites/pages/published/hours/zone-clock.ts';

/** Minutes since midnight at which a kitchen's day begins: a night of service belongs to the day before. */
const daybreak = 5 * 60;

/** When "until tomorrow" ends (ISO 8601), by the clock of a zone. `now`: epoch ms. */
export function untilTomorrow(zone: string, now: number): string {
  const { date, minutes } = wallTimeAt(zone, now);
  return new Date(instantOf(zone, minutes < daybreak ? date : dayAfter(date, 1), daybreak)).toISOString();
}

/** The next moment (ISO 8601) at which the clock of a zone shows these minutes since midnight. `now`: epoch ms. */
export function untilTime(zone: string, now: number, minutes: number): string {
  const { date } = wallTimeAt(zone, now);
  const today = instantOf(zone, date, minutes);
  return new Date(today > now ? today : instantOf(zone, dayAfter(date, 1), minutes)).toISOString();
}
