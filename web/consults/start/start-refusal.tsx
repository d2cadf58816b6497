import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { type ApiProblem, problemOf } from '../../kit/api/api-problem.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton, SkeletonGroup } from '../../kit/ui/skeleton.tsx';
import { EmergencyNote } from '../emergency/emergency-note.tsx';
import { ByChat } from './by-chat.tsx';
import { isOfDraft } from './draft-start.ts';
import { NobodyOnDuty } from './nobody-on-duty.tsx';
import { QuotaRefusal } from './quota-refusal.tsx';
import { openConsultBehind, type StartInput } from './start-consult.ts';
import { StoppedPlan } from './stopped-plan.tsx';

type StartRefusalProps = {
  /** What was sent. */
  start: StartInput;
  error: unknown;
  onRetry: () => void;
  /** The way back to what was asked for. */
  children: ReactNode;
};

/** A start was refused: why, that nothing of it is lost, and what can be done. */
export function StartRefusal({ start, error, onRetry, children }: StartRefusalProps) {
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
        <QuotaRefusal start={start} params={problem.params} onUnits={onRetry} />
      ) : problem.code === 'NOBODY_ON_DUTY' ? (
        <NobodyOnDuty start={start} params={problem.params} onRetry={onRetry} />
      ) : isVideoOff ? (
        <ByChat {...{ start, onRetry }} why={t('mode.off')} />
      ) : isStopped ? (
        <StoppedPlan start={start} onUnits={onRetry} />
      ) : problem.code === 'CONFLICT' || problem.code === 'WRONG_STATE' ? (
        <AlreadyOpen {...{ start, error, problem, onRetry }} />
      ) : (
        <ErrorState
          error={error}
          // Without an answer nobody knows whether it began; the same key makes trying again safe.
          safe={t(
            `refused.${isOfDraft(start) ? 'typed' : 'asked'}.${problem.code === 'NETWORK' ? 'unanswered' : 'safe'}`,
          )}
          onRetry={onRetry}
        />
      )}
      {children}
      <EmergencyNote />
    </div>
  );
}

type AlreadyOpenProps = Omit<StartRefusalProps, 'children'> & { problem: ApiProblem };

function AlreadyOpen({ start, error, problem, onRetry }: AlreadyOpenProps) {
  const t = useTranslations('start');
  const open = useQuery({
    queryKey: ['open-consult', problem.requestId],
    queryFn: () => openConsultBehind(error, start),
  });
  if (open.isPending)
    return (
      <SkeletonGroup>
        <Skeleton className="h-32" />
      </SkeletonGroup>
    );
  if (!open.data)
    return (
      <ErrorState
        error={error}
        safe={t(`refused.${isOfDraft(start) ? 'typed' : 'asked'}.safe`)}
        onRetry={onRetry}
      />
    );
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
