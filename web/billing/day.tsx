import { useLocale } from '../kit/text/i18n.tsx';
import { formatDay } from '../kit/text/moment.ts';

/** A day (ISO 8601) as people read it. */
export function Day({ at }: { at: string }) {
  const locale = useLocale();
  return <time dateTime={at}>{formatDay(locale, new Date(at))}</time>;
}
