import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { longestDisplayName } from '../../contract/people.ts';
import { keepNewName } from '../account/new-name.ts';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { PasswordField } from '../kit/forms/password-field.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { type AuthProblem, signInWithPassword, signUpWithPassword } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';
import type { AuthEntry } from './auth-entry.ts';
import { looksLikeEmail } from './email.ts';

type PasswordFormProps = {
  entry: AuthEntry;
  onEntry: (change: Partial<AuthEntry>) => void;
  isNew: boolean;
  submitLabel?: string;
  onDone: () => void;
  /** The address has to be confirmed with a mailed code first. */
  onCode: () => void;
};

type Field = 'name' | 'email' | 'password';

export function PasswordForm({ entry, onEntry, isNew, submitLabel, onDone, onCode }: PasswordFormProps) {
  const t = useTranslations('auth');
  const problems = useTranslations('kit.auth');
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<Field[]>([]);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const find = (): Field[] => {
    const found: Field[] = [];
    if (isNew && entry.name.trim() === '') found.push('name');
    if (!looksLikeEmail(entry.email)) found.push('email');
    if (isNew ? password.length < 8 : password === '') found.push('password');
    return found;
  };

  const submit = async () => {
    const found = find();
    setWrong(found);
    setProblem(null);
    if (found.length > 0) {
      focusFirstInvalid(form.current);
      return;
    }
    setBusy(true);
    if (isNew) keepNewName(entry.name.trim());
    const enter = isNew ? signUpWithPassword : signInWithPassword;
    const outcome = await enter(entry.email.trim(), password);
    setBusy(false);
    if (outcome.step === 'refused') setProblem(outcome.problem);
    else if (outcome.step === 'code') onCode();
    else onDone();
  };

  const error = (field: Field) => (wrong.includes(field) ? t(`wrong.${field}`) : undefined);
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      {problem && <FormError key={problem}>{problems(problem)}</FormError>}
      {isNew && (
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={entry.name}
          onValue={(name) => onEntry({ name })}
          error={error('name')}
          autoComplete="name"
          maxLength={longestDisplayName}
        />
      )}
      <TextField
        label={t('email')}
        type="email"
        inputMode="email"
        value={entry.email}
        onValue={(email) => onEntry({ email })}
        error={error('email')}
        autoComplete={isNew ? 'email' : 'username'}
      />
      <PasswordField
        label={t('password')}
        {...(isNew && { hint: t('passwordHint') })}
        value={password}
        onValue={setPassword}
        error={error('password')}
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
      <Button type="submit" look="main" large busy={busy}>
        {submitLabel ?? t(isNew ? 'signUp' : 'signIn')}
      </Button>
    </form>
  );
}
