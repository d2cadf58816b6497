import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { bound } from '../forms/bound.ts';
import { CodeField } from '../forms/code-field.tsx';
import { Refused, useEntryForm } from '../forms/use-entry-form.ts';
import { showFactor } from './second-factor.ts';

type FactorCodeFormProps = {
  factorId: string;
  autoFocus: boolean;
  /** The code was right; where it is absent, what comes next follows from the session. */
  onShown?: () => void;
};

const schema = z.object({ code: z.string().regex(/^\d{6}$/) });

/** Takes the code that an authenticator app shows for a factor. */
export function FactorCodeForm({ factorId, autoFocus, onShown }: FactorCodeFormProps) {
  const t = useTranslations('kit.secondFactor');
  const problems = useTranslations('kit.auth');
  const form = useEntryForm({
    entry: { code: '' },
    schema,
    once: ['code'],
    async send({ code }) {
      const outcome = await showFactor(factorId, code);
      if (outcome.step === 'refused') throw new Refused(problems(outcome.problem));
      onShown?.();
    },
  });
  return (
    <form.AppForm>
      <form.Frame>
        <form.Field name="code">
          {(field) => <CodeField label={t('code')} autoFocus={autoFocus} {...bound(field, t('wrong'))} />}
        </form.Field>
        <form.Submit look="main" large>
          {t('enter')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
