import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { signInWithPassword, verifyCode } from '../../web/kit/session/session.ts';
import type { SessionEnd } from '../../web/kit/session/session-store.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { PlainPage } from './plain-page.tsx';

/** Opens a session with a password, and with the mailed code where the address was never confirmed. */
export function SignIn({ ended }: { ended: SessionEnd | null }) {
  const t = useTranslations('signIn');
  const problems = useTranslations('kit.auth');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const attempt = useMutation({
    mutationFn: (step: 'password' | 'code') =>
      step === 'code' ? verifyCode(email, code) : signInWithPassword(email, password),
  });
  const [codeSent, setCodeSent] = useState(false);
  const outcome = attempt.data;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (attempt.isPending) return;
    const { step } = await attempt.mutateAsync(codeSent ? 'code' : 'password');
    if (step === 'code') setCodeSent(true);
  }

  return (
    <PlainPage>
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-3 text-ink-soft">{ended ? t(`ended.${ended}`) : t('text')}</p>
      <form className="mt-8 flex flex-col gap-5" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          readOnly={codeSent}
          value={email}
          onValue={setEmail}
        />
        {codeSent ? (
          <TextField
            label={t('code')}
            hint={t('codeHint', { email })}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onValue={setCode}
          />
        ) : (
          <TextField
            label={t('password')}
            type="password"
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onValue={setPassword}
          />
        )}
        <div role="alert">
          {outcome?.step === 'refused' && (
            <p className="font-medium text-emergency">{problems(outcome.problem)}</p>
          )}
        </div>
        <Button look="primary" large type="submit" busy={attempt.isPending}>
          {t('submit')}
        </Button>
      </form>
    </PlainPage>
  );
}
