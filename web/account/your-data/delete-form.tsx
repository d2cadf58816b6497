import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { OwnFactor } from '../../auth/own-factor.tsx';
import { type Proof, proveByCode, proveByPassword, sendProofCode } from '../../auth/proof.ts';
import { useMailedCode } from '../../auth/use-mailed-code.ts';
import { bound } from '../../kit/forms/bound.ts';
import { CodeField } from '../../kit/forms/code-field.tsx';
import { FormError } from '../../kit/forms/form-error.tsx';
import { PasswordField } from '../../kit/forms/password-field.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../../kit/forms/use-entry-form.ts';
import type { AuthProblem } from '../../kit/session/session.ts';
import { useShownFactors } from '../../kit/session/use-shown-factors.ts';
import { Button } from '../../kit/ui/button.tsx';
import { deleteAccount } from './delete-account.ts';

type Way = 'password' | 'code' | 'factor';

type DeleteFormProps = { email: string; onDeleted: (follow: string) => void };

/** Means that what was shown is not right. */
const notRight: readonly AuthProblem[] = ['invalid_credentials', 'otp_expired'];

/** Asks for the word that says that somebody means it, and for who they are, in the way that this session needs. */
export function DeleteForm({ email, onDeleted }: DeleteFormProps) {
  const t = useTranslations('deleteAccount');
  const ways = useTranslations('password');
  const problems = useTranslations('kit.auth');
  const factors = useShownFactors();
  const [way, setWay] = useState<Way>('password');
  const [factorShown, setFactorShown] = useState(false);
  const mailed = useMailedCode(() => sendProofCode(email));
  const proven = useRef<{ shown: string; proof: Proof } | null>(null);
  const hasFactor = (factors.data?.length ?? 0) > 0;

  const prove = async (shown: string): Promise<Proof | null> => {
    if (hasFactor) return null;
    if (proven.current?.shown === shown) return proven.current.proof;
    const proving = await (way === 'password' ? proveByPassword : proveByCode)(email, shown);
    if ('problem' in proving)
      throw notRight.includes(proving.problem)
        ? new Refused(undefined, { shown: proving.problem })
        : new Refused(problems(proving.problem));
    proven.current = { shown, proof: proving.proof };
    return proving.proof;
  };
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
      onDeleted(await deleteAccount(await prove(shown)));
    },
  });
  const goBy = (next: Way) => {
    setWay(next);
    mailed.forget();
    proven.current = null;
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
        {!hasFactor && (way === 'password' || isMailed) && (
          <form.Field name="shown">
            {(field) =>
              way === 'password' ? (
                <PasswordField
                  label={ways('current')}
                  autoComplete="current-password"
                  {...bound(field, ways('wrong.password'))}
                />
              ) : (
                <CodeField label={ways('code')} autoFocus {...bound(field, ways('wrong.code'))} />
              )
            }
          </form.Field>
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
