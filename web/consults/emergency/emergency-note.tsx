import { ChevronDown, Siren } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { EmergencySigns } from './emergency-signs.tsx';

/** The emergency lane of every screen on the way to a vet: one line that opens to the signs. */
export function EmergencyNote() {
  const t = useTranslations('emergency');
  return (
    <details className="group rounded-card bg-emergency-soft">
      <summary className="flex min-h-12 list-none items-center gap-2.5 px-4 font-semibold text-emergency [&::-webkit-details-marker]:hidden">
        <Siren aria-hidden className="size-5 shrink-0" />
        {t('summary')}
        <ChevronDown
          aria-hidden
          className="ml-auto size-5 shrink-0 transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="px-4 pb-4">
        <p className="mb-2 font-medium">{t('text')}</p>
        <EmergencySigns />
      </div>
    </details>
  );
}
