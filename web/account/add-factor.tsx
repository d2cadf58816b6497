import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { FactorPicture } from '../kit/session/factor-picture.tsx';
import { beginFactor } from '../kit/session/second-factor.ts';
import { Button } from '../kit/ui/button.tsx';

const isNameTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'mfa_factor_name_conflict';

/** Adds an authenticator app under a name of its person's choice. */
export function AddFactor({ onDone }: { onDone: () => unknown }) {
  const t = useTranslations('factors');
  const problems = useTranslations('kit.auth');
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(t('proposal'));
  const [wrong, setWrong] = useState<'empty' | 'taken' | null>(null);
  const refuse = (found: 'empty' | 'taken') => {
    setWrong(found);
    focusFirstInvalid(form.current);
  };
  const begin = useMutation({
    mutationFn: () => beginFactor(name.trim()),
    networkMode: 'always',
    onError: (error) => isNameTaken(error) && refuse('taken'),
  });
  if (begin.data) return <FactorPicture factor={begin.data} onShown={onDone} />;
  const isUnexpected = begin.isError && !isNameTaken(begin.error);
  return (
    <form
      ref={form}
      noValidate
      className="mt-6 flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (begin.isPending) return;
        setWrong(null);
        if (name.trim() === '') refuse('empty');
        else begin.mutate();
      }}
    >
      {isUnexpected && <FormError>{problems(navigator.onLine ? 'unknown' : 'network')}</FormError>}
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onValue={setName}
        error={wrong ? t(`wrong.${wrong}`) : undefined}
        maxLength={40}
      />
      <Button type="submit" look="main" large busy={begin.isPending}>
        {t('start')}
      </Button>
    </form>
  );
}
