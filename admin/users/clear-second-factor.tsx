import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { Button } from '../../web/kit/ui/button.tsx';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import type { User } from './user.ts';

/** Forgets a person's second factor, which logs them out everywhere: asks first. Nothing for who has none. */
export function ClearSecondFactor({ user }: { user: User }) {
  const t = useTranslations('users.secondFactor');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const clear = useMutation(
    api.admin.clearSecondFactor.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.admin.users.pathKey() }),
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <div className="flex flex-col items-start gap-2">
      {user.secondFactorAt !== null && <Button onClick={() => setAsking(true)}>{t('clear')}</Button>}
      {clear.isError && <FormError>{problemText(clear.error)}</FormError>}
      <p role="status" className="font-medium">
        {clear.isSuccess && t('done')}
      </p>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('confirm.title', { name: user.displayName })}
        text={t('confirm.text')}
        confirm={t('confirm.submit')}
        keep={t('confirm.cancel')}
        danger
        busy={clear.isPending}
        onConfirm={() => clear.mutate({ userId: user.id })}
      />
    </div>
  );
}
