import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { api } from '../../web/kit/api/api.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { useQuestion } from '../../web/kit/forms/use-question.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import { unitAmountSchema } from '../../worker/backoffice/money-fields.ts';
import { amountText } from '../money/amount.ts';
import { typedAmount } from '../money/amount-field.ts';
import type { Price, Slot } from './price.ts';

/** Sells a slot for another price. Asks once: who comes pays the new one, who pays the old one goes on paying it. */
export function PriceForm({ slot, sold }: { slot: Slot; sold: Price | null }) {
  const t = useTranslations('prices.form');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { plan, currency, interval } = slot;
  const question = useQuestion<number>();
  const set = useMutation(
    api.admin.pricing.setPrice.mutationOptions({
      onSettled: () => {
        question.close();
        void queryClient.invalidateQueries({ queryKey: api.admin.pricing.pathKey() });
      },
    }),
  );
  const another = unitAmountSchema.refine((amount) => amount !== sold?.unitAmount, 'same');
  const form = useEntryForm({
    entry: { amount: sold ? amountText(locale, sold.unitAmount, currency) : '' },
    schema: z.object({ amount: typedAmount(currency).pipe(another) }),
    async send({ amount }) {
      if (!(await question.ask(amount))) return;
      const { unitAmount } = await set.mutateAsync({
        product: plan.product,
        planCode: plan.code,
        currency,
        interval,
        unitAmount: amount,
        replaces: sold?.unitAmount ?? null,
      });
      toast(t('done', { amount: formatMoney(locale, unitAmount, currency) }));
    },
  });
  const money = formatMoney(locale, question.what ?? 0, currency);
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-4 border-t border-line pt-5">
        <form.Field name="amount">
          {(field) => (
            <TextField
              label={t('amount', { currency })}
              inputMode="decimal"
              autoComplete="off"
              {...bound(field, (message) => t(message === 'same' ? 'same' : 'wrong'))}
            />
          )}
        </form.Field>
        <form.Submit look="primary">{t('submit')}</form.Submit>
      </form.Frame>
      <ConfirmDialog
        open={question.open}
        onOpenChange={(open) => !open && question.answer(false)}
        busy={set.isPending}
        title={t('confirmTitle', { amount: money, plan: plan.name[locale] })}
        text={sold && sold.subscribers > 0 ? t('confirmOld', { count: sold.subscribers }) : t('confirmText')}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => question.answer(true)}
      />
    </form.AppForm>
  );
}
