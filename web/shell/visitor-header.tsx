import { Link } from '@tanstack/react-router';
import { CircleUserRound } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useSession } from '../kit/session/session-store.ts';
import { buttonClass } from '../kit/ui/button.tsx';
import { LanguageSwitch } from '../kit/ui/language-switch.tsx';
import { SiteHeader } from './site-header.tsx';

/** Top of the pages for everybody: prices, language, and the way into the account. */
export function VisitorHeader() {
  const t = useTranslations('shell');
  const visitor = useSession().status === 'out';
  return (
    <SiteHeader>
      <Link to="/pricing" className={`${buttonClass('bare')} max-sm:hidden`}>
        {t('pricing')}
      </Link>
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
