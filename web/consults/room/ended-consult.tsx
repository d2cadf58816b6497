import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { Button } from '../../kit/ui/button.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { PaidVideoOver } from '../call/paid-video-over.tsx';
import { ConsultPlan } from '../care/consult-plan.tsx';
import { ChatScreen } from './chat-screen.tsx';
import { RatingForm } from './rating-form.tsx';

type EndedConsultProps = {
  consult: ApiOutputs['sessions']['get'];
  room: RoomClient | null;
  snapshot: RoomSnapshot | null;
  onRated: () => void;
};

/** After the end: first how it was, then thanks; the conversation stays readable. */
export function EndedConsult({ consult, room, snapshot, onRated }: EndedConsultProps) {
  const t = useTranslations('ended');
  const [ratedNow, setRatedNow] = useState(false);
  const [reading, setReading] = useState(consult.rating !== null);
  const rated = ratedNow || consult.rating !== null;

  if (reading)
    return (
      <ChatScreen
        {...{ consult, room, snapshot }}
        actions={null}
        footer={
          <>
            <ConsultPlan
              consultId={consult.id}
              className="max-h-[40dvh] shrink-0 overflow-y-auto border-t border-line bg-surface px-4 pt-3"
            />
            <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              <p className="font-medium">{t('readOnly')}</p>
              {rated ? (
                <Link to="/app" className={buttonClass('quiet')}>
                  {t('home')}
                </Link>
              ) : (
                <Button look="primary" onClick={() => setReading(false)}>
                  {t('rate')}
                </Button>
              )}
            </div>
          </>
        }
      />
    );

  const vet = consult.vet?.displayName ?? t('theVet');
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-4 pb-16 sm:px-6 sm:pt-10">
        <PaidVideoOver consult={consult} />
        <ConsultPlan consultId={consult.id} className="mb-6" />
        {rated ? (
          <div key="done">
            <PageHeading className="flex items-center gap-3" title={t('thanks')}>
              <CircleCheck aria-hidden className="size-8 text-success" />
              {t('thanks')}
            </PageHeading>
            <p className="mt-3">{t('thanksText', { pet: consult.pet.name })}</p>
          </div>
        ) : (
          <div key="rate">
            <PageHeading>{t('title')}</PageHeading>
            <p className="mt-3 mb-8 text-ink-soft">{t('text', { vet })}</p>
            <RatingForm
              consultId={consult.id}
              onRated={() => {
                setRatedNow(true);
                onRated();
              }}
            />
          </div>
        )}
        <div className="mt-6 flex flex-wrap gap-2">
          <Button onClick={() => setReading(true)}>{t('read')}</Button>
          <Link to="/app" className={buttonClass(rated ? 'primary' : 'bare')}>
            {t(rated ? 'home' : 'later')}
          </Link>
        </div>
      </MainContent>
    </>
  );
}
