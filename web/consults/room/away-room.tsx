import { useTranslations } from 'use-intl/react';
import { placeKeptMinutes } from '../../../contract/dispatch.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatTime } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';

type AwayRoomProps = {
  consult: ApiOutputs['sessions']['get'];
  /** Since when they are away, ISO 8601. */
  awaySince: string;
  onBack: () => void;
};

/** Somebody has said that they go away: until when the place is kept, what becomes of it then, and the way back. */
export function AwayRoom({ consult, awaySince, onBack }: AwayRoomProps) {
  const t = useTranslations('waiting.away');
  const locale = useLocale();
  const kept = new Date(Date.parse(awaySince) + placeKeptMinutes * 60_000);
  const isKept = useNow(5_000) < kept.getTime();
  return (
    <>
      <PageHeading>{t('title', { pet: consult.pet.name })}</PageHeading>
      <div role="status" className="mt-4 rounded-card bg-primary-soft px-4 py-3">
        <p className="text-lg font-semibold">
          {isKept ? t('kept', { time: formatTime(locale, kept) }) : t('lapsed')}
        </p>
        <p className="mt-1">{t('text')}</p>
      </div>
      <Button look="main" large className="mt-6 w-full sm:w-auto" onClick={onBack}>
        {t('back')}
      </Button>
    </>
  );
}
