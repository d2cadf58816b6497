import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatDay } from '../../web/kit/text/moment.ts';
import { formatShortMoment } from './short-moment.ts';

type MomentCellProps = {
  /** ISO 8601. */
  at: string | null;
  /** Shows the day alone. */
  day?: boolean;
  /** Instead of a dash where there is none. */
  none?: string;
};

/** A moment in its column. */
export function MomentCell({ at, day = false, none }: MomentCellProps) {
  const empty = useTranslations('table')('empty');
  const locale = useLocale();
  const format = day ? formatDay : formatShortMoment;
  return <span className="whitespace-nowrap">{at ? format(locale, new Date(at)) : (none ?? empty)}</span>;
}
