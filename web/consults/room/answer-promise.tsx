import { useTranslations } from 'use-intl/react';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatTime } from '../../kit/text/moment.ts';

/** Until when a vet is promised, and what the person gets when none came by then. `until`: ISO 8601. */
export function AnswerPromise({ until }: { until: string }) {
  const t = useTranslations('waiting');
  const locale = useLocale();
  const at = new Date(until);
  const isLate = useNow(5_000) > at.getTime();
  return (
    <p className="mt-1 text-ink-soft">{t(isLate ? 'late' : 'promised', { time: formatTime(locale, at) })}</p>
  );
}
