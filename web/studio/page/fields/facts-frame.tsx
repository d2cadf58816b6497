import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useMayDesign } from '../../workspace/use-may-design.ts';

/** Around facts of the business: whoever may not change them sees them, and is told who may. */
export function FactsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('page');
  const mayChange = useMayDesign();
  return (
    <fieldset disabled={!mayChange} className="flex min-w-0 flex-col gap-5">
      {!mayChange && <p className="text-[0.9375rem] text-ink-soft">{t('ownersOnly')}</p>}
      {children}
    </fieldset>
  );
}
