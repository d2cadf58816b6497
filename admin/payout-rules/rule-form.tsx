import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { refundEffects } from '../../contract/payouts.ts';
import { api } from '../../web/kit/api/api.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { ChoiceGroup } from '../../web/kit/forms/choice-group.tsx';
import { SelectField } from '../../web/kit/forms/select-field.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { useQuestion } from '../../web/kit/forms/use-question.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import { refundEffectSchema } from '../../worker/backoffice/payouts/payout-fields.ts';
import { amountText, minorUnitsOf } from '../money/amount.ts';
import type { PayoutRule, RuleSlot } from './payout-rule.ts';

const ways = ['share', 'fixed'] as const;

/** What was typed, read: hundredths of a percent are written like an amount (`62,5` percent), an amount as one. */
const schemaOf = (currency: string) =>
  z
    .object({ way: z.enum(ways), value: z.string(), onRefund: refundEffectSchema, from: z.string() })
    .transform(({ way, value, onRefund, from }, ctx) => {
      const units = minorUnitsOf(value, way === 'share' ? 'EUR' : currency);
      if (units === null || (way === 'share' && units > 10_000)) {
        ctx.addIssue({ code: 'custom', message: 'wrong', path: ['value'] });
        return z.NEVER;
      }
      const validFrom = from === '' ? null : new Date(`${from}T00:00`);
      if (validFrom !== null && validFrom <= new Date()) {
        ctx.addIssue({ code: 'custom', message: 'past', path: ['from'] });
        return z.NEVER;
      }
      const gift =
        way === 'share' ? { shareBp: units, fixedAmount: null } : { shareBp: null, fixedAmount: units };
      return { ...gift, onRefund, validFrom: validFrom?.toISOString() ?? null };
    });

type RuleFormProps = { slot: RuleSlot; newest: PayoutRule | null };

/** Puts a rule in the place of the newest. Asks once: what was earned stays, what comes is reckoned anew. */
export function RuleForm({ slot, newest }: RuleFormProps) {
  const t = useTranslations('payoutRules.form');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const question = useQuestion<null>();
  const { currency } = slot;
  const set = useMutation(
    api.admin.payoutRules.set.mutationOptions({
      onSettled: () => {
        question.close();
        void queryClient.invalidateQueries({ queryKey: api.admin.payoutRules.pathKey() });
      },
    }),
  );
  const typed = newest?.shareBp ?? newest?.fixedAmount ?? null;
  const entry: z.input<ReturnType<typeof schemaOf>> = {
    way: newest?.shareBp === null ? 'fixed' : 'share',
    value: typed === null ? '' : amountText(locale, typed, newest?.shareBp === null ? currency : 'EUR'),
    onRefund: newest?.onRefund ?? 'taken-back',
    from: '',
  };
  const form = useEntryForm({
    entry,
    schema: schemaOf(currency),
    async send(rule) {
      if (!(await question.ask(null))) return;
      await set.mutateAsync({ ...slot, ...rule, replaces: newest?.id ?? null });
      toast(t('done'));
    },
  });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-4 border-t border-line pt-5">
        <form.Field name="way">
          {(field) => (
            <ChoiceGroup
              legend={t('way')}
              choices={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Subscribe selector={({ values }) => values.way}>
          {(way) => (
            <form.Field name="value">
              {(field) => (
                <TextField
                  label={way === 'share' ? t('percent') : t('amount', { currency })}
                  inputMode="decimal"
                  autoComplete="off"
                  className="max-w-40"
                  {...bound(field, t('wrong'))}
                />
              )}
            </form.Field>
          )}
        </form.Subscribe>
        <form.Field name="onRefund">
          {(field) => (
            <SelectField
              label={t('onRefund')}
              options={refundEffects.map((value) => ({ value, label: t(`effects.${value}`) }))}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Field name="from">
          {(field) => (
            <TextField
              label={t('from')}
              hint={t('fromHint')}
              optional
              type="date"
              {...bound(field, t('past'))}
            />
          )}
        </form.Field>
        <form.Submit look="primary">{t('submit')}</form.Submit>
      </form.Frame>
      <ConfirmDialog
        open={question.open}
        onOpenChange={(open) => !open && question.answer(false)}
        busy={set.isPending}
        title={t('confirmTitle')}
        text={t('confirmText')}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => question.answer(true)}
      />
    </form.AppForm>
  );
}
