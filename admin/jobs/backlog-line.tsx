import { useTranslations } from 'use-intl/react';
import { useNow } from '../../web/kit/live/use-now.ts';
import { formatDuration } from '../../web/kit/text/duration.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import type { Backlog } from './job.ts';

/** What waits, since when, and how much of it was done within the hour. */
export function BacklogLine({ backlog }: { backlog: Backlog }) {
  const t = useTranslations('jobs');
  const locale = useLocale();
  const now = useNow(10_000);
  return (
    <p>
      {t('backlog', { count: backlog.count })}
      {backlog.oldest !== null &&
        ` ${t('oldest', { time: formatDuration(locale, now - Date.parse(backlog.oldest)) })}`}{' '}
      <span className="text-ink-soft">{t('rate', { count: backlog.doneLastHour })}</span>
    </p>
  );
}
