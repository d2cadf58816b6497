import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { type AuthProblem, sendCode } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';
import type { AuthEntry } from './auth-entry.ts';
import { looksLikeEmail } from './email.ts';

type MailCodeFormProps = {
  entry: AuthEntry;
  onEntry: (change: Partial<AuthEntry>) => void;
  onSent: () => void;
};

/** Asks where to mail a code that signs in. */
export function MailCodeForm({ entry, onEntry, onSent }: MailCodeFormProps) {
  const t = useTranslations('auth');
  const problems = useTranslations('kit.auth');
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const isWrong = !looksLikeEmail(entry.email);
    setWrong(isWrong);
    setProblem(null);
    if (isWrong) {
      focusFirstInvalid(form.current);
      return;
    }
    setBusy(true);
    const outcome = await sendCode(entry.email.trim());
    setBusy(false);
    if (outcome.step === 'refused') setProblem(outcome.problem);
    else onSent();
  };

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
      <TextField
        label={t('email')}
        hint={t('codeHint')}
        type="email"
        inputMode="email"
        value={entry.email}
        onValue={(email) => onEntry({ email })}
        error={wrong ? t('wrong.email') : undefined}
        autoComplete="email"
      />
      <Button type="submit" look="main" large busy={busy}>
        {t('sendCode')}
      </Button>
    </form>
  );
}
