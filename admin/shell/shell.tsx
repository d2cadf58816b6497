import { Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { OfflineBanner } from '../../web/kit/ui/offline-banner.tsx';
import { Toaster } from '../../web/kit/ui/toaster.tsx';
import { AdminGate } from './admin-gate.tsx';
import { Frame } from './frame.tsx';

/** Around every screen: banners, and the gate that only an admin passes. The address stays while somebody signs in. */
export function Shell() {
  const t = useTranslations('kit');
  return (
    <>
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-card bg-primary px-4 py-3 font-semibold text-on-primary focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <OfflineBanner />
      <AdminGate>
        <Frame>
          <Outlet />
        </Frame>
      </AdminGate>
      <Toaster />
    </>
  );
}
