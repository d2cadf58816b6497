import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { ChoiceGroup } from '../../web/kit/forms/choice-group.tsx';
import { TextArea } from '../../web/kit/forms/text-area.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { creditFields } from '../../worker/backoffice/money-fields.ts';
import { PersonPicker } from '../users/person-picker.tsx';
import { type CreditEntry, creditEntrySchema, type Receiver } from './credit-entry.ts';

const { meter: meters, amount: amounts } = creditFields.shape;

type CreditFormProps = {
  /** Who gets them; asked for when it is not known yet. */
  person?: Receiver;
  onDone: () => void;
};

/** Gives a person units beside their plan. */
export function CreditForm({ person, onDone }: CreditFormProps) {
  const t = useTranslations('credits.give');
  const queryClient = useQueryClient();
  // One key for one wish: what was lost on the way is asked for again, not given twice.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const grant = useMutation(
    api.admin.credits.grant.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: api.admin.credits.list.pathKey() });
        void queryClient.invalidateQueries({ queryKey: api.admin.billing.pathKey() });
      },
    }),
  );
  const entry: CreditEntry = { person: person ?? null, meter: 'chat', amount: '1', until: '', note: '' };
  const form = useEntryForm({
    entry,
    schema: creditEntrySchema,
    onEntry: () => setKey(crypto.randomUUID()),
    fieldOf: (path) => (path === 'expiresAt' ? 'until' : path),
    async send({ person: receiver, until, ...credit }) {
      await grant.mutateAsync({ ...credit, ...until, userId: receiver.id, idempotencyKey: key });
      toast(t('done', { name: receiver.displayName }));
      onDone();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        {person === undefined && (
          <form.Field name="person">
            {(field) => <PersonPicker {...bound(field, t('wrong.person'))} />}
          </form.Field>
        )}
        <form.Field name="meter">
          {(field) => (
            <ChoiceGroup
              legend={t('meter')}
              choices={meters.options.map((value) => ({ value, label: t(`meters.${value}`) }))}
              {...bound(field)}
            />
          )}
        </form.Field>
        <form.Field name="amount">
          {(field) => (
            <TextField
              label={t('amount')}
              inputMode="numeric"
              autoComplete="off"
              className="max-w-40"
              {...bound(field, t('wrong.amount', { most: amounts.maxValue ?? 0 }))}
            />
          )}
        </form.Field>
        <form.Field name="until">
          {(field) => (
            <TextField
              label={t('until')}
              hint={t('untilHint')}
              optional
              type="date"
              {...bound(field, t('wrong.until'))}
            />
          )}
        </form.Field>
        <form.Field name="note">
          {(field) => (
            <TextArea
              label={t('note')}
              hint={t('noteHint')}
              rows={2}
              maxLength={creditFields.shape.note.maxLength ?? undefined}
              {...bound(field, t('wrong.note'))}
            />
          )}
        </form.Field>
        <form.Subscribe selector={({ values }) => values.person?.displayName}>
          {(name) => (
            <form.Submit look="primary">
              {name === undefined ? t('submitNobody') : t('submit', { name })}
            </form.Submit>
          )}
        </form.Subscribe>
      </form.Frame>
    </form.AppForm>
  );
}
