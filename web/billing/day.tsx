import { useLocale } from '../kit/i18n.tsx';
import { formatDay } from '../kit/moment.ts';

/** A day (ISO 8601) as people read it. */
export function Day({ at }: { at: string }) {
  const locale = useLocale();
  return <time dateTime={at}>{formatDay(locale, new Date(at))}</time>;
}
