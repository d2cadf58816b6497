import { WifiOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useOnline } from '../live/online.ts';

/** A line across the top while there is no network; announced when it comes, gone when the network is back. */
export function OfflineBanner() {
  const t = useTranslations('kit');
  const online = useOnline();
  return (
    <div role="status" aria-live="polite">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-ink px-4 py-2 text-center text-[0.9375rem] font-medium text-paper">
          <WifiOff aria-hidden className="size-4.5 shrink-0" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
