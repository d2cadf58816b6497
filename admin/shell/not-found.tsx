import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';

/** An address below /admin that no section has. */
export function NotFound() {
  const t = useTranslations('shell.notFound');
  return (
    <div className="max-w-xl">
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-3 mb-8 text-ink-soft">{t('text')}</p>
      <Link to="/consults" className={buttonClass('primary')}>
        {t('home')}
      </Link>
    </div>
  );
}
