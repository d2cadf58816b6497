import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';

/** The way out of the queue, with what comes back. */
export function CancelWait({ consultId, onMoved }: { consultId: string; onMoved: () => void }) {
  const t = useTranslations('waiting.cancel');
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const cancel = useMutation(
    api.sessions.cancel.mutationOptions({
      // Refused means that it moved on meanwhile: either way the screen asks again where it stands.
      onSettled: (_done, error) => {
        setAsking(false);
        if (!error || error.data?.appCode === 'WRONG_STATE') onMoved();
      },
    }),
  );
  return (
    <div className="mt-8 flex flex-col items-start gap-3">
      {cancel.error && <FormError>{problemText(cancel.error)}</FormError>}
      <Button onClick={() => setAsking(true)}>{t('open')}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('title')}
        text={t('text')}
        keep={t('keep')}
        confirm={t('confirm')}
        danger
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ id: consultId })}
      />
    </div>
  );
}
