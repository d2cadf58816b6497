import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';
import { type Site, sitesChanged } from '../shell/use-sites.ts';
import { changeCount, useChanges, useChangeWords } from './use-changes.ts';

type RollBackDialogProps = { site: Site; number: number; onClose: () => void };

/** Asks before an older version is published again, and says what guests will see otherwise. What is being edited stays as it is. */
export function RollBackDialog({ site, number, onClose }: RollBackDialogProps) {
  const t = useTranslations('studioPublish.rollBack');
  const problemText = useProblemText();
  const words = useChangeWords();
  const changes = useChanges(site.id, { to: number });
  const roll = useMutation(
    api.sites.rollBack.mutationOptions({
      onSuccess: (made) => toast.success(t('done', { number, made: made.number })),
      onError: (error) => toast.error(problemText(error)),
      onSettled() {
        onClose();
        void sitesChanged();
      },
    }),
  );
  const counts = changes.data?.counts;
  const told =
    counts === undefined
      ? t('text')
      : changeCount(counts) === 0
        ? `${t('same')} ${t('text')}`
        : `${t('changes', { changes: words(counts) })} ${t('text')}`;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { number })}
      text={told}
      keep={t('keep')}
      confirm={t('confirm')}
      busy={roll.isPending}
      onConfirm={() => roll.mutate({ id: site.id, version: number })}
    />
  );
}
