import { useTranslations } from 'use-intl/react';
import { Button } from '../../web/kit/ui/button.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';

/** The last net: a screen threw. The frame around it still works. */
export function Crash() {
  const t = useTranslations('shell.crash');
  return (
    <div role="alert" className="max-w-xl">
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-3 mb-8 text-ink-soft">{t('text')}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </div>
  );
}
