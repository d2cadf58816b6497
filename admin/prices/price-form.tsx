import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { focusFirstInvalid } from '../../web/kit/forms/focus-invalid.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import { amountText, minorUnitsOf } from '../money/amount.ts';
import type { Price, Slot } from './price.ts';

/** Sells a slot for another price. Asks once: who comes pays the new one, who pays the old one goes on paying it. */
export function PriceForm({ slot, sold }: { slot: Slot; sold: Price | null }) {
  const t = useTranslations('prices.form');
  const locale = useLocale();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const { plan, currency, interval } = slot;
  const [text, setText] = useState(sold ? amountText(locale, sold.unitAmount, currency) : '');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const set = useMutation(
    api.admin.pricing.setPrice.mutationOptions({
      onSuccess: ({ unitAmount }) => toast(t('done', { amount: formatMoney(locale, unitAmount, currency) })),
      onSettled: () => {
        setAsking(false);
        void queryClient.invalidateQueries({ queryKey: api.admin.pricing.pathKey() });
      },
    }),
  );
  const amount = minorUnitsOf(text, currency);
  const problem = amount === null ? 'wrong' : amount === sold?.unitAmount ? 'same' : null;
  const money = formatMoney(locale, amount ?? 0, currency);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (problem === null) setAsking(true);
    else focusFirstInvalid(form.current);
  }

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4 border-t border-line pt-5"
      onSubmit={(event) => submit(event)}
    >
      <TextField
        label={t('amount', { currency })}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        error={tried && problem ? t(problem) : undefined}
        onValue={(value) => {
          setText(value);
          setTried(false);
        }}
      />
      {set.isError && <FormError>{problemText(set.error)}</FormError>}
      <Button look="primary" type="submit">
        {t('submit')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        busy={set.isPending}
        title={t('confirmTitle', { amount: money, plan: plan.name[locale] })}
        text={sold && sold.subscribers > 0 ? t('confirmOld', { count: sold.subscribers }) : t('confirmText')}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => {
          if (amount === null) return;
          set.mutate({
            product: plan.product,
            planCode: plan.code,
            currency,
            interval,
            unitAmount: amount,
            replaces: sold?.unitAmount ?? null,
          });
        }}
      />
    </form>
  );
}
