import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { bound } from '../kit/forms/bound.ts';
import { CodeField } from '../kit/forms/code-field.tsx';
import { FormError } from '../kit/forms/form-error.tsx';
import { Refused, useEntryForm } from '../kit/forms/use-entry-form.ts';
import { type AuthOutcome, sendCode, verifyCode } from '../kit/session/session.ts';
import { Button } from '../kit/ui/button.tsx';
import { useMailedCode } from './use-mailed-code.ts';

type CodeFormProps = {
  email: string;
  /** Mails another code, and takes one; those that sign in unless others are given. */
  send?: (email: string) => Promise<AuthOutcome>;
  verify?: (email: string, code: string) => Promise<AuthOutcome>;
  onDone: () => void;
  onOtherEmail: () => void;
};

/** The auth server decides how many digits its codes have: 6 to 10. */
const schema = z.object({ code: z.string().regex(/^\d{6,10}$/) });

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
  const again = useMailedCode(() => send(email.trim()));
  const form = useEntryForm({
    entry: { code: '' },
    schema,
    async send({ code }) {
      again.forget();
      const outcome = await verify(email.trim(), code);
      if (outcome.step === 'refused') throw new Refused(problems(outcome.problem));
      onDone();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <p role="status">{t(again.sent > 0 ? 'sentAgain' : 'sent', { email })}</p>
        {again.problem && <FormError>{problems(again.problem)}</FormError>}
        <form.Field name="code">
          {(field) => <CodeField label={t('code')} autoFocus {...bound(field, t('wrong.code'))} />}
        </form.Field>
        <form.Submit look="main" large>
          {t('enter')}
        </form.Submit>
        <div className="flex flex-col items-start">
          <Button look="bare" className="-ml-4" onClick={again.send}>
            {t('sendAgain')}
          </Button>
          <Button look="bare" className="-ml-4" onClick={onOtherEmail}>
            {t('otherEmail')}
          </Button>
        </div>
      </form.Frame>
    </form.AppForm>
  );
}
