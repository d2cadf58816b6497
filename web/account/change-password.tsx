import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { NewPasswordField } from '../auth/new-password-field.tsx';
import { passwordRefused } from '../auth/password-refused.ts';
import { ProofField } from '../auth/proof-field.tsx';
import { setPassword } from '../auth/set-password.ts';
import { shortestPassword } from '../auth/shortest-password.ts';
import { useOthersIn } from '../auth/use-others-in.ts';
import { type ProofWay, useProof } from '../auth/use-proof.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { useEntryForm } from '../kit/forms/use-entry-form.ts';
import { Button } from '../kit/ui/button.tsx';

type ChangePasswordProps = {
  email: string;
  /** How people show who they are at first; they may change it. */
  first: ProofWay;
  onDone: () => void;
};

/** `shown`: what somebody shows who they are by, the password that counts now or a mailed code. */
const schema = z.object({ shown: z.string().min(1), password: z.string().min(shortestPassword) });

/** Changes the password of somebody who is signed in, by the one that counts now or by a mailed code. */
export function ChangePassword({ email, first, onDone }: ChangePasswordProps) {
  const t = useTranslations('password');
  const problems = useTranslations('kit.auth');
  const sayOthersIn = useOthersIn();
  const { way, mailed, isAsked, prove, ...proof } = useProof(email, first);

  const form = useEntryForm({
    entry: { shown: '', password: '' },
    schema,
    async send({ shown, password }) {
      mailed.forget();
      const outcome = await setPassword(await prove(shown), password, way === 'password' ? shown : undefined);
      if (outcome.step === 'refused') throw passwordRefused(outcome.problem, problems);
      if (outcome.step === 'othersIn') sayOthersIn();
      onDone();
    },
  });
  const goBy = (next: ProofWay) => {
    proof.goBy(next);
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
        {isAsked && (
          <>
            <form.Field name="shown">{(field) => <ProofField way={way} field={field} />}</form.Field>
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
