import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDeadline } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { PaidVideoOver } from '../call/paid-video-over.tsx';
import { ConsultPlan } from '../care/consult-plan.tsx';
import { Composer } from '../chat/composer.tsx';
import { useSoughtMessage } from '../chat/sought-message.ts';
import { Papers } from '../papers/papers.tsx';
import { VetName } from '../vet-card/vet-name.tsx';
import { ChatScreen } from './chat-screen.tsx';
import { useFollowUp } from './follow-up.ts';
import { RatingForm } from './rating-form.tsx';

type EndedConsultProps = {
  consult: ApiOutputs['sessions']['get'];
  room: RoomClient | null;
  snapshot: RoomSnapshot | null;
  onRated: () => void;
};

/** After the end: first how it was, then thanks and what there is to keep. For some days one can still write to the vet; then the conversation stays readable. */
export function EndedConsult({ consult, room, snapshot, onRated }: EndedConsultProps) {
  const t = useTranslations('ended');
  const sought = useSoughtMessage();
  const locale = useLocale();
  const [ratedNow, setRatedNow] = useState(false);
  const [reading, setReading] = useState(consult.rating !== null || sought !== null);
  const rated = ratedNow || consult.rating !== null;

  const open = useFollowUp(consult);
  // Where there is no room any more, nobody can write.
  const until = snapshot?.connection === 'refused' ? null : open;
  const vet = consult.vet?.displayName ?? t('theVet');
  const mayWrite = (at: Date) => t('followUp', { vet, until: formatDeadline(locale, at) });
  const back = (
    <Button look={until === null ? 'quiet' : 'bare'} onClick={() => setReading(false)}>
      {t(rated ? 'papers' : 'rate')}
    </Button>
  );

  if (reading)
    return (
      <ChatScreen
        {...{ consult, room, snapshot }}
        actions={null}
        footer={
          until === null ? (
            <>
              <ConsultPlan
                consultId={consult.id}
                className="max-h-[40dvh] shrink-0 overflow-y-auto border-t border-line bg-surface px-4 pt-3"
              />
              <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
                <p className="font-medium">
                  {t(consult.followUpUntil === null ? 'readOnly' : 'followUpOver')}
                </p>
                <span className="flex flex-wrap gap-2">
                  {back}
                  <Link to="/start" className={buttonClass('primary')}>
                    {t('again')}
                  </Link>
                </span>
              </div>
            </>
          ) : (
            <>
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line bg-surface px-4 pt-2">
                <p className="text-[0.9375rem] text-ink-soft">{mayWrite(until)}</p>
                {back}
              </div>
              <Composer consultId={consult.id} room={room} />
            </>
          )
        }
      />
    );

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
            <p className="mt-3 mb-8 text-ink-soft">
              {t.rich('text', {
                vet: () => (consult.vet ? <VetName consultId={consult.id} vetName={vet} /> : vet),
              })}
            </p>
            <RatingForm
              consultId={consult.id}
              onRated={() => {
                setRatedNow(true);
                onRated();
              }}
            />
          </div>
        )}
        {until !== null && (
          <section className="mt-6">
            <h2 className="text-xl">{t('followUpTitle')}</h2>
            <p className="mt-1 text-ink-soft">{mayWrite(until)}</p>
          </section>
        )}
        <div className="mt-6 flex flex-wrap gap-2">
          <Button onClick={() => setReading(true)}>{t(until === null ? 'read' : 'write', { vet })}</Button>
          <Link to="/app" className={buttonClass(rated ? 'primary' : 'bare')}>
            {t(rated ? 'home' : 'later')}
          </Link>
        </div>
        <div className="mt-8 border-t border-line pt-6">
          <Papers consult={consult} />
        </div>
      </MainContent>
    </>
  );
}
