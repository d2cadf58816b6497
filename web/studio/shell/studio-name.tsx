import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { restaurantsName } from '../../brand/restaurants-name.ts';
import { StudioMark } from './studio-mark.tsx';

/** The product's mark and name. */
export function StudioMarkName() {
  return (
    <>
      <StudioMark className="size-8" />
      <span className="text-[1.0625rem] tracking-tight whitespace-nowrap max-[24rem]:sr-only">
        {restaurantsName}
      </span>
    </>
  );
}

/** The product's mark and name, which lead to the list of businesses. `short`: the mark alone. */
export function StudioName({ short = false }: { short?: boolean }) {
  const t = useTranslations('studio');
  return (
    <Link
      to="/studio"
      aria-label={t('homeLink')}
      className="flex min-h-11 min-w-11 shrink-0 items-center gap-2 font-bold text-ink no-underline"
    >
      {short ? <StudioMark className="size-8" /> : <StudioMarkName />}
    </Link>
  );
}
