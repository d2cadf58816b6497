import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { FactList } from '../table/fact-list.tsx';
import { PersonLink } from '../users/person-link.tsx';
import { ImportBadge } from './import-badge.tsx';
import type { ImportJob } from './import-job.ts';

/** Everything that the list knows of one import. */
export function ImportFacts({ job }: { job: ImportJob }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  const moment = (at: string | null) => at && formatMoment(locale, new Date(at));
  return (
    <FactList
      facts={[
        { name: t('columns.status'), value: <ImportBadge status={job.status} /> },
        { name: t('detail.failure'), value: job.failure && t(`failure.${job.failure}`) },
        { name: t('columns.source'), value: t(`source.${job.source}`) },
        { name: t('columns.address'), value: job.address },
        { name: t('columns.business'), value: job.business.name },
        { name: t('columns.by'), value: <PersonLink person={job.by} /> },
        {
          name: t('detail.pages'),
          value: t('detail.pagesOf', { read: job.pagesRead, found: job.pagesFound }),
        },
        { name: t('detail.attempts'), value: job.attempts },
        { name: t('columns.createdAt'), value: moment(job.createdAt) },
        { name: t('detail.finishedAt'), value: moment(job.finishedAt) },
        { name: t('detail.appliedAt'), value: moment(job.appliedAt) },
        { name: t('detail.id'), value: job.id },
      ]}
    />
  );
}
