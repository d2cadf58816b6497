import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { bound } from '../../web/kit/forms/bound.ts';
import { PasswordField } from '../../web/kit/forms/password-field.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { signInWithPassword, verifyCode } from '../../web/kit/session/session.ts';
import type { SessionEnd } from '../../web/kit/session/session-store.ts';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { textLinkClass } from '../../web/kit/ui/text-link-class.ts';
import { PlainPage } from './plain-page.tsx';

const something = z.string().trim().min(1);
const passwordStep = z.object({ email: something, password: z.string().min(1), code: z.string() });
const codeStep = passwordStep.extend({ code: something });

/** Opens a session with a password, and with the mailed code where the address was never confirmed. */
export function SignIn({ ended }: { ended: SessionEnd | null }) {
  const t = useTranslations('signIn');
  const problems = useTranslations('kit.auth');
  const [codeSent, setCodeSent] = useState(false);
  const form = useEntryForm({
    entry: { email: '', password: '', code: '' },
    schema: codeSent ? codeStep : passwordStep,
    async send({ email, password, code }) {
      const outcome = await (codeSent ? verifyCode(email, code) : signInWithPassword(email, password));
      if (outcome.step === 'refused') throw new Refused(problems(outcome.problem));
      if (outcome.step === 'code') setCodeSent(true);
    },
  });
  const back = new URLSearchParams({ next: location.pathname + location.search });
  return (
    <PlainPage>
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-3 text-ink-soft">{ended ? t(`ended.${ended}`) : t('text')}</p>
      <form.AppForm>
        <form.Frame className="mt-8 flex flex-col gap-5">
          <form.Field name="email">
            {(field) => (
              <TextField
                label={t('email')}
                type="email"
                name="email"
                autoComplete="username"
                readOnly={codeSent}
                {...bound(field, t('wrong.email'))}
              />
            )}
          </form.Field>
          {codeSent ? (
            <form.Field name="code">
              {(field) => (
                <TextField
                  label={t('code')}
                  hint={t('codeHint', { email: form.state.values.email })}
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  {...bound(field, t('wrong.code'))}
                />
              )}
            </form.Field>
          ) : (
            <form.Field name="password">
              {(field) => (
                <PasswordField
                  label={t('password')}
                  name="password"
                  autoComplete="current-password"
                  {...bound(field, t('wrong.password'))}
                />
              )}
            </form.Field>
          )}
          <form.Submit look="primary" large>
            {t('submit')}
          </form.Submit>
        </form.Frame>
      </form.AppForm>
      {/* The account is the same one, and its screens are in the other app. */}
      <p className="mt-5 flex flex-wrap gap-x-5">
        <a href={`/forgot-password?${back}`} className={textLinkClass('onLine')}>
          {t('forgot')}
        </a>
        <a href={`/sign-in?${back}`} className={textLinkClass('onLine')}>
          {t('otherWay')}
        </a>
      </p>
    </PlainPage>
  );
}
