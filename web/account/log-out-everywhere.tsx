import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { apiClient } from '../kit/api/api.ts';
import { problemOf } from '../kit/api/api-problem.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { endSession } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';
import { ConfirmDialog } from '../kit/ui/confirm-dialog.tsx';

/** The devices are closed before the auth server is asked: a session that is refused now says that the first part is done. */
async function closeEverywhere(): Promise<void> {
  try {
    await apiClient.me.security.logoutAllProvider.mutate({});
  } catch (error) {
    if (problemOf(error).code !== 'UNAVAILABLE') throw error;
    await apiClient.me.security.logoutAll.mutate({}).catch((again: unknown) => {
      if (problemOf(again).code !== 'SESSION_REVOKED') throw again;
    });
  }
}

/** Closes the account on all devices, this one too, after asking once. The sign-in page then says why. */
export function LogOutEverywhere() {
  const t = useTranslations('security.everywhere');
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const logOut = useMutation({
    mutationFn: closeEverywhere,
    onSuccess: () => endSession('everywhere'),
    onError(error) {
      setAsking(false);
      toast.error(problemText(error), { description: t('failed') });
    },
  });
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('title')}
        text={t('text')}
        keep={t('keep')}
        confirm={t('confirm')}
        danger
        busy={logOut.isPending}
        onConfirm={() => logOut.mutate()}
      />
    </>
  );
}
