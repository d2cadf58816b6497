import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { creditLimits } from '../../contract/money.ts';
import { consumableMeters } from '../../contract/products.ts';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { ChoiceGroup } from '../../web/kit/forms/choice-group.tsx';
import { focusFirstInvalid } from '../../web/kit/forms/focus-invalid.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { TextArea } from '../../web/kit/forms/text-area.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { Button } from '../../web/kit/ui/button.tsx';
import { type CreditEntry, creditInput, creditProblems, emptyCredit } from './credit-entry.ts';

type CreditFormProps = {
  /** Null until somebody was chosen; `person` is asked for then. */
  person: { id: string; displayName: string } | null;
  /** The control that chooses the person, when it is not known; told whether somebody is missing. */
  choose?: (missing: boolean) => ReactNode;
  onDone: () => void;
};

/** Gives a person units beside their plan. */
export function CreditForm({ person, choose, onDone }: CreditFormProps) {
  const t = useTranslations('credits.give');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [entry, setEntry] = useState(emptyCredit);
  const [tried, setTried] = useState(false);
  // One key for one wish: what was lost on the way is asked for again, not given twice.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const grant = useMutation(
    api.admin.credits.grant.mutationOptions({
      onSuccess: () => {
        toast(t('done', { name: person?.displayName ?? '' }));
        void queryClient.invalidateQueries({ queryKey: api.admin.credits.list.pathKey() });
        void queryClient.invalidateQueries({ queryKey: api.admin.billing.pathKey() });
        onDone();
      },
    }),
  );
  const problems = creditProblems(entry, new Date());
  const change = (patch: Partial<CreditEntry>) => {
    setEntry({ ...entry, ...patch });
    setKey(crypto.randomUUID());
  };
  const errorOf = (name: 'amount' | 'until' | 'note', values = {}) =>
    tried && problems.has(name) ? t(`wrong.${name}`, values) : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (grant.isPending) return;
    if (person === null || problems.size > 0) focusFirstInvalid(form.current);
    else grant.mutate(creditInput(entry, person.id, key));
  }

  return (
    <form ref={form} noValidate className="flex flex-col gap-5" onSubmit={submit}>
      {choose?.(tried && person === null)}
      <ChoiceGroup
        legend={t('meter')}
        choices={consumableMeters.map((value) => ({ value, label: t(`meters.${value}`) }))}
        value={entry.meter}
        onValue={(meter) => change({ meter })}
      />
      <TextField
        label={t('amount')}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-40"
        value={entry.amount}
        error={errorOf('amount', { most: creditLimits.units })}
        onValue={(amount) => change({ amount })}
      />
      <TextField
        label={t('until')}
        hint={t('untilHint')}
        optional
        type="date"
        value={entry.until}
        error={errorOf('until')}
        onValue={(until) => change({ until })}
      />
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        rows={2}
        maxLength={creditLimits.note}
        value={entry.note}
        error={errorOf('note')}
        onValue={(note) => change({ note })}
      />
      {grant.isError && <FormError>{problemText(grant.error)}</FormError>}
      <Button look="primary" type="submit" busy={grant.isPending}>
        {person === null ? t('submitNobody') : t('submit', { name: person.displayName })}
      </Button>
    </form>
  );
}
