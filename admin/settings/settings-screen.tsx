import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { TextLink } from '../../web/kit/ui/text-link.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { PlanLimitsSection } from './plan-limits-section.tsx';
import type { PromiseSetting } from './promise-entry.ts';
import { PromiseForm } from './promise-form.tsx';

/** One promise, and whether it was saved: the form is a new one for each revision. */
function PromiseSection({ promise }: { promise: PromiseSetting }) {
  const t = useTranslations('settings');
  const [first] = useState(promise.revision);
  const id = `promise-${promise.mode}`;
  return (
    <section aria-labelledby={id} className="flex max-w-3xl flex-col gap-4 border-t border-line pt-6">
      <h2 id={id} className="text-xl">
        {t(`mode.${promise.mode}`)}
      </h2>
      <p role="status" className="font-medium">
        {promise.revision > first && t('saved')}
      </p>
      <PromiseForm key={promise.revision} promise={promise} />
    </section>
  );
}

/** What an admin may set: what is promised to owners, its limits, and what plans include. Prices have a screen of their own. */
export function SettingsScreen() {
  const t = useTranslations('settings');
  const sections = useTranslations('shell.sections');
  // What is being typed is not overwritten by somebody else's change: saving says that there was one.
  const query = useQuery({ ...api.admin.settings.list.queryOptions(), refetchOnWindowFocus: false });
  const body = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div className="flex flex-col gap-10">
        {query.data.promises.map((promise) => (
          <PromiseSection key={promise.mode} promise={promise} />
        ))}
        <PlanLimitsSection plans={query.data.plans} />
      </div>
    );
  };
  return (
    <>
      <PageHeading className="mb-2">{sections('settings')}</PageHeading>
      <p className="mb-8 max-w-prose text-ink-soft">
        {t('lead')}{' '}
        <TextLink place="inText" to="/prices">
          {t('prices')}
        </TextLink>
      </p>
      {body()}
    </>
  );
}
