import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { FormError } from '../forms/form-error.tsx';
import { Button } from '../ui/button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { FactorCodeForm } from './factor-code-form.tsx';
import { beginFactor } from './second-factor.ts';

/** Sets a first factor up: why, then the picture and the key for the app, then its code. */
export function NewFactor() {
  const t = useTranslations('kit.secondFactor.new');
  const problems = useTranslations('kit.auth');
  const begin = useMutation({ mutationFn: beginFactor, networkMode: 'always' });
  const factor = begin.data;
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-3 text-ink-soft">{t('text')}</p>
      {factor ? (
        <div className="mt-6 flex flex-col gap-5">
          <p>{t('scan')}</p>
          <img
            src={factor.picture}
            alt={t('picture')}
            width={240}
            height={240}
            className="rounded-card border border-line bg-white"
          />
          <div>
            <p className="font-semibold">{t('secret')}</p>
            <p className="font-mono select-all wrap-anywhere">{factor.secret.match(/.{1,4}/g)?.join(' ')}</p>
          </div>
          <a href={factor.link} className={`${buttonClass('quiet')} self-start`}>
            {t('open')}
          </a>
          <p>{t('then')}</p>
          <FactorCodeForm factorId={factor.id} autoFocus={false} />
        </div>
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
