import { useTranslations } from 'use-intl/react';
import { emergencySigns } from '../../../contract/consults.ts';

/** The signs that mean "go now", for dogs, cats and horses. */
export function EmergencySigns({ className }: { className?: string }) {
  const t = useTranslations('emergency');
  return (
    <ul className={className}>
      {emergencySigns.map((sign) => (
        <li key={sign} className="flex gap-2.5 py-1">
          <span aria-hidden className="mt-[0.6em] size-1.5 shrink-0 rounded-full bg-emergency" />
          {t(`signs.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
