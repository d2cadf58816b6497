import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { looksLikeEmail } from '../auth/email.ts';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import type { AuthProblem } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';
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
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<'format' | 'same' | null>(null);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const email = typed.trim().toLowerCase();
    const found = !looksLikeEmail(email) ? 'format' : email === current.toLowerCase() ? 'same' : null;
    setWrong(found);
    setProblem(null);
    if (found) {
      focusFirstInvalid(form.current);
      return;
    }
    setBusy(true);
    const outcome = await beginEmailChange(email);
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
        label={t('address')}
        hint={t('hint')}
        type="email"
        inputMode="email"
        value={typed}
        onValue={onTyped}
        error={wrong ? t(`wrong.${wrong}`) : undefined}
        autoComplete="email"
      />
      <Button type="submit" look="main" large busy={busy}>
        {t('send')}
      </Button>
    </form>
  );
}
