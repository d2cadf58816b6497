import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from './button.tsx';
import { FactorCodeForm } from './factor-code-form.tsx';

type KnownFactorProps = { ids: readonly string[]; onShown?: () => void };

/** Takes the code of one of the person's factors; who has several can choose another. */
export function KnownFactor({ ids, onShown }: KnownFactorProps) {
  const t = useTranslations('kit.secondFactor');
  const [chosen, setChosen] = useState(0);
  const id = ids[chosen % ids.length];
  return (
    <>
      <p className="mt-3 mb-6 text-ink-soft">{t('text')}</p>
      {id && <FactorCodeForm key={id} factorId={id} autoFocus {...(onShown && { onShown })} />}
      {ids.length > 1 && (
        <Button look="bare" className="mt-3 -ml-4" onClick={() => setChosen(chosen + 1)}>
          {t('other')}
        </Button>
      )}
      <p className="mt-6 text-[0.9375rem] text-ink-soft">{t('lost')}</p>
    </>
  );
}
