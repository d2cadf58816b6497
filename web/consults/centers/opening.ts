/** What is told of a clinic's hours. Times are those of the clock on its wall, `2026-11-29T20:30`. */
interface Hours {
  emergency: boolean;
  openNow: boolean;
  closesAt: string | null;
  opensAt: string | null;
  timeZone: string;
}

/** A text of `centers.opening`, and what is filled in. */
export type Opening =
  | { text: 'always' | 'open' | 'closed' }
  | { text: 'until' | 'from'; time: string }
  | { text: 'untilDay' | 'fromDay'; time: string; day: string };

/** The date on a clinic's wall: `2026-11-29`. */
function dateIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

/** Whether a clinic is open and until when, or when it opens, in the words of a language; the day is named when it is not today. */
export function openingOf(clinic: Hours, locale: 'es' | 'en', now: Date): Opening {
  if (clinic.emergency) return { text: 'always' };
  const change = clinic.openNow ? clinic.closesAt : clinic.opensAt;
  if (change === null) return { text: clinic.openNow ? 'open' : 'closed' };
  const at = new Date(`${change}Z`);
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at);
  const time = write({ hour: 'numeric', minute: '2-digit' });
  if (change.startsWith(dateIn(clinic.timeZone, now)))
    return { text: clinic.openNow ? 'until' : 'from', time };
  return { text: clinic.openNow ? 'untilDay' : 'fromDay', time, day: write({ weekday: 'long' }) };
}
