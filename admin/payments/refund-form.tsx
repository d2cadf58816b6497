import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { problemOf } from '../../web/kit/api/api-problem.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { focusFirstInvalid } from '../../web/kit/forms/focus-invalid.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { SelectField } from '../../web/kit/forms/select-field.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import { amountText, minorUnitsOf } from '../money/amount.ts';
import { type Payment, type RefundReason, refundReasons } from './payment.ts';

/** Gives a payment back: what is taken whole or in part, what is only held whole. Asks once, with the amount and the name. */
export function RefundForm({ payment }: { payment: Payment }) {
  const t = useTranslations('payments.refund');
  const locale = useLocale();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const { id, currency, refundable, owner } = payment;
  const held = payment.status === 'authorised';
  const [text, setText] = useState(amountText(locale, refundable, currency));
  const [offered, setOffered] = useState(refundable);
  if (offered !== refundable) {
    setOffered(refundable);
    setText(amountText(locale, refundable, currency));
  }
  const [reason, setReason] = useState<RefundReason>('requested_by_customer');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  // One key for one wish: a lost answer is asked for again, another amount or reason is another wish.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const refund = useMutation(
    api.admin.payments.refund.mutationOptions({
      onSuccess: () => {
        toast(t(held ? 'released' : 'done', { amount: money, name: owner.displayName }));
        setKey(crypto.randomUUID());
      },
      onSettled: () => {
        setAsking(false);
        // Also after a refusal: what somebody else did to this payment shows.
        void queryClient.invalidateQueries({ queryKey: api.admin.payments.list.pathKey() });
        void queryClient.invalidateQueries({ queryKey: api.admin.billing.pathKey() });
      },
    }),
  );

  const amount = held ? refundable : minorUnitsOf(text, currency);
  const wrong = amount === null || amount > refundable;
  const money = formatMoney(locale, amount ?? 0, currency);
  const most = formatMoney(locale, refundable, currency);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (wrong) focusFirstInvalid(form.current);
    else setAsking(true);
  }

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4 border-t border-line pt-5"
      onSubmit={(event) => submit(event)}
    >
      <h3 className="text-lg">{t(held ? 'titleHeld' : 'title')}</h3>
      {held ? (
        <p className="text-ink-soft">{t('heldText', { amount: most })}</p>
      ) : (
        <TextField
          label={t('amount', { currency })}
          hint={t('amountHint', { amount: most })}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          error={tried && wrong ? t('amountWrong', { amount: most }) : undefined}
          onValue={(value) => {
            setText(value);
            setKey(crypto.randomUUID());
          }}
        />
      )}
      <SelectField
        label={t('reason')}
        value={reason}
        options={refundReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        onValue={(value) => {
          setReason(refundReasons.find((one) => one === value) ?? reason);
          setKey(crypto.randomUUID());
        }}
      />
      {refund.isError && (
        <FormError>
          {problemOf(refund.error).code === 'WRONG_STATE' ? t('running') : problemText(refund.error)}
        </FormError>
      )}
      <Button look="danger" type="submit">
        {t(held ? 'submitHeld' : 'submit')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger
        busy={refund.isPending}
        title={t(held ? 'confirmHeldTitle' : 'confirmTitle', { amount: money, name: owner.displayName })}
        text={t(held ? 'confirmHeld' : payment.purpose === 'overage' ? 'confirmUnit' : 'confirmText')}
        confirm={t(held ? 'release' : 'confirm')}
        keep={t(held ? 'keepHeld' : 'keep')}
        onConfirm={() =>
          refund.mutate({ id, reason, idempotencyKey: key, ...(held || amount === null ? {} : { amount }) })
        }
      />
    </form>
  );
}
