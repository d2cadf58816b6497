import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../kit/button.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { LanguageSwitch } from '../kit/language-switch.tsx';
import { pageAddress } from '../kit/page-address.ts';
import { PageHeading } from '../kit/page-heading.tsx';
import { SiteHeader } from './site-header.tsx';

export function NotFound() {
  const t = useTranslations('shell');
  return (
    <>
      <SiteHeader>
        <LanguageSwitch />
      </SiteHeader>
      <main id="content" tabIndex={-1} className="mx-auto max-w-xl px-4 py-16 sm:px-6">
        <PageHeading>{t('notFound.title')}</PageHeading>
        <p className="mt-3 mb-8 text-ink-soft">{t('notFound.text')}</p>
        <a href={pageAddress(useLocale(), '/')} className={buttonClass('primary')}>
          {t('notFound.home')}
        </a>
      </main>
    </>
  );
}
