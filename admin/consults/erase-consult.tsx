import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { Button } from '../../web/kit/ui/button.tsx';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import type { Consult } from './consult.ts';

/** Erases what was said in a consult that is over. It cannot be taken back, so it asks once. */
export function EraseConsult({ consult }: { consult: Consult }) {
  const t = useTranslations('consults.erase');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const pet = consult.pet.name;
  const erase = useMutation(
    api.admin.consult.erase.mutationOptions({
      onSuccess: () => toast(t('done', { pet })),
      onSettled: () => {
        setAsking(false);
        void queryClient.invalidateQueries({ queryKey: api.admin.consults.pathKey() });
      },
    }),
  );
  if (consult.status === 'queued' || consult.status === 'active') return null;
  return (
    <div className="flex flex-col items-start gap-3 border-t border-line pt-5">
      <h3 className="text-lg">{t('title')}</h3>
      <p className="text-ink-soft">{t('text')}</p>
      {erase.isError && <FormError>{problemText(erase.error)}</FormError>}
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('submit')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger
        busy={erase.isPending}
        title={t('confirmTitle', { pet })}
        text={t('confirmText')}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => erase.mutate({ id: consult.id })}
      />
    </div>
  );
}
