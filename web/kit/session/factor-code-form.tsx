import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { focusFirstInvalid } from '../forms/focus-invalid.ts';
import { FormError } from '../forms/form-error.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Button } from '../ui/button.tsx';
import { showFactor } from './second-factor.ts';
import type { AuthProblem } from './session.ts';

type FactorCodeFormProps = {
  factorId: string;
  autoFocus: boolean;
  /** The code was right; where it is absent, what comes next follows from the session. */
  onShown?: () => void;
};

/** Takes the code that an authenticator app shows for a factor. */
export function FactorCodeForm({ factorId, autoFocus, onShown }: FactorCodeFormProps) {
  const t = useTranslations('kit.secondFactor');
  const problems = useTranslations('kit.auth');
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    const isWrong = !/^\d{6}$/.test(code);
    setWrong(isWrong);
    setProblem(null);
    if (isWrong) {
      focusFirstInvalid(form.current);
      return;
    }
    setBusy(true);
    const outcome = await showFactor(factorId, code);
    setBusy(false);
    if (outcome.step !== 'refused') {
      onShown?.();
      return;
    }
    setProblem(outcome.problem);
    setCode('');
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
        label={t('code')}
        value={code}
        onValue={(text) => setCode(text.replaceAll(/\D/g, ''))}
        error={wrong ? t('wrong') : undefined}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        autoFocus={autoFocus}
      />
      <Button type="submit" look="main" large busy={busy}>
        {t('enter')}
      </Button>
    </form>
  );
}
