import { Link } from '@tanstack/react-router';
import { CircleUserRound } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../kit/button.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { LanguageSwitch } from '../kit/language-switch.tsx';
import { pageAddress } from '../kit/page-address.ts';
import { useSession } from '../kit/session-store.ts';
import { SiteHeader } from './site-header.tsx';

/** Top of the pages for everybody: prices, language, and the way into the account. */
export function VisitorHeader() {
  const t = useTranslations('shell');
  const locale = useLocale();
  const visitor = useSession().status === 'out';
  return (
    <SiteHeader>
      <a href={pageAddress(locale, '/pricing')} className={`${buttonClass('bare')} max-sm:hidden`}>
        {t('pricing')}
      </a>
      <LanguageSwitch />
      <Link to={visitor ? '/sign-in' : '/app'} className={buttonClass('bare')}>
        {visitor ? (
          t('signIn')
        ) : (
          <>
            <CircleUserRound aria-hidden className="size-6 sm:hidden" />
            <span className="max-sm:sr-only">{t('myAccount')}</span>
          </>
        )}
      </Link>
    </SiteHeader>
  );
}
