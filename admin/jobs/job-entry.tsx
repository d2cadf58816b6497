import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { Badge } from '../table/badge.tsx';
import { BacklogLine } from './backlog-line.tsx';
import type { JobState } from './job.ts';
import { RunNow } from './run-now.tsx';

/** One job: how it went, what waits for it and for how long, what it got done, and the button that runs it. */
export function JobEntry({ job }: { job: JobState }) {
  const t = useTranslations('jobs');
  const locale = useLocale();
  const { name, backlog, problem, startedAt, tookMs, failedAt, failures } = job;
  const moment = (at: string) => formatMoment(locale, new Date(at));
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-line py-4 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="flex flex-col gap-1">
        <h2 className="flex flex-wrap items-center gap-3 text-lg">
          {t(`names.${name}`)}
          {failures > 0 && <Badge tone="bad">{t('failures', { count: failures })}</Badge>}
        </h2>
        <p className="text-ink-soft">
          {startedAt === null ? t('never') : t('last', { at: moment(startedAt), ms: tookMs ?? 0 })}
        </p>
        {problem !== null && failedAt !== null && (
          <p className="text-emergency wrap-anywhere">{t('problem', { problem, at: moment(failedAt) })}</p>
        )}
        {backlog !== null && <BacklogLine backlog={backlog} />}
      </div>
      <RunNow name={name} />
    </li>
  );
}
