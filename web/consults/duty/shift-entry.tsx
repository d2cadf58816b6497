import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment, formatTime } from '../../kit/text/moment.ts';
import { ownTimeZone } from '../../kit/text/own-time-zone.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import type { Shift } from './use-shifts.ts';

/** One planned shift, and the way to take it back: alone, or with the same one in later weeks. */
export function ShiftEntry({ shift, onChanged }: { shift: Shift; onChanged: () => void }) {
  const t = useTranslations('shifts');
  const locale = useLocale();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const [from, until] = [new Date(shift.startsAt), new Date(shift.endsAt)];
  const hours = t('hours', { from: formatTime(locale, from), until: formatTime(locale, until) });
  const remove = useMutation(
    api.duty.remove.mutationOptions({
      onSuccess: ({ removed }) => toast(t('removed', { count: removed })),
      onError(error) {
        // Taken back elsewhere: it is gone either way.
        if (problemOf(error).code !== 'NOT_FOUND') toast.error(problemText(error));
      },
      onSettled() {
        setAsking(false);
        onChanged();
      },
    }),
  );
  const take = (following: boolean) => remove.mutate({ id: shift.id, following, timeZone: ownTimeZone() });
  return (
    <div className="flex min-h-11 items-center justify-between rounded-card bg-primary-soft pl-3 text-ink">
      <span className="py-1 leading-tight font-semibold tabular-nums">{hours}</span>
      <IconButton
        label={t('removeShift', { when: formatMoment(locale, from) })}
        onClick={() => setAsking(true)}
      >
        <X aria-hidden className="size-4.5" />
      </IconButton>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle')}
        text={formatMoment(locale, from)}
      >
        <div className="flex flex-col gap-2">
          <Button look="danger" busy={remove.isPending} onClick={() => take(false)}>
            {t('removeOne')}
          </Button>
          <Button look="danger" busy={remove.isPending} onClick={() => take(true)}>
            {t('removeFollowing')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
