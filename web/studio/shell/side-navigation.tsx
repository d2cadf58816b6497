import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { BusinessSwitcher } from './business-switcher.tsx';
import { placesOf } from './places.ts';
import { StudioName } from './studio-name.tsx';
import type { Business } from './use-business.ts';

/** On a wide screen: which business, and its parts, at the side. */
export function SideNavigation({ business }: { business: Business }) {
  const t = useTranslations('studio');
  return (
    <div className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col gap-3 border-r border-line bg-sunken px-3 py-2 lg:flex">
      <div className="px-2">
        <StudioName />
      </div>
      <BusinessSwitcher business={business} />
      <nav aria-label={t('places')} className="min-h-0 flex-1 overflow-y-auto">
        <ul className="flex flex-col gap-0.5">
          {placesOf(business.role).map(({ to, name, icon: Icon }) => (
            <li key={name}>
              <Link
                to={to}
                params={{ businessId: business.id }}
                activeOptions={{ exact: name === 'home' }}
                className="flex min-h-11 items-center gap-3 rounded-card px-3 font-semibold text-ink-soft no-underline hover:bg-surface hover:text-ink aria-[current=page]:bg-primary-soft aria-[current=page]:text-primary"
              >
                <Icon aria-hidden className="size-5 shrink-0" />
                {t(`place.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
