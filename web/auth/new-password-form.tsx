import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { useEntryForm } from '../kit/forms/use-entry-form.ts';
import { useQuestion } from '../kit/forms/use-question.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { OwnFactor } from './own-factor.tsx';
import { passwordRefused } from './password-refused.ts';
import { type PasswordOutcome, setPassword } from './set-password.ts';
import { shortestPassword } from './shortest-password.ts';
import { useOthersIn } from './use-others-in.ts';

const schema = z.object({ password: z.string().min(shortestPassword) });

/** Takes the new password of somebody whom a code has just let in; asks for the second factor first where they have one. */
export function NewPasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('auth');
  const problems = useTranslations('kit.auth');
  const sayOthersIn = useOthersIn();
  const factor = useQuestion<null>();
  const save = async (password: string): Promise<PasswordOutcome> => {
    const outcome = await setPassword(null, password);
    if (outcome.step !== 'refused' || outcome.problem !== 'insufficient_aal') return outcome;
    await factor.ask(null);
    factor.close();
    return save(password);
  };
  const form = useEntryForm({
    entry: { password: '' },
    schema,
    async send({ password }) {
      const outcome = await save(password);
      if (outcome.step === 'refused') throw passwordRefused(outcome.problem, problems);
      if (outcome.step === 'othersIn') sayOthersIn();
      onDone();
    },
  });
  return (
    <form.AppForm>
      {factor.open && <OwnFactor onShown={() => factor.answer(true)} />}
      <div hidden={factor.open}>
        <form.Frame>
          <form.Field name="password">
            {(field) => <NewPasswordField label={t('newPassword')} hint={t('passwordHint')} field={field} />}
          </form.Field>
          <form.Submit look="main" large>
            {t('savePassword')}
          </form.Submit>
        </form.Frame>
      </div>
    </form.AppForm>
  );
}
