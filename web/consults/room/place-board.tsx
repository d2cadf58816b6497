import { useTranslations } from 'use-intl/react';
import { offerSeconds } from '../../../contract/dispatch.ts';
import type { LobbySnapshot } from '../../../party/client/lobby-client.ts';
import { Skeleton } from '../../kit/ui/skeleton.tsx';

type PlaceBoardProps = {
  place: LobbySnapshot['place'];
  position: number | null;
  isOffline: boolean;
};

/** The place in the queue in large figures, how long it may still take, and that a vet is being asked right now. Announced when it changes. */
export function PlaceBoard({ place, position, isOffline }: PlaceBoardProps) {
  const t = useTranslations('waiting');
  return (
    <div role="status" className="mt-6 border-y border-line py-5">
      {position === null ? (
        <Skeleton className="h-20 w-40" />
      ) : place?.state === 'offered' ? (
        <>
          <p className="text-2xl font-bold text-primary">{t('offered')}</p>
          <p className="mt-2">{t('offeredText', { seconds: offerSeconds })}</p>
        </>
      ) : (
        <>
          <div className="flex flex-wrap items-end gap-x-10 gap-y-4">
            <div>
              <p className="text-ink-soft">{t('position')}</p>
              <p className="text-[4.5rem] leading-none font-bold tracking-tight text-primary">
                <span className="sr-only">{t('positionSpoken', { position })}</span>
                <span aria-hidden>{position}</span>
              </p>
            </div>
            {place?.eta && (
              <div>
                <p className="text-ink-soft">{t('eta')}</p>
                <p className="pb-1.5 text-2xl font-bold tabular-nums">{t('etaRange', place.eta)}</p>
              </div>
            )}
          </div>
          <p className="mt-3">
            {t(position === 1 ? 'next' : 'ahead', { count: position - 1 })}{' '}
            {place && t('vets', { count: place.vetsOnDuty })}
          </p>
        </>
      )}
      {isOffline && <p className="mt-2 font-medium">{t('offline')}</p>}
    </div>
  );
}
