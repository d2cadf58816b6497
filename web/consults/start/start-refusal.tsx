import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { type ApiProblem, problemOf } from '../../kit/api/api-problem.ts';
import { Button } from '../../kit/ui/button.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton, SkeletonGroup } from '../../kit/ui/skeleton.tsx';
import { EmergencyNote } from '../emergency/emergency-note.tsx';
import { changeDraft } from './draft.ts';
import { NobodyOnDuty } from './nobody-on-duty.tsx';
import { QuotaRefusal } from './quota-refusal.tsx';
import { openConsultBehind } from './start-consult.ts';
import { StoppedPlan } from './stopped-plan.tsx';

type StartRefusalProps = { error: unknown; onRetry: () => void; onEdit: () => void };

/** The start was refused: why, that nothing typed is lost, and what can be done. */
export function StartRefusal({ error, onRetry, onEdit }: StartRefusalProps) {
  const t = useTranslations('start');
  const problem = problemOf(error);
  const isVideoOff = problem.code === 'PROVIDER_OFF' && problem.params.provider === 'video';
  const isStopped = problem.code === 'WRONG_STATE' && problem.params.subject === 'subscription';
  return (
    <div className="flex flex-col gap-6">
      {problem.code !== 'QUOTA_EXCEEDED' && problem.code !== 'NOBODY_ON_DUTY' && !isStopped && (
        <PageHeading>{t('refused.title')}</PageHeading>
      )}
      {problem.code === 'QUOTA_EXCEEDED' ? (
        <QuotaRefusal params={problem.params} onUnits={onRetry} />
      ) : problem.code === 'NOBODY_ON_DUTY' ? (
        <NobodyOnDuty params={problem.params} onRetry={onRetry} />
      ) : isVideoOff ? (
        <VideoOff onRetry={onRetry} />
      ) : isStopped ? (
        <StoppedPlan onUnits={onRetry} />
      ) : problem.code === 'CONFLICT' || problem.code === 'WRONG_STATE' ? (
        <AlreadyOpen error={error} problem={problem} onRetry={onRetry} />
      ) : (
        <ErrorState
          error={error}
          // Without an answer nobody knows whether it began; the same key makes trying again safe.
          safe={t(problem.code === 'NETWORK' ? 'refused.unanswered' : 'refused.safe')}
          onRetry={onRetry}
        />
      )}
      <Button className="self-start" onClick={onEdit}>
        {t('refused.edit')}
      </Button>
      <EmergencyNote />
    </div>
  );
}

/** Video was switched off meanwhile: the chat is to be had. */
function VideoOff({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('start.mode');
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <p>{t('off')}</p>
      <Button
        look="main"
        large
        onClick={() => {
          changeDraft({ mode: 'chat' });
          onRetry();
        }}
      >
        {t('byChat')}
      </Button>
    </div>
  );
}

function AlreadyOpen(props: { error: unknown; problem: ApiProblem; onRetry: () => void }) {
  const t = useTranslations('start');
  const open = useQuery({
    queryKey: ['open-consult', props.problem.requestId],
    queryFn: () => openConsultBehind(props.error),
  });
  if (open.isPending)
    return (
      <SkeletonGroup>
        <Skeleton className="h-32" />
      </SkeletonGroup>
    );
  if (!open.data) return <ErrorState error={props.error} safe={t('refused.safe')} onRetry={props.onRetry} />;
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <p className="text-lg font-semibold">{t('refused.open')}</p>
      <p>{t('refused.openText')}</p>
      <Link to="/consult/$id" params={{ id: open.data }} className={buttonClass('main', true)}>
        {t('refused.goThere')}
      </Link>
    </div>
  );
}
