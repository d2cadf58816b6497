import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { appName } from '../text/app-name.ts';
import { Button } from '../ui/button.tsx';
import { textLinkClass } from '../ui/text-link-class.ts';
import { FactorCodeForm } from './factor-code-form.tsx';
import type { OwnFactor } from './second-factor.ts';

type KnownFactorProps = { factors: readonly OwnFactor[]; onShown?: () => void };

/** Takes the code of one of the person's factors; who has several can choose another. */
export function KnownFactor({ factors, onShown }: KnownFactorProps) {
  const t = useTranslations('kit.secondFactor');
  const [chosen, setChosen] = useState(0);
  const factor = factors[chosen % factors.length];
  return (
    <>
      <p className="mt-3 mb-6 text-ink-soft">{t('text')}</p>
      {factor && (
        <FactorCodeForm key={factor.id} factorId={factor.id} autoFocus {...(onShown && { onShown })} />
      )}
      {factors.length > 1 && (
        <Button look="bare" className="mt-3 -ml-4" onClick={() => setChosen(chosen + 1)}>
          {t('other')}
        </Button>
      )}
      <p className="mt-6 text-[0.9375rem] text-ink-soft">{t('lost', { app: appName() })}</p>
      {/* A plain link: both apps show this, and the page belongs to one of them. */}
      <p>
        <a href="/help" className={textLinkClass('onLine')}>
          {t('help')}
        </a>
      </p>
    </>
  );
}
