import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { SiteRow } from './site-row.tsx';
import type { Business } from './use-business.ts';
import type { Site } from './use-sites.ts';

/** One business of the list: its name leads into it, and below is where it is on the web. */
export function BusinessCard({ business, sites }: { business: Business; sites: readonly Site[] }) {
  const t = useTranslations('studio');
  return (
    <section
      aria-labelledby={`business-${business.id}`}
      className="h-full rounded-card border border-line bg-surface p-4 sm:p-5"
    >
      <h2 id={`business-${business.id}`} className="text-xl">
        <Link
          to="/studio/$businessId"
          params={{ businessId: business.id }}
          className="-my-1 flex min-h-11 items-center justify-between gap-3 text-ink no-underline hover:underline"
        >
          <span className="min-w-0 truncate">{business.name}</span>
          <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-soft" />
        </Link>
      </h2>
      <p className="text-ink-soft">
        {t(`kind.${business.kind}`)} · {t(`role.${business.role}`)}
      </p>
      <div className="mt-2 divide-y divide-line">
        {sites.map((site) => (
          <SiteRow key={site.id} site={site} />
        ))}
      </div>
      {sites.length === 0 && <p className="mt-2 text-ink-soft">{t('noSite')}</p>}
    </section>
  );
}
