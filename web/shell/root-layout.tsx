import { Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { OfflineBanner } from '../kit/ui/offline-banner.tsx';
import { EmergencyLane } from './emergency-lane.tsx';
import { UpdateBanner } from './update-banner.tsx';

/**
 * Around every screen: the skip link, the way to what to do in an emergency, the banners for no network and for a new version. A screen marked `data-fills` (a conversation)
 * gets exactly the height that these leave.
 */
export function RootLayout() {
  const t = useTranslations('kit');
  return (
    <div className="flex min-h-dvh flex-col has-data-fills:h-dvh">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-[200%] rounded-card bg-primary px-4 py-3 font-semibold text-on-primary focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <EmergencyLane />
      <OfflineBanner />
      <UpdateBanner />
      <div className="flex min-h-0 flex-1 flex-col">
        <Outlet />
      </div>
    </div>
  );
}
