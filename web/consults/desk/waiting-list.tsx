import { useTranslations } from 'use-intl/react';
import type { WaitingConsult } from '../../../party/protocol.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { formatDuration } from '../../kit/text/duration.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { usePetLine } from '../pets/pet-line.ts';

type WaitingListProps = {
  waiting: readonly WaitingConsult[];
  /** The consult whose acceptance is under way. */
  taking: string | null;
  onAccept: (consultId: string) => void;
};

/** Who waits, longest first, with all a vet needs to decide. */
export function WaitingList({ waiting, taking, onAccept }: WaitingListProps) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const petLine = usePetLine();
  const now = useNow(15_000);
  if (waiting.length === 0) return <p className="px-4 py-3 text-ink-soft">{t('nobodyWaits')}</p>;
  return (
    <ul className="divide-y divide-line">
      {waiting.map((consult) => (
        <li key={consult.id} className="px-4 py-3.5">
          <div className="flex items-baseline justify-between gap-3">
            <h3 className="min-w-0 truncate text-[1.0625rem] leading-normal">{consult.pet.name}</h3>
            <p className="shrink-0 text-[0.9375rem] font-semibold">
              <span className="sr-only">{t('waits')} </span>
              {formatDuration(locale, now - consult.queuedAt)}
            </p>
          </div>
          <p className="text-[0.9375rem] text-ink-soft">{petLine(consult.pet)}</p>
          <p className="mt-1.5 line-clamp-6 wrap-anywhere whitespace-pre-wrap">{consult.reason}</p>
          <div className="mt-2.5 flex items-center justify-between gap-3">
            <p className="min-w-0 truncate text-[0.9375rem] text-ink-soft">
              {t('ownerSpeaks', { name: consult.ownerName, language: t(`language.${consult.locale}`) })}
            </p>
            <Button
              look="primary"
              busy={taking === consult.id}
              aria-label={t('acceptNamed', { pet: consult.pet.name })}
              onClick={() => onAccept(consult.id)}
            >
              {t('accept')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
