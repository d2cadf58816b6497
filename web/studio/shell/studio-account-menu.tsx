import { Menu } from '@base-ui/react/menu';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { AccountMenu } from '../../shell/account-menu.tsx';
import { menuItemClass } from '../../shell/menu-item-class.ts';

/** The menu of the account in the studio: first what is the restaurateur's. */
export function StudioAccountMenu() {
  const t = useTranslations('studio.menu');
  return (
    <AccountMenu
      places={
        <Menu.LinkItem className={menuItemClass} closeOnClick render={<Link to="/studio" />}>
          {t('restaurants')}
        </Menu.LinkItem>
      }
    />
  );
}
