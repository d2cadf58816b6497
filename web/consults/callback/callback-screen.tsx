import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { callbackHours } from '../../../contract/dispatch.ts';
import { api, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearMoment } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { NotFound } from '../../shell/not-found.tsx';
import { ScreenSkeleton } from '../../shell/screen-skeleton.tsx';
import { NearestClinics } from '../centers/nearest-clinics.tsx';
import { EmergencyNote } from '../emergency/emergency-note.tsx';
import { StartRefusal } from '../start/start-refusal.tsx';
import { useStart } from '../start/use-start.ts';
import { ChangeRequest } from './change-request.tsx';
import { NextVet } from './next-vet.tsx';

type Callback = ApiOutputs['callbacks']['get'];

/** A request to be called back: that one waits for a vet, and, when one is there, the one press that begins the consult. */
export function CallbackScreen() {
  const { id } = useParams({ from: '/data/signed-in/call-back/$id' });
  const request = useQuery({
    ...api.callbacks.get.queryOptions({ id }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'open' || state.data?.state === 'called' ? 20_000 : false,
  });
  if (request.data?.sessionId)
    return <Navigate to="/consult/$id" params={{ id: request.data.sessionId }} replace />;
  if (!request.data && !request.error) return <ScreenSkeleton />;
  const code = request.error && problemOf(request.error).code;
  if (code === 'NOT_FOUND' || code === 'BAD_INPUT') return <NotFound />;
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-4 pb-16 sm:px-6 sm:pt-10">
        {request.data ? (
          <Request request={request.data} />
        ) : (
          <ErrorState error={request.error} onRetry={() => void request.refetch()} />
        )}
        <div className="mt-8">
          <EmergencyNote />
        </div>
      </MainContent>
    </>
  );
}

function Request({ request }: { request: Callback }) {
  const t = useTranslations('callback.screen');
  const { start, state } = request;
  const isOver = state === 'withdrawn' || state === 'expired' || start === null;
  if (isOver)
    return (
      <>
        <PageHeading>{t(state === 'withdrawn' ? 'withdrawn' : 'expired')}</PageHeading>
        <p className="mt-3 mb-6">
          {t(state === 'withdrawn' ? 'withdrawnText' : 'expiredText', { hours: callbackHours })}
        </p>
        <Link to="/start" className={`${buttonClass('main', true)} w-full sm:w-auto`}>
          {t('anew')}
        </Link>
      </>
    );
  return request.vets > 0 ? (
    <VetIsHere key="here" request={request} start={start} />
  ) : (
    <StillWaiting key="waiting" request={request} />
  );
}

/** Somebody is on duty: one press begins what was asked for. */
function VetIsHere({ request, start }: { request: Callback; start: NonNullable<Callback['start']> }) {
  const t = useTranslations('callback.screen');
  const { send, reset, isStarting, refused } = useStart(({ code }) => {
    if (code !== 'NOBODY_ON_DUTY') return;
    // Somebody else was faster: this screen says so, and the request goes on waiting.
    reset();
    void queryClient.invalidateQueries({ queryKey: api.callbacks.pathKey() });
  });
  if (refused)
    return (
      <StartRefusal {...refused} onRetry={() => send(start)}>
        <ChangeRequest start={start} pet={request.pet} />
      </StartRefusal>
    );
  return (
    <>
      <PageHeading>{t('here', { pet: request.pet.name })}</PageHeading>
      <p className="mt-3 mb-6">{t('hereText')}</p>
      <Button look="main" large busy={isStarting} className="w-full sm:w-auto" onClick={() => send(start)}>
        {t('begin')}
      </Button>
      <Withdraw request={request} />
    </>
  );
}

function StillWaiting({ request }: { request: Callback }) {
  const t = useTranslations('callback.screen');
  const locale = useLocale();
  return (
    <>
      <PageHeading>{t('waiting', { pet: request.pet.name })}</PageHeading>
      <div role="status" className="mt-4 rounded-card bg-primary-soft px-4 py-3">
        <p className="text-lg font-semibold">
          <NextVet nextAt={request.nextAt} />
        </p>
        <p className="mt-1">{t('waitingText')}</p>
      </div>
      <p className="mt-4 text-ink-soft">
        {t('until', { moment: formatNearMoment(locale, new Date(request.expiresAt)) })}
      </p>
      <Withdraw request={request} />
      <div className="mt-8">
        <NearestClinics species={request.pet.species} />
      </div>
    </>
  );
}

function Withdraw({ request }: { request: Callback }) {
  const t = useTranslations('callback.screen');
  const problemText = useProblemText();
  const [isSure, setSure] = useState(false);
  const withdraw = useMutation(
    api.callbacks.withdraw.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.callbacks.pathKey() }),
      onSettled: () => setSure(false),
    }),
  );
  return (
    <div className="mt-8 flex flex-col items-start gap-3">
      {withdraw.error && <FormError>{problemText(withdraw.error)}</FormError>}
      <Button
        look={isSure ? 'danger' : 'quiet'}
        busy={withdraw.isPending}
        onClick={() => (isSure ? withdraw.mutate({ id: request.id }) : setSure(true))}
      >
        {t(isSure ? 'withdrawSure' : 'withdraw')}
      </Button>
    </div>
  );
}
