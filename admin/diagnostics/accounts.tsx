import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { bound } from '../../web/kit/forms/bound.ts';
import { PasswordField } from '../../web/kit/forms/password-field.tsx';
import { TextField } from '../../web/kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { type Caller, signInBeside } from './caller.ts';

const schema = z.object({ email: z.email(), password: z.string().min(1) });

type AccountsProps = { accounts: readonly Caller[]; onSignedIn: (caller: Caller) => void };

/** Signs other accounts in beside the page's own session, so that procedures and checks can be tried as an owner or a vet. Each sign-in is a session. */
export function Accounts({ accounts, onSignedIn }: AccountsProps) {
  const t = useTranslations('diagnostics.accounts');
  const form = useEntryForm({
    entry: { email: '', password: '' },
    schema,
    send: async ({ email, password }) => {
      const caller = await signInBeside(email, password);
      if (caller === null) throw new Refused(t('refused'));
      onSignedIn(caller);
      form.reset();
    },
  });
  return (
    <section aria-labelledby="diagnostics-accounts" className="flex flex-col gap-3">
      <h2 id="diagnostics-accounts" className="text-xl">
        {t('title')}
      </h2>
      <p className="max-w-prose text-ink-soft">{t('text')}</p>
      {accounts.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {accounts.map(({ id, name }) => (
            <li key={id} className="rounded-card bg-sunken px-3 py-1">
              {name}
            </li>
          ))}
        </ul>
      )}
      <form.AppForm>
        <form.Frame className="grid max-w-3xl items-end gap-4 md:grid-cols-[1fr_1fr_auto]">
          <form.Field name="email">
            {(field) => (
              <TextField
                label={t('email')}
                type="email"
                autoComplete="off"
                {...bound(field, t('wrong.email'))}
              />
            )}
          </form.Field>
          <form.Field name="password">
            {(field) => (
              <PasswordField
                label={t('password')}
                autoComplete="off"
                {...bound(field, t('wrong.password'))}
              />
            )}
          </form.Field>
          <form.Submit>{t('submit')}</form.Submit>
        </form.Frame>
      </form.AppForm>
    </section>
  );
}
