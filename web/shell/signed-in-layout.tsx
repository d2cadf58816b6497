import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { chooseLocale, hasChosenLocale } from '../kit/locale.ts';
import { useMe } from '../kit/me.ts';
import { useSession } from '../kit/session-store.ts';
import { ScreenSkeleton } from './screen-skeleton.tsx';

/** Lets signed-in people through; sends the others to sign in, and back here afterwards. */
export function SignedInLayout() {
  const { status } = useSession();
  const { href } = useLocation();
  const me = useMe();
  const profileLocale = me.data?.profile?.locale;

  useEffect(() => {
    if (profileLocale && !hasChosenLocale()) chooseLocale(profileLocale);
  }, [profileLocale]);

  if (status === 'unknown') return <ScreenSkeleton />;
  if (status === 'out') return <Navigate to="/sign-in" search={{ next: href }} replace />;
  return <Outlet />;
}
