import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type AuthOutcome, attempt, refused } from '../kit/session/session.ts';
import { PageHeading } from '../kit/ui/page-heading.tsx';
import { CodeForm } from './code-form.tsx';
import { MailCodeForm } from './mail-code-form.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { sendProofCode } from './proof.ts';

/** Opens a session with the code; nothing but the new password is missing then. */
const openSession = (email: string, code: string): Promise<AuthOutcome> =>
  attempt(async (auth) => {
    const { error } = await auth.verifyOtp({ email, token: code, type: 'recovery' });
    return error ? refused(error) : { step: 'done' };
  });

type Step = 'mail' | 'code' | 'password';

type ForgotPasswordProps = {
  /** `password` for who was let in by the link of the mail. */
  first: Step;
  /** The address that was typed before, if any. */
  typed: string;
  /** The new password counts. */
  onDone: () => void;
};

/** Replaces a password that somebody has forgotten, or never had: address, code, new password. */
export function ForgotPassword({ first, typed, onDone }: ForgotPasswordProps) {
  const t = useTranslations('forgotPassword');
  const [step, setStep] = useState<Step>(first);
  const [email, setEmail] = useState(typed);
  return (
    <>
      <PageHeading key={step === 'password' ? 'choose' : 'ask'} title={t('title')}>
        {t(step === 'password' ? 'choose' : 'title')}
      </PageHeading>
      <div className="mt-6">
        {step === 'mail' && (
          <MailCodeForm
            email={email}
            onEmail={setEmail}
            send={sendProofCode}
            hint={t('hint')}
            onSent={() => setStep('code')}
          />
        )}
        {step === 'code' && (
          <CodeForm
            email={email}
            send={sendProofCode}
            verify={openSession}
            onDone={() => setStep('password')}
            onOtherEmail={() => setStep('mail')}
          />
        )}
        {step === 'password' && <NewPasswordForm onDone={onDone} />}
      </div>
    </>
  );
}
