import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../ui/button-class.ts';
import { FactorCodeForm } from './factor-code-form.tsx';
import type { NewFactor } from './second-factor.ts';

type FactorPictureProps = { factor: NewFactor; onShown?: () => void };

/** A factor that was begun: its picture and its key for the app, then the app's first code. */
export function FactorPicture({ factor, onShown }: FactorPictureProps) {
  const t = useTranslations('kit.secondFactor.new');
  return (
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
      <FactorCodeForm factorId={factor.id} autoFocus={false} {...(onShown && { onShown })} />
    </div>
  );
}
