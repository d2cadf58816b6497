import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useSession } from '../../kit/session/session-store.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { pageAddress } from '../../kit/text/page-address.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { LanguageSwitch } from '../../kit/ui/language-switch.tsx';
import { StudioHeader } from './studio-header.tsx';
import { StudioMarkName } from './studio-name.tsx';

/** Top of the studio's screens that anybody may see: as it is elsewhere for who is signed in, else the way to the product's own first page and in. */
export function StudioVisitorHeader() {
  const t = useTranslations('studio');
  const locale = useLocale();
  const { status } = useSession();
  if (status === 'in') return <StudioHeader />;
  return (
    <header className="mx-auto flex w-full max-w-6xl items-center justify-between gap-2 px-4 py-2 sm:px-6">
      <a
        href={pageAddress(locale, '/restaurants')}
        aria-label={t('landingLink')}
        className="flex min-h-11 items-center gap-2 font-bold text-ink no-underline"
      >
        <StudioMarkName />
      </a>
      <div className="flex items-center gap-1 sm:gap-2">
        <LanguageSwitch />
        {status === 'out' && (
          <Link
            to="/sign-in"
            search={{ next: '/studio' }}
            className={`${buttonClass('bare')} whitespace-nowrap`}
          >
            {t('signIn')}
          </Link>
        )}
      </div>
    </header>
  );
}
