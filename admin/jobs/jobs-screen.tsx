import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { BacklogLine } from './backlog-line.tsx';
import type { JobState } from './job.ts';
import { JobEntry } from './job-entry.tsx';

/** What failed first, then what has most to do, then the others in the order in which they run. */
const inNeed = (a: JobState, b: JobState) =>
  b.failures - a.failures || (b.backlog?.count ?? 0) - (a.backlog?.count ?? 0);

/** What runs by itself: how it went, what waits, and a button that runs it now. */
export function JobsScreen() {
  const t = useTranslations('jobs');
  const archive = useId();
  const sections = useTranslations('shell.sections');
  const query = useQuery({ ...api.admin.jobs.list.queryOptions(), refetchInterval: 30_000 });
  const body = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <>
        <section aria-labelledby={archive} className="flex flex-col gap-1 border-t border-line py-4">
          <h2 id={archive} className="text-lg">
            {t('archive.title')}
          </h2>
          <p className="text-ink-soft">{t('archive.text')}</p>
          <BacklogLine backlog={query.data.archive} />
        </section>
        <ul>
          {query.data.jobs.toSorted(inNeed).map((job) => (
            <JobEntry key={job.name} job={job} />
          ))}
        </ul>
      </>
    );
  };
  return (
    <>
      <PageHeading className="mb-2">{sections('jobs')}</PageHeading>
      <p className="mb-8 max-w-prose text-ink-soft">{t('lead')}</p>
      {body()}
    </>
  );
}
