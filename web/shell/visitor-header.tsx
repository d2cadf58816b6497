import { Link } from '@tanstack/react-router';
import { CircleUserRound } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useSession } from '../kit/session/session-store.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { pageAddress } from '../kit/text/page-address.ts';
import { buttonClass } from '../kit/ui/button-class.ts';
import { LanguageSwitch } from '../kit/ui/language-switch.tsx';
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
