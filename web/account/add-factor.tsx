import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { bound } from '../kit/forms/bound.ts';
import { TextField } from '../kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../kit/forms/use-entry-form.ts';
import { FactorPicture } from '../kit/session/factor-picture.tsx';
import { beginFactor } from '../kit/session/second-factor.ts';

const longestName = 40;
const schema = z.object({ name: z.string().trim().min(1).max(longestName) });

const isNameTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'mfa_factor_name_conflict';

/** Adds an authenticator app under a name of its person's choice. */
export function AddFactor({ onDone }: { onDone: () => unknown }) {
  const t = useTranslations('factors');
  const problems = useTranslations('kit.auth');
  const begin = useMutation({ mutationFn: beginFactor });
  const form = useEntryForm({
    entry: { name: t('proposal') },
    schema,
    async send({ name }) {
      try {
        await begin.mutateAsync(name);
      } catch (error) {
        if (isNameTaken(error)) throw new Refused(undefined, { name: 'taken' });
        throw new Refused(problems(navigator.onLine ? 'unknown' : 'network'));
      }
    },
  });
  if (begin.data) return <FactorPicture factor={begin.data} onShown={onDone} />;
  return (
    <form.AppForm>
      <form.Frame className="mt-6 flex flex-col gap-5">
        <form.Field name="name">
          {(field) => (
            <TextField
              label={t('name')}
              hint={t('nameHint')}
              maxLength={longestName}
              {...bound(field, (message) => t(message === 'taken' ? 'wrong.taken' : 'wrong.empty'))}
            />
          )}
        </form.Field>
        <form.Submit look="main" large>
          {t('start')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
