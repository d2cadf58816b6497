import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { useNow } from '../../kit/live/use-now.ts';
import { formatDuration } from '../../kit/text/duration.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { useLobby } from '../chat/use-lobby.ts';
import { EmergencyNote } from '../emergency/emergency-note.tsx';

const preparations = ['near', 'photos', 'papers', 'light'] as const;

type WaitingRoomProps = {
  consult: ApiOutputs['sessions']['get'];
  /** The consult waits no more: cancelled here, taken by a vet, or run out. */
  onMoved: () => void;
};

/** The true place in the queue, pushed by the lobby; what to do meanwhile; the way out at no cost. */
export function WaitingRoom({ consult, onMoved }: WaitingRoomProps) {
  const t = useTranslations('waiting');
  const locale = useLocale();
  const lobby = useLobby(consult.id);
  const place = lobby?.place;
  const position = place ? place.position : consult.position;
  const now = useNow(1000);
  const waited = formatDuration(locale, now - Date.parse(consult.queuedAt));

  // Told so, or refused at the door when it came back from a dead network.
  const waitsNoMore = place?.position === null || lobby?.connection === 'refused';
  useEffect(() => {
    if (waitsNoMore) onMoved();
  }, [waitsNoMore, onMoved]);

  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-4 pb-16 sm:px-6 sm:pt-10">
        <PageHeading>{t('title', { pet: consult.pet.name })}</PageHeading>
        <div role="status" className="mt-6 border-y border-line py-5">
          {position === null ? (
            <Skeleton className="h-20 w-40" />
          ) : (
            <>
              <p className="text-ink-soft">{t('position')}</p>
              <p className="text-[4.5rem] leading-none font-bold tracking-tight text-primary">
                <span className="sr-only">{t('positionSpoken', { position })}</span>
                <span aria-hidden>{position}</span>
              </p>
              <p className="mt-3">
                {t(position === 1 ? 'next' : 'ahead', { count: position - 1 })}{' '}
                {place && t('vets', { count: place.vetsOnDuty })}
              </p>
            </>
          )}
          {lobby && lobby.connection === 'offline' && <p className="mt-2 font-medium">{t('offline')}</p>}
        </div>
        <p className="mt-3 text-ink-soft">{t('waited', { time: waited })}</p>
        {place?.vetsOnDuty === 0 && (
          <p className="mt-4 rounded-card bg-primary-soft px-4 py-3">{t('nobody')}</p>
        )}

        <h2 className="mt-8 text-lg">{t('prepare')}</h2>
        <ul className="mt-2 flex flex-col gap-1.5">
          {preparations.map((one) => (
            <li key={one} className="flex gap-2.5">
              <span aria-hidden className="mt-[0.65em] size-1.5 shrink-0 rounded-full bg-primary" />
              {t(`preparation.${one}`)}
            </li>
          ))}
        </ul>
        <div className="mt-8">
          <EmergencyNote />
        </div>
        <Cancel consultId={consult.id} onMoved={onMoved} />
      </MainContent>
    </>
  );
}

function Cancel({ consultId, onMoved }: { consultId: string; onMoved: () => void }) {
  const t = useTranslations('waiting.cancel');
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const cancel = useMutation(
    api.sessions.cancel.mutationOptions({
      // Refused means that it moved on meanwhile: either way the screen asks again where it stands.
      onSettled: (_done, error) => {
        setAsking(false);
        if (!error || error.data?.appCode === 'WRONG_STATE') onMoved();
      },
    }),
  );
  return (
    <div className="mt-8 flex flex-col items-start gap-3">
      {cancel.error && <FormError>{problemText(cancel.error)}</FormError>}
      <Button onClick={() => setAsking(true)}>{t('open')}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('title')}
        text={t('text')}
        keep={t('keep')}
        confirm={t('confirm')}
        danger
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ id: consultId })}
      />
    </div>
  );
}
