import { useTranslations } from 'use-intl/react';
import { vetSilence } from '../../../contract/dispatch.ts';
import { useNow } from '../../kit/live/use-now.ts';

type FirstWordProps = {
  /** When the vet took the consult, ISO 8601. */
  acceptedAt: string;
};

/** Whole minutes that the vet has left for the first word; 0 when it is less than one. */
export function minutesLeft(acceptedAt: string, now: number): number {
  return Math.max(0, Math.floor(vetSilence.withoutWord - (now - Date.parse(acceptedAt)) / 60_000));
}

/** The owner waits for the vet's first word: how long until the consult goes back to the queue. */
export function FirstWord({ acceptedAt }: FirstWordProps) {
  const t = useTranslations('desk.firstWord');
  const left = minutesLeft(acceptedAt, useNow(5_000));
  return (
    <p role="status" className="border-b border-line bg-primary-soft px-4 py-2 text-[0.9375rem] font-medium">
      {t('text')} {t('left', { count: left })}
    </p>
  );
}
