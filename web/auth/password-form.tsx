import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { longestDisplayName } from '../../contract/people.ts';
import { keepNewName } from '../account/new-name.ts';
import { bound } from '../kit/forms/bound.ts';
import { PasswordField } from '../kit/forms/password-field.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../kit/forms/use-entry-form.ts';
import { signInWithPassword, signUpWithPassword } from '../kit/session/session.ts';
import type { AuthEntry } from './auth-entry.ts';
import { emailSchema } from './email.ts';
import { shortestPassword } from './shortest-password.ts';

type PasswordFormProps = {
  entry: AuthEntry;
  onEntry: (change: Partial<AuthEntry>) => void;
  isNew: boolean;
  submitLabel?: string;
  onDone: () => void;
  /** The address has to be confirmed with a mailed code first. */
  onCode: () => void;
};

const signIn = z.object({ name: z.string(), email: emailSchema, password: z.string().min(1) });
const signUp = signIn.extend({
  name: z.string().trim().min(1).max(longestDisplayName),
  password: z.string().min(shortestPassword),
});

/** Opens an account or a session with a password. The password is kept nowhere. */
export function PasswordForm({ entry, onEntry, isNew, submitLabel, onDone, onCode }: PasswordFormProps) {
  const t = useTranslations('auth');
  const problems = useTranslations('kit.auth');
  const form = useEntryForm({
    entry: { ...entry, password: '' },
    schema: isNew ? signUp : signIn,
    onEntry: ({ name, email }) => onEntry({ name, email }),
    async send({ name, email, password }) {
      if (isNew) keepNewName(name);
      const outcome = await (isNew ? signUpWithPassword : signInWithPassword)(email, password);
      if (outcome.step === 'refused') throw new Refused(problems(outcome.problem));
      if (outcome.step === 'code') onCode();
      else onDone();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        {isNew && (
          <form.Field name="name">
            {(field) => (
              <TextField
                label={t('name')}
                hint={t('nameHint')}
                autoComplete="name"
                maxLength={longestDisplayName}
                {...bound(field, t('wrong.name'))}
              />
            )}
          </form.Field>
        )}
        <form.Field name="email">
          {(field) => (
            <TextField
              label={t('email')}
              type="email"
              inputMode="email"
              autoComplete={isNew ? 'email' : 'username'}
              {...bound(field, t('wrong.email'))}
            />
          )}
        </form.Field>
        <form.Field name="password">
          {(field) => (
            <PasswordField
              label={t('password')}
              {...(isNew && { hint: t('passwordHint') })}
              autoComplete={isNew ? 'new-password' : 'current-password'}
              {...bound(field, t('wrong.password'))}
            />
          )}
        </form.Field>
        <form.Submit look="main" large>
          {submitLabel ?? t(isNew ? 'signUp' : 'signIn')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
