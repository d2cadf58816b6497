import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { type AuthOutcome, type AuthProblem, sendCode } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';
import { looksLikeEmail } from './email.ts';

type MailCodeFormProps = {
  email: string;
  onEmail: (email: string) => void;
  /** Mails the code; one that signs in unless another is given. `hint` says what it is for. */
  send?: (email: string) => Promise<AuthOutcome>;
  hint?: string;
  onSent: () => void;
};

/** Asks where to mail a code. */
export function MailCodeForm({ email, onEmail, send = sendCode, hint, onSent }: MailCodeFormProps) {
  const t = useTranslations('auth');
  const problems = useTranslations('kit.auth');
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const isWrong = !looksLikeEmail(email);
    setWrong(isWrong);
    setProblem(null);
    if (isWrong) {
      focusFirstInvalid(form.current);
      return;
    }
    setBusy(true);
    const outcome = await send(email.trim());
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
        hint={hint ?? t('codeHint')}
        type="email"
        inputMode="email"
        value={email}
        onValue={onEmail}
        error={wrong ? t('wrong.email') : undefined}
        autoComplete="email"
      />
      <Button type="submit" look="main" large busy={busy}>
        {t('sendCode')}
      </Button>
    </form>
  );
}
