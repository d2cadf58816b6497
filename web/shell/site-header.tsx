import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { LogoMark } from '../kit/ui/logo.tsx';

type SiteHeaderProps = { home?: '/' | '/app' | '/vet'; wide?: boolean; children?: ReactNode };

/** Top of a page: the name, which leads home, and what the page puts on the right. */
export function SiteHeader({ home = '/', wide = false, children }: SiteHeaderProps) {
  const t = useTranslations('shell');
  return (
    <header
      className={`mx-auto flex w-full items-center justify-between gap-2 px-4 py-2 ${wide ? '' : 'max-w-6xl sm:px-6'}`}
    >
      <Link
        to={home}
        className="flex min-h-11 items-center gap-2 font-bold text-ink no-underline"
        aria-label={t('home')}
      >
        <LogoMark />
        <span className="text-[1.1875rem] tracking-tight max-[22rem]:sr-only">Call-a-Vet</span>
      </Link>
      <div className="flex items-center gap-1 sm:gap-2">{children}</div>
    </header>
  );
}
