import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import type { Payout } from './payout.ts';

/** Pays a statement, or tries again. Asks once, with the amount and the name; pressing twice pays once. */
export function PayStatement({ payout }: { payout: Payout }) {
  const t = useTranslations('payouts.pay');
  const failures = useTranslations('payouts.failure');
  const locale = useLocale();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const [asks, setAsks] = useState(false);
  const amount = formatMoney(locale, payout.amount, payout.currency);
  const name = payout.vet.displayName;
  const pay = useMutation(
    api.admin.payouts.pay.mutationOptions({
      onSuccess: ({ state }) => {
        if (state === 'paid') toast(t('done', { amount, name }));
      },
      onSettled: () => {
        setAsks(false);
        void queryClient.invalidateQueries({ queryKey: api.admin.payouts.list.pathKey() });
      },
    }),
  );
  const refused = pay.data?.failure ?? null;
  return (
    <div className="flex flex-col items-start gap-3 border-t border-line pt-5">
      <p className="text-ink-soft">{t(`text.${payout.state === 'sending' ? 'sending' : 'due'}`)}</p>
      {pay.isError && <FormError>{problemText(pay.error)}</FormError>}
      {refused !== null && <FormError>{t('failed', { reason: failures(refused) })}</FormError>}
      <Button look="primary" busy={pay.isPending} onClick={() => setAsks(true)}>
        {t(`submit.${payout.state === 'due' ? 'due' : 'again'}`)}
      </Button>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        busy={pay.isPending}
        title={t('confirmTitle', { amount, name })}
        text={t('confirmText')}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => pay.mutate({ id: payout.id })}
      />
    </div>
  );
}
