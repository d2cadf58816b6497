import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { placeKeptMinutes } from '../../../contract/dispatch.ts';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatTime } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';

type AwayRoomProps = {
  consult: ApiOutputs['sessions']['get'];
  /** Since when they are away, ISO 8601. */
  awaySince: string;
  onMoved: () => void;
};

/** Somebody has said that they go away: until when the place is kept, what becomes of it then, and the way back. */
export function AwayRoom({ consult, awaySince, onMoved }: AwayRoomProps) {
  const t = useTranslations('waiting.away');
  const locale = useLocale();
  const problemText = useProblemText();
  const keptUntil = Date.parse(awaySince) + placeKeptMinutes * 60_000;
  const isKept = useNow(5_000) < keptUntil;
  const back = useMutation(api.sessions.comeBack.mutationOptions({ onSettled: onMoved }));
  return (
    <>
      <PageHeading>{t('title', { pet: consult.pet.name })}</PageHeading>
      <div role="status" className="mt-4 rounded-card bg-primary-soft px-4 py-3">
        <p className="text-lg font-semibold">
          {isKept ? t('kept', { time: formatTime(locale, new Date(keptUntil)) }) : t('lapsed')}
        </p>
        <p className="mt-1">{t('text')}</p>
      </div>
      {back.error && <FormError>{problemText(back.error)}</FormError>}
      <Button
        look="main"
        large
        className="mt-6 w-full sm:w-auto"
        busy={back.isPending}
        onClick={() => back.mutate({ sessionId: consult.id })}
      >
        {t('back')}
      </Button>
    </>
  );
}
