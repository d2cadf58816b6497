import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Proof, type Proving, proveByCode, proveByPassword, sendProofCode } from '../auth/proof.ts';
import { setPassword } from '../auth/set-password.ts';
import { shortestPassword } from '../auth/shortest-password.ts';
import { useOthersIn } from '../auth/use-others-in.ts';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { PasswordField } from '../kit/forms/password-field.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import type { AuthProblem } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';

type Way = 'password' | 'code';
type Field = 'shown' | 'password';
type Wrong = { at: Field | 'form'; problem: AuthProblem };

/** Where a refusal is said: at what was shown, at the new password, or above the form. */
function placeOf(problem: AuthProblem): Wrong['at'] {
  if (problem === 'invalid_credentials' || problem === 'otp_expired') return 'shown';
  return problem === 'same_password' || problem === 'weak_password' ? 'password' : 'form';
}

type ChangePasswordProps = {
  email: string;
  /** How people show who they are at first; they may change it. */
  first: Way;
  onDone: () => void;
};

/** Changes the password of somebody who is signed in, by the one that counts now or by a mailed code. */
export function ChangePassword({ email, first, onDone }: ChangePasswordProps) {
  const t = useTranslations('password');
  const problems = useTranslations('kit.auth');
  const sayOthersIn = useOthersIn();
  const form = useRef<HTMLFormElement>(null);
  const [way, setWay] = useState<Way>(first);
  const [sent, setSent] = useState(0);
  const [shown, setShown] = useState('');
  const [password, setNew] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [busy, setBusy] = useState(false);
  // A code works once: what it proved is kept while the new password is being settled.
  const proven = useRef<{ shown: string; proof: Proof } | null>(null);

  const refuse = (problem: AuthProblem, at = placeOf(problem)) => {
    setWrong({ at, problem });
    if (at !== 'form') focusFirstInvalid(form.current);
  };
  const prove = async (): Promise<Proving> => {
    if (proven.current?.shown === shown) return proven.current;
    return way === 'password' ? proveByPassword(email, shown) : proveByCode(email, shown);
  };
  const submit = async () => {
    setWrong(null);
    if (shown === '') return refuse(way === 'password' ? 'invalid_credentials' : 'otp_expired');
    if (password.length < shortestPassword) return refuse('weak_password');
    setBusy(true);
    const proving = await prove();
    if ('problem' in proving) {
      setBusy(false);
      return refuse(proving.problem);
    }
    proven.current = { shown, proof: proving.proof };
    const outcome = await setPassword(proving.proof, password, way === 'password' ? shown : undefined);
    setBusy(false);
    if (outcome.step === 'refused') return refuse(outcome.problem);
    if (outcome.step === 'othersIn') sayOthersIn();
    onDone();
  };
  const sendCode = async () => {
    setWrong(null);
    setBusy(true);
    const outcome = await sendProofCode(email);
    setBusy(false);
    if (outcome.step === 'refused') return refuse(outcome.problem, 'form');
    setSent(sent + 1);
  };
  const goBy = (next: Way) => {
    setWay(next);
    setShown('');
    setWrong(null);
  };

  const shownError = wrong?.at === 'shown' ? t(`wrong.${way}`) : undefined;
  const passwordError = wrong?.at === 'password' ? problems(wrong.problem) : undefined;
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
      {wrong?.at === 'form' && <FormError key={wrong.problem}>{problems(wrong.problem)}</FormError>}
      {/* Tells a password manager whose password it is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {way === 'password' && (
        <PasswordField
          key="password"
          label={t('current')}
          value={shown}
          onValue={setShown}
          error={shownError}
          autoComplete="current-password"
        />
      )}
      {way === 'code' && sent === 0 && (
        <>
          <p>{t('codeLead', { email })}</p>
          <Button look="main" large busy={busy} onClick={() => void sendCode()}>
            {t('send')}
          </Button>
        </>
      )}
      {way === 'code' && sent > 0 && (
        <>
          <p role="status">{t(sent > 1 ? 'sentAgain' : 'sent', { email })}</p>
          <TextField
            label={t('code')}
            value={shown}
            onValue={(text) => setShown(text.replaceAll(/\D/g, ''))}
            error={shownError}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            autoFocus
          />
        </>
      )}
      {(way === 'password' || sent > 0) && (
        <>
          <PasswordField
            label={t('new')}
            hint={t('hint')}
            value={password}
            onValue={setNew}
            error={passwordError}
            autoComplete="new-password"
          />
          <Button type="submit" look="main" large busy={busy}>
            {t('save')}
          </Button>
        </>
      )}
      <div className="flex flex-col items-start">
        {way === 'code' && sent > 0 && (
          <Button look="bare" className="-ml-4" onClick={() => void sendCode()}>
            {t('sendAgain')}
          </Button>
        )}
        <Button
          look="bare"
          className="-ml-4 text-left"
          onClick={() => goBy(way === 'password' ? 'code' : 'password')}
        >
          {t(way === 'password' ? 'byCode' : 'byPassword')}
        </Button>
      </div>
    </form>
  );
}
