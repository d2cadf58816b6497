import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { api } from '../../web/kit/api/api.ts';
import { problemOf } from '../../web/kit/api/api-problem.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { SelectField } from '../../web/kit/forms/select-field.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { useQuestion } from '../../web/kit/forms/use-question.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import { refundFields, refundReasons } from '../../worker/backoffice/money-fields.ts';
import { amountText } from '../money/amount.ts';
import { typedAmount } from '../money/amount-field.ts';
import type { Payment } from './payment.ts';

type RefundEntry = { amount: string; reason: (typeof refundReasons)[number] };

/** Gives a payment back: what is taken whole or in part, what is only held whole. Asks once, with the amount and the name. */
export function RefundForm({ payment }: { payment: Payment }) {
  const t = useTranslations('payments.refund');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { id, currency, refundable, owner } = payment;
  const held = payment.status === 'authorised';
  const question = useQuestion<number>();
  // One key for one wish: a lost answer is asked for again, another amount or reason is another wish.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const refund = useMutation(
    api.admin.payments.refund.mutationOptions({
      onSettled: () => {
        question.close();
        // Also after a refusal: what somebody else did to this payment shows.
        void queryClient.invalidateQueries({ queryKey: api.admin.payments.list.pathKey() });
        void queryClient.invalidateQueries({ queryKey: api.admin.billing.pathKey() });
      },
    }),
  );
  const entry: RefundEntry = {
    amount: amountText(locale, refundable, currency),
    reason: 'requested_by_customer',
  };
  const form = useEntryForm({
    entry,
    schema: z.object({
      amount: typedAmount(currency).pipe(refundFields.shape.amount.unwrap().max(refundable)),
      reason: refundFields.shape.reason,
    }),
    onEntry: () => setKey(crypto.randomUUID()),
    async send({ amount, reason }) {
      if (!(await question.ask(amount))) return;
      try {
        await refund.mutateAsync({ id, reason, idempotencyKey: key, ...(held ? {} : { amount }) });
      } catch (error) {
        throw problemOf(error).code === 'WRONG_STATE' ? new Refused(t('running')) : error;
      }
      toast(
        t(held ? 'released' : 'done', {
          amount: formatMoney(locale, amount, currency),
          name: owner.displayName,
        }),
      );
      setKey(crypto.randomUUID());
    },
  });
  const offered = useRef(refundable);
  useEffect(() => {
    if (offered.current === refundable) return;
    offered.current = refundable;
    // Not looked at: what was refused, and why, stays to be read.
    const silently = { dontValidate: true, dontRunListeners: true };
    form.setFieldValue('amount', amountText(locale, refundable, currency), silently);
  }, [form, refundable, locale, currency]);

  const most = formatMoney(locale, refundable, currency);
  const money = formatMoney(locale, question.what ?? 0, currency);
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-4 border-t border-line pt-5">
        <h3 className="text-lg">{t(held ? 'titleHeld' : 'title')}</h3>
        {held ? (
          <p className="text-ink-soft">{t('heldText', { amount: most })}</p>
        ) : (
          <form.Field name="amount">
            {(field) => (
              <TextField
                label={t('amount', { currency })}
                hint={t('amountHint', { amount: most })}
                inputMode="decimal"
                autoComplete="off"
                {...bound(field, t('amountWrong', { amount: most }))}
              />
            )}
          </form.Field>
        )}
        <form.Field name="reason">
          {(field) => (
            <SelectField
              label={t('reason')}
              options={refundReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Submit look="danger">{t(held ? 'submitHeld' : 'submit')}</form.Submit>
      </form.Frame>
      <ConfirmDialog
        open={question.open}
        onOpenChange={(open) => !open && question.answer(false)}
        danger
        busy={refund.isPending}
        title={t(held ? 'confirmHeldTitle' : 'confirmTitle', { amount: money, name: owner.displayName })}
        text={t(held ? 'confirmHeld' : payment.purpose === 'overage' ? 'confirmUnit' : 'confirmText')}
        confirm={t(held ? 'release' : 'confirm')}
        keep={t(held ? 'keepHeld' : 'keep')}
        onConfirm={() => question.answer(true)}
      />
    </form.AppForm>
  );
}
