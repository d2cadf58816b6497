import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { EntryFields } from '../../../worker/consults/record/entry.ts';
import { api, apiClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import type { AnyEntry } from './record.ts';

/** Makes what was read of a record and of its animal be read anew. */
function useReread() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.record.pathKey() }),
      queries.invalidateQueries({ queryKey: api.pets.pathKey() }),
    ]);
}

/** Sends a new entry (`entry` null, under `id`: pressed twice it is one), or what one says instead. What it throws is the form's to show. */
export function useSaveEntry(petId: string, entry: AnyEntry | null, id: string) {
  const t = useTranslations('record.toast');
  const reread = useReread();
  return async (fields: EntryFields) => {
    try {
      await (entry === null
        ? apiClient.record.add.mutate({ petId, id, entry: fields })
        : apiClient.record.change.mutate({ petId, id: entry.id, revision: entry.revision, entry: fields }));
      toast(t(entry === null ? 'added' : 'changed'));
    } catch (error) {
      if (problemOf(error).code === 'CONFLICT') toast.error(t('conflict'));
      throw error;
    } finally {
      await reread();
    }
  };
}

/** Removes an entry, which can be taken back at once, or brings one back. */
export function useRemoveEntry(petId: string) {
  const t = useTranslations('record.toast');
  const problemText = useProblemText();
  const reread = useReread();
  const send = useMutation({
    mutationFn: ({ entry, removed }: { entry: AnyEntry; removed: boolean }) =>
      apiClient.record.remove.mutate({
        petId,
        id: entry.id,
        kind: entry.kind,
        revision: entry.revision,
        removed,
      }),
    onSuccess: (written, { entry, removed }) => {
      if (!removed) return toast(t('restored'));
      return toast(t('removed'), {
        duration: 10_000,
        action: {
          label: t('undo'),
          onClick: () => send.mutate({ entry: { ...entry, revision: written.revision }, removed: false }),
        },
      });
    },
    onError: (error) =>
      toast.error(problemOf(error).code === 'CONFLICT' ? t('conflict') : problemText(error)),
    onSettled: reread,
  });
  return send;
}
