import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { Button } from '../../web/kit/ui/button.tsx';

/** What may read differently once Stripe was asked. */
const touched = () => [
  api.admin.billing.pathKey(),
  api.admin.payments.pathKey(),
  api.admin.credits.pathKey(),
  api.admin.users.pathKey(),
];

/** Asks Stripe about a person and writes down what is true. Doing it again harms nothing, so it does not ask. */
export function RepairButton({ userId }: { userId: string }) {
  const t = useTranslations('users.billing.repair');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const repair = useMutation(
    api.admin.billing.repair.mutationOptions({
      onSuccess: () => Promise.all(touched().map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
    }),
  );
  return (
    <div className="flex flex-col items-start gap-2">
      <Button busy={repair.isPending} onClick={() => repair.mutate({ userId })}>
        {t('submit')}
      </Button>
      <p className="text-[0.9375rem] text-ink-soft">{t('text')}</p>
      {repair.isError && <FormError>{problemText(repair.error)}</FormError>}
      <p role="status" className="font-medium">
        {repair.isSuccess && t('done')}
      </p>
    </div>
  );
}
