import { useMe } from '../account/me.ts';
import { SearchButton } from '../kit/search/search-button.tsx';
import { AccountMenu } from './account-menu.tsx';
import { KeptLanguageSwitch } from './kept-language-switch.tsx';
import { SiteHeader } from './site-header.tsx';

/** Top of the signed-in screens; a chosen language is kept in the profile. `wide`: as wide as the window. */
export function AppHeader({ wide = false }: { wide?: boolean }) {
  const { data: me } = useMe();
  return (
    <SiteHeader wide={wide} home={me?.profile?.role === 'vet' ? '/vet' : '/app'}>
      <SearchButton />
      <KeptLanguageSwitch />
      <AccountMenu />
    </SiteHeader>
  );
}
