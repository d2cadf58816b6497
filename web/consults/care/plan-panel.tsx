import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { EmptyState } from '../../kit/ui/empty-state.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { SignedPlan } from './signed-plan.tsx';

/** The plan of care of a consult, beside the conversation: written, or signed and, when need be, amended. */
export function PlanPanel({ consultId, userId }: { consultId: string; userId: string }) {
  const t = useTranslations('care.plan');
  const locale = useLocale();
  const [amending, setAmending] = useState(false);
  const work = useQuery(api.carePlans.draft.queryOptions({ id: consultId }));
  if (work.error && problemOf(work.error).code === 'WRONG_STATE')
    return <EmptyState title={t('closed')} text={t('closedText')} />;
  if (!work.data)
    return (
      <NotLoaded query={work}>
        <Skeleton className="h-12" />
        <Skeleton className="h-28" />
        <Skeleton className="h-28" />
      </NotLoaded>
    );
  const { draft, inForce, openUntil } = work.data;
  const writes = inForce === null || draft !== null || amending;
  return (
    <div className="flex flex-col gap-5">
      {openUntil && (
        <p className="text-[0.9375rem] text-ink-soft">
          {t('openUntil', { until: formatMoment(locale, new Date(openUntil)) })}
        </p>
      )}
      {writes ? (
        <PlanEditor
          key={inForce?.id ?? 'first'}
          {...{ consultId, userId }}
          work={work.data}
          onOtherTab={() => void work.refetch()}
          onDone={() => setAmending(false)}
        />
      ) : (
        <>
          <SignedPlan plan={inForce} level={3} />
          <Button onClick={() => setAmending(true)}>{t('amend')}</Button>
        </>
      )}
    </div>
  );
}
