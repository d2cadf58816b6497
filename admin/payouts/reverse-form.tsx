import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { reversalReasonLength } from '../../contract/payouts.ts';
import { api } from '../../web/kit/api/api.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { TextArea } from '../../web/kit/forms/text-area.tsx';
import { useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { useQuestion } from '../../web/kit/forms/use-question.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import { reversalReasonSchema } from '../../worker/backoffice/payouts/payout-fields.ts';
import type { Payout } from './payout.ts';

/** Takes a payout back, all of it, and says why. Asks once, with the amount and the name. */
export function ReverseForm({ payout }: { payout: Payout }) {
  const t = useTranslations('payouts.reverse');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const question = useQuestion<string>();
  const amount = formatMoney(locale, payout.amount, payout.currency);
  const name = payout.vet.displayName;
  const reverse = useMutation(
    api.admin.payouts.reverse.mutationOptions({
      onSettled: () => {
        question.close();
        void queryClient.invalidateQueries({ queryKey: api.admin.payouts.list.pathKey() });
      },
    }),
  );
  const form = useEntryForm({
    entry: { reason: '' },
    schema: z.object({ reason: reversalReasonSchema }),
    async send({ reason }) {
      if (!(await question.ask(reason))) return;
      await reverse.mutateAsync({ id: payout.id, reason });
      toast(t('done', { amount, name }));
    },
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-4 border-t border-line pt-5">
        <h3 className="text-lg">{t('title')}</h3>
        <form.Field name="reason">
          {(field) => (
            <TextArea
              label={t('reason')}
              hint={t('reasonHint')}
              rows={2}
              maxLength={reversalReasonLength}
              {...bound(field, t('wrong'))}
            />
          )}
        </form.Field>
        <form.Submit look="danger">{t('submit')}</form.Submit>
      </form.Frame>
      <ConfirmDialog
        open={question.open}
        onOpenChange={(open) => !open && question.answer(false)}
        danger
        busy={reverse.isPending}
        title={t('confirmTitle', { amount, name })}
        text={t('confirmText')}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => question.answer(true)}
      />
    </form.AppForm>
  );
}
