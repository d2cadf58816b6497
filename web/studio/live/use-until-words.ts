import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { dateInZone, formatInZone, formatTimeInZone } from '../words/zone-moment.ts';
import { untilTomorrow } from './until.ts';

/** Says until when something is sold out (ISO 8601; null: until somebody says so), by the clock of a zone. */
export function useUntilWords(timeZone: string): (until: string | null, now: number) => string {
  const t = useTranslations('studioLive.until');
  const locale = useLocale();
  return (until, now) => {
    if (until === null) return t('told');
    if (Date.parse(until) === Date.parse(untilTomorrow(timeZone, now))) return t('tomorrow');
    const at = new Date(until);
    return dateInZone(timeZone, at) === dateInZone(timeZone, new Date(now))
      ? t('time', { time: formatTimeInZone(locale, timeZone, at) })
      : t('moment', { moment: formatInZone(locale, timeZone, at) });
  };
}
