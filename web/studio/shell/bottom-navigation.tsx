import { Menu } from '@base-ui/react/menu';
import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { menuItemClass } from '../../shell/menu-item-class.ts';
import { type Place, placesOf } from './places.ts';
import type { Business } from './use-business.ts';

/** How many places stand in the bar when there are more than fit. */
const inBar = 4;

const tab =
  'flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-[0.8125rem] font-semibold text-ink-soft no-underline aria-[current=page]:text-primary';

/** On a phone: the parts of a business in a bar at the bottom, within reach of a thumb; what does not fit is behind "more". */
export function BottomNavigation({ business }: { business: Business }) {
  const t = useTranslations('studio');
  const places = placesOf(business.role);
  const [shown, behind] =
    places.length > inBar + 1 ? [places.slice(0, inBar), places.slice(inBar)] : [places, []];
  const address = ({ to, name }: Place) => ({
    to,
    params: { businessId: business.id },
    activeOptions: { exact: name === 'home' },
  });
  return (
    <nav
      aria-label={t('places')}
      className="sticky bottom-0 z-30 mt-auto flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {shown.map((place) => (
        <Link key={place.name} {...address(place)} className={tab}>
          <place.icon aria-hidden className="size-5.5" />
          <span className="max-w-full truncate">{t(`place.${place.name}`)}</span>
        </Link>
      ))}
      {behind.length > 0 && (
        <Menu.Root>
          <Menu.Trigger className={tab}>
            <Ellipsis aria-hidden className="size-5.5" />
            {t('more')}
          </Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner align="end" side="top" sideOffset={6} className="z-40">
              <Menu.Popup className="w-64 rounded-card border border-line bg-surface p-1.5 shadow-lg outline-none">
                {behind.map((place) => (
                  <Menu.LinkItem
                    key={place.name}
                    className={menuItemClass}
                    closeOnClick
                    render={<Link {...address(place)} />}
                  >
                    <place.icon aria-hidden className="size-5 shrink-0 text-ink-soft" />
                    {t(`place.${place.name}`)}
                  </Menu.LinkItem>
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
    </nav>
  );
}
