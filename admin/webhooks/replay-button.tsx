import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { Button } from '../../web/kit/ui/button.tsx';
import type { Webhook } from './webhook.ts';

/** Works on an event once more, and says what became of it. Doing it again harms nothing, so it does not ask. */
export function ReplayButton({ event }: { event: Webhook }) {
  const t = useTranslations('webhooks.replay');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const replay = useMutation(
    api.admin.webhooks.replay.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.admin.webhooks.list.pathKey() }),
    }),
  );
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-5">
      <p className="text-ink-soft">{t('text')}</p>
      <Button
        look={event.status === 'failed' ? 'primary' : 'quiet'}
        busy={replay.isPending}
        onClick={() => replay.mutate({ id: event.id })}
      >
        <RotateCw aria-hidden className="size-5" />
        {t('submit')}
      </Button>
      {replay.isError && <FormError>{problemText(replay.error)}</FormError>}
      <p role="status" className="font-medium">
        {replay.isSuccess && t(`outcome.${replay.data.status}`)}
      </p>
    </div>
  );
}
