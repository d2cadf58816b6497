import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, queryClient } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';

/** Takes back what was taken of an import, and says what stays because somebody has changed it since. */
export function useUndo() {
  const t = useTranslations('studioImport.review');
  const problem = useProblemText();
  return useMutation(
    api.scraper.jobs.undo.mutationOptions({
      async onSuccess({ conflicts, hoursStay }) {
        await queryClient.invalidateQueries();
        const stays = conflicts + (hoursStay ? 1 : 0);
        toast.success(t(stays > 0 ? 'mostUndone' : 'undone'), {
          ...(stays > 0 && { description: t('stays', { count: stays }) }),
        });
      },
      onError: (error) => toast.error(problem(error)),
    }),
  );
}
