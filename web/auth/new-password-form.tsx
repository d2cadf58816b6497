import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { PasswordField } from '../kit/forms/password-field.tsx';
import type { AuthProblem } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';
import { OwnFactor } from './own-factor.tsx';
import { setPassword } from './set-password.ts';
import { shortestPassword } from './shortest-password.ts';
import { useOthersIn } from './use-others-in.ts';

const atField: readonly AuthProblem[] = ['same_password', 'weak_password'];

/** Takes the new password of somebody whom a code has just let in; asks for the second factor first where they have one. */
export function NewPasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('auth');
  const problems = useTranslations('kit.auth');
  const sayOthersIn = useOthersIn();
  const form = useRef<HTMLFormElement>(null);
  const [password, setNew] = useState('');
  const [problem, setProblem] = useState<AuthProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async () => {
    setBusy(true);
    const outcome = await setPassword(null, password);
    setBusy(false);
    if (outcome.step === 'refused') {
      setProblem(outcome.problem);
      if (atField.includes(outcome.problem)) focusFirstInvalid(form.current);
      return;
    }
    if (outcome.step === 'othersIn') sayOthersIn();
    onDone();
  };
  const submit = async () => {
    const isShort = password.length < shortestPassword;
    setProblem(isShort ? 'weak_password' : null);
    if (isShort) focusFirstInvalid(form.current);
    else await save();
  };

  if (problem === 'insufficient_aal') return <OwnFactor onShown={() => void save()} />;
  const isAtField = problem !== null && atField.includes(problem);
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
      {problem && !isAtField && <FormError key={problem}>{problems(problem)}</FormError>}
      <PasswordField
        label={t('newPassword')}
        hint={t('passwordHint')}
        value={password}
        onValue={setNew}
        error={isAtField ? problems(problem) : undefined}
        autoComplete="new-password"
      />
      <Button type="submit" look="main" large busy={busy}>
        {t('savePassword')}
      </Button>
    </form>
  );
}
