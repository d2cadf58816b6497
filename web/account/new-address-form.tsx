import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { emailSchema } from '../auth/email.ts';
import { bound } from '../kit/forms/bound.ts';
import { TextField } from '../kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../kit/forms/use-entry-form.ts';
import { beginEmailChange } from './email-change.ts';

type NewAddressFormProps = {
  /** The address that counts now. */
  current: string;
  typed: string;
  onTyped: (email: string) => void;
  onSent: () => void;
};

/** Asks for the new address, and mails a code to both. */
export function NewAddressForm({ current, typed, onTyped, onSent }: NewAddressFormProps) {
  const t = useTranslations('emailChange');
  const problems = useTranslations('kit.auth');
  const another = emailSchema.toLowerCase().refine((email) => email !== current.toLowerCase(), 'same');
  const form = useEntryForm({
    entry: { email: typed },
    schema: z.object({ email: another }),
    onEntry: ({ email }) => onTyped(email),
    async send({ email }) {
      const outcome = await beginEmailChange(email);
      if (outcome.step === 'refused') throw new Refused(problems(outcome.problem));
      onSent();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="email">
          {(field) => (
            <TextField
              label={t('address')}
              hint={t('hint')}
              type="email"
              inputMode="email"
              autoComplete="email"
              {...bound(field, (message) => t(message === 'same' ? 'wrong.same' : 'wrong.format'))}
            />
          )}
        </form.Field>
        <form.Submit look="main" large>
          {t('send')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
