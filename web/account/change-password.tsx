import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { NewPasswordField } from '../auth/new-password-field.tsx';
import { passwordRefused } from '../auth/password-refused.ts';
import { type Proof, proveByCode, proveByPassword, sendProofCode } from '../auth/proof.ts';
import { setPassword } from '../auth/set-password.ts';
import { shortestPassword } from '../auth/shortest-password.ts';
import { useMailedCode } from '../auth/use-mailed-code.ts';
import { useOthersIn } from '../auth/use-others-in.ts';
import { bound } from '../kit/forms/bound.ts';
import { CodeField } from '../kit/forms/code-field.tsx';
import { FormError } from '../kit/forms/form-error.tsx';
import { PasswordField } from '../kit/forms/password-field.tsx';
import { Refused, useEntryForm } from '../kit/forms/use-entry-form.ts';
import type { AuthProblem } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';

type Way = 'password' | 'code';

type ChangePasswordProps = {
  email: string;
  /** How people show who they are at first; they may change it. */
  first: Way;
  onDone: () => void;
};

/** `shown`: what somebody shows who they are by, the password that counts now or a mailed code. */
const schema = z.object({ shown: z.string().min(1), password: z.string().min(shortestPassword) });

/** Means that what was shown is not right. */
const notRight: readonly AuthProblem[] = ['invalid_credentials', 'otp_expired'];

/** Changes the password of somebody who is signed in, by the one that counts now or by a mailed code. */
export function ChangePassword({ email, first, onDone }: ChangePasswordProps) {
  const t = useTranslations('password');
  const problems = useTranslations('kit.auth');
  const sayOthersIn = useOthersIn();
  const [way, setWay] = useState<Way>(first);
  const mailed = useMailedCode(() => sendProofCode(email));
  // A code works once: what it proved is kept while the new password is being settled.
  const proven = useRef<{ shown: string; proof: Proof } | null>(null);

  const prove = async (shown: string): Promise<Proof> => {
    if (proven.current?.shown === shown) return proven.current.proof;
    const proving = await (way === 'password' ? proveByPassword : proveByCode)(email, shown);
    if ('proof' in proving) {
      proven.current = { shown, proof: proving.proof };
      return proving.proof;
    }
    const { problem } = proving;
    throw notRight.includes(problem)
      ? new Refused(undefined, { shown: problem })
      : new Refused(problems(problem));
  };
  const form = useEntryForm({
    entry: { shown: '', password: '' },
    schema,
    async send({ shown, password }) {
      mailed.forget();
      const proof = await prove(shown);
      const outcome = await setPassword(proof, password, way === 'password' ? shown : undefined);
      if (outcome.step === 'refused') throw passwordRefused(outcome.problem, problems);
      if (outcome.step === 'othersIn') sayOthersIn();
      onDone();
    },
  });
  const goBy = (next: Way) => {
    setWay(next);
    mailed.forget();
    proven.current = null;
    form.resetField('shown');
    form.setErrorMap({ onSubmit: { form: undefined, fields: {} } });
  };

  const isMailed = mailed.sent > 0;
  return (
    <form.AppForm>
      <form.Frame>
        {mailed.problem && <FormError>{problems(mailed.problem)}</FormError>}
        {/* Tells a password manager whose password it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        {way === 'code' && !isMailed && (
          <>
            <p>{t('codeLead', { email })}</p>
            <Button look="main" large busy={mailed.busy} onClick={mailed.send}>
              {t('send')}
            </Button>
          </>
        )}
        {way === 'code' && isMailed && (
          <p role="status">{t(mailed.sent > 1 ? 'sentAgain' : 'sent', { email })}</p>
        )}
        {(way === 'password' || isMailed) && (
          <>
            <form.Field name="shown">
              {(field) =>
                way === 'password' ? (
                  <PasswordField
                    label={t('current')}
                    autoComplete="current-password"
                    {...bound(field, t('wrong.password'))}
                  />
                ) : (
                  <CodeField label={t('code')} autoFocus {...bound(field, t('wrong.code'))} />
                )
              }
            </form.Field>
            <form.Field name="password">
              {(field) => <NewPasswordField label={t('new')} hint={t('hint')} field={field} />}
            </form.Field>
            <form.Submit look="main" large>
              {t('save')}
            </form.Submit>
          </>
        )}
        <div className="flex flex-col items-start">
          {way === 'code' && isMailed && (
            <Button look="bare" className="-ml-4" onClick={mailed.send}>
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
      </form.Frame>
    </form.AppForm>
  );
}
