import { useMutation } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { isWorthRetrying, problemOf } from '../../kit/api/api-problem.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { ScreenWait } from '../../kit/ui/screen-wait.tsx';
import { EmergencyNote } from '../emergency/emergency-note.tsx';
import type { StartInput } from './start-consult.ts';
import { UnpaidConsult } from './unpaid-consult.tsx';
import { useStart } from './use-start.ts';

/** The way back from paying for one consult: asks what became of it, and starts the consult when the money is there. */
export function PaidStart({ paymentId }: { paymentId: string }) {
  const t = useTranslations('start.paid');
  const { mutate, isIdle, error, data } = useMutation(
    api.sessions.paid.mutationOptions({
      retry: (count, failure) => count < 2 && isWorthRetrying(failure),
    }),
  );
  const check = () => mutate({ paymentId });
  useEffect(() => {
    if (isIdle) mutate({ paymentId });
  }, [isIdle, mutate, paymentId]);
  if (error) {
    const isUnknown = problemOf(error).code === 'NOT_FOUND';
    return (
      <>
        <PageHeading>{t(isUnknown ? 'unknown' : 'unchecked')}</PageHeading>
        {isUnknown ? (
          <p className="mt-3 mb-6">{t('unknownText')}</p>
        ) : (
          <ErrorState error={error} safe={t('safe')} onRetry={check} />
        )}
        <ToAccount />
      </>
    );
  }
  if (!data) return <ScreenWait title={t('checking')} />;
  const { status, start, sessionId } = data;
  if (status === 'started' && sessionId)
    return <Navigate to="/consult/$id" params={{ id: sessionId }} replace />;
  if (status === 'authorised' && start) return <Starting start={start} />;
  if (start && (status === 'open' || status === 'failed'))
    return <UnpaidConsult start={start} failed={status === 'failed'} onAgain={check} />;
  return (
    <>
      <PageHeading>{t('voided')}</PageHeading>
      <p className="mt-3 mb-6">{t('voidedText')}</p>
      <Link to="/start" className={`${buttonClass('main', true)} w-full sm:w-auto`}>
        {t('anew')}
      </Link>
    </>
  );
}

/** Starts what was paid for. Whatever goes wrong, the payment waits on the account. */
function Starting({ start }: { start: StartInput }) {
  const t = useTranslations('start');
  const { send, isIdle, refused } = useStart();
  useEffect(() => {
    if (isIdle) send(start);
  }, [isIdle, send, start]);
  if (!refused) return <ScreenWait title={t('starting')} />;
  const { error } = refused;
  const { code, params } = problemOf(error);
  return (
    <>
      <PageHeading>{t('refused.title')}</PageHeading>
      {code === 'CONFLICT' && typeof params.consultId === 'string' ? (
        <div role="alert" className="mt-3 mb-6 flex flex-col items-start gap-3">
          <p className="text-lg font-semibold">{t('refused.open')}</p>
          <p>{t('paid.other')}</p>
          <Link to="/consult/$id" params={{ id: params.consultId }} className={buttonClass('main', true)}>
            {t('refused.goThere')}
          </Link>
        </div>
      ) : (
        <ErrorState error={error} safe={t('paid.safe')} onRetry={() => send(start)} />
      )}
      <ToAccount />
      <div className="mt-6">
        <EmergencyNote />
      </div>
    </>
  );
}

function ToAccount() {
  const t = useTranslations('start.paid');
  return (
    <Link to="/app" className={buttonClass('quiet')}>
      {t('account')}
    </Link>
  );
}
