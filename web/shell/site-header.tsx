import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { brandName } from '../brand/brand-name.ts';
import { LogoMark } from '../brand/logo.tsx';
import { useLocale } from '../kit/text/i18n.tsx';
import { pageAddress } from '../kit/text/page-address.ts';

type SiteHeaderProps = { home?: '/' | '/app' | '/vet'; wide?: boolean; children?: ReactNode };

/** Top of a page: the name, which leads home (`/` is not a screen of the app), and what the page puts on the right. */
export function SiteHeader({ home = '/', wide = false, children }: SiteHeaderProps) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const name = {
    className: 'flex min-h-11 items-center gap-2 font-bold text-ink no-underline',
    'aria-label': t('home'),
  };
  const mark = (
    <>
      <LogoMark />
      <span className="text-[1.1875rem] tracking-tight max-[22rem]:sr-only">{brandName}</span>
    </>
  );
  return (
    <header
      className={`mx-auto flex w-full items-center justify-between gap-2 px-4 py-2 ${wide ? '' : 'max-w-6xl sm:px-6'}`}
    >
      {home === '/' ? (
        <a href={pageAddress(locale, home)} {...name}>
          {mark}
        </a>
      ) : (
        <Link to={home} {...name}>
          {mark}
        </Link>
      )}
      <div className="flex items-center gap-1 sm:gap-2">{children}</div>
    </header>
  );
}
