import { Menu } from '@base-ui/react/menu';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleUserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useMe } from '../account/me.ts';
import { endSession } from '../kit/session/session.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { pageAddress } from '../kit/text/page-address.ts';
import { menuItemClass } from './menu-item-class.ts';

type AccountMenuProps = {
  /** The places of a product, in that of those of all screens. */
  places?: ReactNode;
};

/** Who is signed in, the places that are theirs, and the way out. */
export function AccountMenu({ places }: AccountMenuProps) {
  const t = useTranslations('shell.account');
  const { data: me } = useMe();
  const role = me?.profile?.role;
  const locale = useLocale();
  const queries = useQueryClient();
  const leave = async () => {
    await endSession('self');
    queries.clear();
    location.assign(pageAddress(locale, '/'));
  };
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={t('open')}
        className="inline-grid size-11 place-items-center rounded-card text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <CircleUserRound aria-hidden className="size-6" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={6} className="z-40">
          <Menu.Popup className="w-64 rounded-card border border-line bg-surface p-1.5 shadow-lg outline-none">
            <div className="border-b border-line px-3 pt-1 pb-2.5 mb-1.5">
              <p className="font-semibold">{me?.profile?.displayName}</p>
              <p className="truncate text-[0.9375rem] text-ink-soft">{me?.user.email}</p>
            </div>
            {places ?? (
              <>
                <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/app" />}>
                  {t('home')}
                </Menu.LinkItem>
                <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/studio" />}>
                  {t('studio')}
                </Menu.LinkItem>
              </>
            )}
            {role === 'vet' && (
              <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/vet" />}>
                {t('desk')}
              </Menu.LinkItem>
            )}
            {role === 'admin' && (
              <Menu.LinkItem className={menuItemClass} href="/admin/">
                {t('admin')}
              </Menu.LinkItem>
            )}
            <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/app/billing" />}>
              {t('billing')}
            </Menu.LinkItem>
            <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/app/account" />}>
              {t('profile')}
            </Menu.LinkItem>
            <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/app/notifications" />}>
              {t('notifications')}
            </Menu.LinkItem>
            <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/app/security" />}>
              {t('security')}
            </Menu.LinkItem>
            <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/contact" />}>
              {t('contact')}
            </Menu.LinkItem>
            <Menu.Item className={menuItemClass} onClick={() => void leave()}>
              {t('signOut')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
