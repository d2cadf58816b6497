import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { bound } from '../kit/forms/bound.ts';
import { TextField } from '../kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../kit/forms/use-entry-form.ts';
import { type AuthOutcome, sendCode } from '../kit/session/session.ts';
import { emailSchema } from './email.ts';

type MailCodeFormProps = {
  email: string;
  onEmail: (email: string) => void;
  /** Mails the code; one that signs in unless another is given. `hint` says what it is for. */
  send?: (email: string) => Promise<AuthOutcome>;
  hint?: string;
  onSent: () => void;
};

const schema = z.object({ email: emailSchema });

/** Asks where to mail a code. */
export function MailCodeForm({ email, onEmail, send = sendCode, hint, onSent }: MailCodeFormProps) {
  const t = useTranslations('auth');
  const problems = useTranslations('kit.auth');
  const form = useEntryForm({
    entry: { email },
    schema,
    onEntry: (entry) => onEmail(entry.email),
    async send(entry) {
      const outcome = await send(entry.email);
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
              label={t('email')}
              hint={hint ?? t('codeHint')}
              type="email"
              inputMode="email"
              autoComplete="email"
              {...bound(field, t('wrong.email'))}
            />
          )}
        </form.Field>
        <form.Submit look="main" large>
          {t('sendCode')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
