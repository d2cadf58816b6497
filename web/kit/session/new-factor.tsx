import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { FormError } from '../forms/form-error.tsx';
import { Button } from '../ui/button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { FactorPicture } from './factor-picture.tsx';
import { beginFactor } from './second-factor.ts';

/** Sets a first factor up: why, then the picture and the key for the app, then its code. */
export function NewFactor() {
  const t = useTranslations('kit.secondFactor.new');
  const problems = useTranslations('kit.auth');
  const begin = useMutation({ mutationFn: () => beginFactor(''), networkMode: 'always' });
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-3 text-ink-soft">{t('text')}</p>
      {begin.data ? (
        <FactorPicture factor={begin.data} />
      ) : (
        <div className="mt-6 flex flex-col items-start gap-4">
          {begin.isError && <FormError>{problems(navigator.onLine ? 'unknown' : 'network')}</FormError>}
          <Button look="main" large busy={begin.isPending} onClick={() => begin.mutate()}>
            {t('start')}
          </Button>
        </div>
      )}
    </>
  );
}
