import { useTranslations } from 'use-intl/react';
import { Button, buttonClass } from '../kit/button.tsx';
import { PageHeading } from '../kit/page-heading.tsx';

/** The last net: a screen threw. Says what is safe and offers a fresh page; needs nothing that could be what broke. */
export function Crash() {
  const t = useTranslations('shell');
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-xl px-4 py-16 sm:px-6">
      <div role="alert">
        <PageHeading>{t('crash.title')}</PageHeading>
        <p className="mt-3 mb-8 text-ink-soft">{t('crash.text')}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => location.reload()}>
          {t('crash.reload')}
        </Button>
        <a href="/" className={buttonClass('quiet')}>
          {t('crash.home')}
        </a>
      </div>
    </main>
  );
}
