import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useMe } from '../account/me.ts';
import { useAccountChanges } from '../account/use-account-changes.ts';
import { useSession } from '../kit/session/session-store.ts';
import { chooseLocale, hasChosenLocale } from '../kit/text/locale.ts';
import { TextLink } from '../kit/ui/text-link.tsx';
import { NewDeviceNotice } from './new-device-notice.tsx';
import { ScreenSkeleton } from './screen-skeleton.tsx';

/** Lets signed-in people through; sends the others to sign in, and back here afterwards. */
export function SignedInLayout() {
  const { status, ended } = useSession();
  const wasIn = useRef(false);
  const router = useRouter();
  const me = useMe();
  const t = useTranslations('shell');
  const isAtList = useLocation({ select: ({ pathname }) => pathname === '/app/security' });
  useAccountChanges();
  const profileLocale = me.data?.profile?.locale;

  useEffect(() => {
    if (profileLocale && !hasChosenLocale()) chooseLocale(profileLocale);
  }, [profileLocale]);

  useEffect(() => {
    if (status === 'in') wasIn.current = true;
    // Who signs out here is on the way to the first page.
    if (status !== 'out' || (wasIn.current && ended === 'self')) return;
    const next = router.state.location.href;
    void router.navigate({ to: '/sign-in', search: { next }, replace: true });
  }, [status, ended, router]);

  if (status !== 'in') return <ScreenSkeleton />;
  return (
    <>
      <NewDeviceNotice count={isAtList ? 0 : (me.data?.newDevices ?? 0)}>
        <TextLink to="/app/security">{t('reviewDevices')}</TextLink>
      </NewDeviceNotice>
      <Outlet />
    </>
  );
}
