import { instantOf, wallTimeAt } from '../../../worker/sites/pages/published/hours/zone-clock.ts';
import type { Locale } from '../../kit/text/locale.ts';

/** `sábado, 5 de diciembre, 18:00`: a moment by the clock on the wall of a business (an IANA zone). */
export function formatInZone(locale: Locale, zone: string, at: Date): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** `20:30` by the clock on the wall of a business. */
export function formatTimeInZone(locale: Locale, zone: string, at: Date): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(at);
}

/** Minutes since midnight of what a time control holds (`18:05`); NaN of anything else. */
export function minutesOf(time: string): number {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  return hours === undefined ? Number.NaN : Number(hours) * 60 + Number(minutes);
}

/** What a time control shows of minutes since midnight; those past a day are of the next one. */
export function timeOf(minutes: number): string {
  const within = minutes % 1_440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** The moment at which the clocks of a zone show what a date and a time control hold; null while they hold nothing. */
export function momentInZone(zone: string, date: string, time: string): Date | null {
  const minutes = minutesOf(time);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(minutes)) return null;
  return new Date(instantOf(zone, date, minutes));
}

/** The date (`2026-11-29`) that the clocks of a zone show. */
export const dateInZone = (zone: string, at: Date): string => wallTimeAt(zone, at.getTime()).date;
