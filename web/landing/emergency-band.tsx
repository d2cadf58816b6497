import { Siren } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { EmergencySigns } from '../consults/emergency/emergency-signs.tsx';

/** What to do when a chat is the wrong place: the signs, and where to go. */
export function EmergencyBand() {
  const t = useTranslations('emergency');
  return (
    <section aria-labelledby="emergency" className="bg-emergency-soft">
      <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-5 px-4 py-10 sm:px-6 lg:grid-cols-[5fr_7fr] lg:py-14">
        <div>
          <h2 id="emergency" className="flex items-start gap-3 text-2xl text-emergency sm:text-[1.75rem]">
            <Siren aria-hidden className="mt-0.5 size-7 shrink-0" />
            {t('title')}
          </h2>
          <p className="mt-3 max-w-md font-medium lg:pl-10">{t('text')}</p>
        </div>
        <EmergencySigns className="columns-1 gap-10 sm:columns-2 [&>li]:break-inside-avoid" />
      </div>
    </section>
  );
}
