import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { Button } from '../../web/kit/ui/button.tsx';
import type { Notification } from './notification.ts';

/** Sends a message anew that was given up or came too late. The vendor's key is the same: what arrived after all does not arrive twice. */
export function ReplayNotification({ message }: { message: Notification }) {
  const t = useTranslations('notifications.replay');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const replay = useMutation(
    api.admin.notifications.replay.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.admin.notifications.list.pathKey() }),
    }),
  );
  const isOver = ['dead', 'lost', 'expired'].includes(message.status);
  if (!isOver && !replay.isSuccess) return null;
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-5">
      {isOver && (
        <>
          <p className="text-ink-soft">{t('text')}</p>
          <Button look="primary" busy={replay.isPending} onClick={() => replay.mutate({ id: message.id })}>
            <RotateCw aria-hidden className="size-5" />
            {t('submit')}
          </Button>
        </>
      )}
      {replay.isError && <FormError>{problemText(replay.error)}</FormError>}
      <p role="status" className="font-medium">
        {replay.isSuccess && t('done')}
      </p>
    </div>
  );
}
