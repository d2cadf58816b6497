import { Menu } from '@base-ui/react/menu';
import { Link } from '@tanstack/react-router';
import { Check, ChevronsUpDown, LayoutGrid } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { menuItemClass } from '../../shell/menu-item-class.ts';
import { type Business, useBusinesses } from './use-business.ts';

/** The business that is worked on, and the way to another. */
export function BusinessSwitcher({ business }: { business: Business }) {
  const t = useTranslations('studio');
  const businesses = useBusinesses().data?.businesses ?? [];
  return (
    <Menu.Root>
      <Menu.Trigger className="flex min-h-11 min-w-0 items-center gap-2 rounded-card px-2 text-left hover:bg-sunken">
        <span className="min-w-0">
          <span className="block truncate font-bold leading-tight">{business.name}</span>
          <span className="block truncate text-[0.875rem] leading-tight text-ink-soft">
            {t(`kind.${business.kind}`)}
          </span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
        <span className="sr-only">{t('switch.open')}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={6} className="z-40">
          <Menu.Popup className="max-h-[70dvh] w-72 overflow-y-auto rounded-card border border-line bg-surface p-1.5 shadow-lg outline-none">
            {businesses.map(({ id, name }) => (
              <Menu.LinkItem
                key={id}
                className={menuItemClass}
                closeOnClick
                render={<Link to="/studio/$businessId" params={{ businessId: id }} />}
              >
                <span className="min-w-0 flex-1 truncate">{name}</span>
                {id === business.id && <Check aria-hidden className="size-5 shrink-0 text-primary" />}
              </Menu.LinkItem>
            ))}
            <Menu.Separator className="my-1.5 border-t border-line" />
            <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/studio" />}>
              <LayoutGrid aria-hidden className="size-5 shrink-0 text-ink-soft" />
              {t('switch.all')}
            </Menu.LinkItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
