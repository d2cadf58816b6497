import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { OwnFactor } from '../../auth/own-factor.tsx';
import { ProofField } from '../../auth/proof-field.tsx';
import { type ProofWay, useProof } from '../../auth/use-proof.ts';
import { bound } from '../../kit/forms/bound.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useShownFactors } from '../../kit/session/use-shown-factors.ts';
import { Button } from '../../kit/ui/button.tsx';
import { deleteAccount } from './delete-account.ts';

type DeleteFormProps = { email: string; onDeleted: (follow: string) => void };

/** Asks for the word that says that somebody means it, and for who they are, in the way that this session needs. */
export function DeleteForm({ email, onDeleted }: DeleteFormProps) {
  const t = useTranslations('deleteAccount');
  const ways = useTranslations('password');
  const problems = useTranslations('kit.auth');
  const factors = useShownFactors();
  const [factorShown, setFactorShown] = useState(false);
  const { way, mailed, isAsked, prove, ...proof } = useProof(email, 'password');
  const hasFactor = (factors.data?.length ?? 0) > 0;

  const word = t('word');
  const form = useEntryForm({
    entry: { shown: '', word: '' },
    schema: z.object({
      shown: hasFactor ? z.string() : z.string().min(1),
      word: z
        .string()
        .trim()
        .refine((typed) => typed.toLocaleUpperCase() === word),
    }),
    async send({ shown }) {
      onDeleted(await deleteAccount(hasFactor ? null : await prove(shown)));
    },
  });
  const goBy = (next: ProofWay) => {
    proof.goBy(next);
    form.resetField('shown');
  };

  if (hasFactor && !factorShown) return <OwnFactor onShown={() => setFactorShown(true)} />;
  const isMailed = mailed.sent > 0;
  return (
    <form.AppForm>
      <form.Frame>
        {mailed.problem && <FormError>{problems(mailed.problem)}</FormError>}
        {/* Tells a password manager whose password it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        {!hasFactor && way === 'code' && !isMailed && (
          <>
            <p>{ways('codeLead', { email })}</p>
            <Button busy={mailed.busy} onClick={mailed.send}>
              {ways('send')}
            </Button>
          </>
        )}
        {!hasFactor && way === 'code' && isMailed && <p role="status">{ways('sent', { email })}</p>}
        {!hasFactor && isAsked && (
          <form.Field name="shown">{(field) => <ProofField way={way} field={field} />}</form.Field>
        )}
        {!hasFactor && (
          <Button
            look="bare"
            className="-ml-4 self-start text-left"
            onClick={() => goBy(way === 'password' ? 'code' : 'password')}
          >
            {ways(way === 'password' ? 'byCode' : 'byPassword')}
          </Button>
        )}
        <form.Field name="word">
          {(field) => (
            <TextField
              label={t('wordLabel', { word })}
              autoComplete="off"
              autoCapitalize="characters"
              {...bound(field, t('wordWrong', { word }))}
            />
          )}
        </form.Field>
        <form.Submit look="danger" large>
          {t('submit')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
