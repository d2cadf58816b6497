import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../kit/ui/button.tsx';
import type { AuthEntry } from './auth-entry.ts';
import { CodeForm } from './code-form.tsx';
import { ForgotLink } from './forgot-link.tsx';
import { MailCodeForm } from './mail-code-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { useNext } from './use-next.ts';

type AuthFormProps = {
  entry: AuthEntry;
  onEntry: (change: Partial<AuthEntry>) => void;
  /** Which of the two is shown first. */
  first: 'signUp' | 'signIn';
  /** The button that ends it, when signing in is a step of something larger. */
  submitLabel?: string;
  /** A session is open. */
  onDone: () => void;
};

type View = 'signUp' | 'signIn' | 'mail' | 'code';

/** Sign up, sign in, or get a code by mail: one form at a time, what was typed goes along. */
export function AuthForm({ entry, onEntry, first, submitLabel, onDone }: AuthFormProps) {
  const t = useTranslations('auth');
  const [view, setView] = useState<View>(first);
  const next = useNext();

  if (view === 'code')
    return <CodeForm email={entry.email} onDone={onDone} onOtherEmail={() => setView('mail')} />;
  if (view === 'mail')
    return (
      <div className="flex flex-col gap-5">
        <MailCodeForm
          email={entry.email}
          onEmail={(email) => onEntry({ email })}
          onSent={() => setView('code')}
        />
        <Button look="bare" className="self-start" onClick={() => setView('signIn')}>
          {t('withPassword')}
        </Button>
      </div>
    );
  const isNew = view === 'signUp';
  return (
    <div className="flex flex-col gap-5">
      <PasswordForm
        key={view}
        {...{ entry, onEntry, isNew, onDone }}
        {...(submitLabel && { submitLabel })}
        onCode={() => setView('code')}
      />
      <div className="flex flex-col items-start gap-1">
        <Button look="bare" className="-ml-4 text-left" onClick={() => setView(isNew ? 'signIn' : 'signUp')}>
          {t(isNew ? 'haveAccount' : 'noAccount')}
        </Button>
        <Button look="bare" className="-ml-4 text-left" onClick={() => setView('mail')}>
          {t('withCode')}
        </Button>
        {!isNew && <ForgotLink email={entry.email} />}
      </div>
      <ProviderButtons next={next} />
    </div>
  );
}
