import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { type AuthOutcome, type AuthProblem, sendCode, verifyCode } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';

type CodeFormProps = {
  email: string;
  /** Mails another code, and takes one; those that sign in unless others are given. */
  send?: (email: string) => Promise<AuthOutcome>;
  verify?: (email: string, code: string) => Promise<AuthOutcome>;
  onDone: () => void;
  onOtherEmail: () => void;
};

/** Takes the code that was mailed. */
export function CodeForm({
  email,
  send = sendCode,
  verify = verifyCode,
  onDone,
  onOtherEmail,
}: CodeFormProps) {
  const t = useTranslations('auth');
  const problems = useTranslations('kit.auth');
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [sentAgain, setSentAgain] = useState(false);

  const submit = async () => {
    const isWrong = !/^\d{6,10}$/.test(code);
    setWrong(isWrong);
    setProblem(null);
    if (isWrong) {
      focusFirstInvalid(form.current);
      return;
    }
    setBusy(true);
    const outcome = await verify(email.trim(), code);
    setBusy(false);
    if (outcome.step === 'refused') setProblem(outcome.problem);
    else onDone();
  };

  const sendAgain = async () => {
    setProblem(null);
    const outcome = await send(email.trim());
    if (outcome.step === 'refused') setProblem(outcome.problem);
    else setSentAgain(true);
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
      <p role="status">{t(sentAgain ? 'sentAgain' : 'sent', { email })}</p>
      {problem && <FormError key={problem}>{problems(problem)}</FormError>}
      <TextField
        label={t('code')}
        value={code}
        onValue={(text) => setCode(text.replaceAll(/\D/g, ''))}
        error={wrong ? t('wrong.code') : undefined}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        autoFocus
      />
      <Button type="submit" look="main" large busy={busy}>
        {t('enter')}
      </Button>
      <div className="flex flex-col items-start">
        <Button look="bare" className="-ml-4" onClick={() => void sendAgain()}>
          {t('sendAgain')}
        </Button>
        <Button look="bare" className="-ml-4" onClick={onOtherEmail}>
          {t('otherEmail')}
        </Button>
      </div>
    </form>
  );
}
