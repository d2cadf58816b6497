import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';

/** Ends the consult after asking once; for either side. `onEnded` runs when the server says so. */
export function EndButton({ consultId, onEnded }: { consultId: string; onEnded: () => void }) {
  const t = useTranslations('end');
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const end = useMutation(
    api.sessions.end.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        onEnded();
      },
      onError: (error) => {
        setAsking(false);
        toast.error(problemText(error), { description: t('failed') });
      },
    }),
  );
  return (
    <>
      <Button className="px-3!" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('title')}
        text={t('text')}
        keep={t('keep')}
        confirm={t('confirm')}
        busy={end.isPending}
        onConfirm={() => end.mutate({ sessionId: consultId })}
      />
    </>
  );
}
