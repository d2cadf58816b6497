import { useMutation } from '@tanstack/react-query';
import { useMe } from '../account/me.ts';
import { api } from '../kit/api/api.ts';
import { LanguageSwitch } from '../kit/ui/language-switch.tsx';
import { AccountMenu } from './account-menu.tsx';
import { SiteHeader } from './site-header.tsx';

/** Top of the signed-in screens; a chosen language is kept in the profile. `wide`: as wide as the window. */
export function AppHeader({ wide = false }: { wide?: boolean }) {
  const { data: me } = useMe();
  const save = useMutation(api.me.update.mutationOptions());
  return (
    <SiteHeader wide={wide} home={me?.profile?.role === 'vet' ? '/vet' : '/app'}>
      <LanguageSwitch onChoose={(locale) => save.mutate({ locale })} />
      <AccountMenu />
    </SiteHeader>
  );
}
