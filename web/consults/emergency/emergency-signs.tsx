import { useTranslations } from 'use-intl/react';
import { emergencySigns } from '../../../contract/consults.ts';
import { Bullet } from '../../kit/ui/bullet.tsx';

/** The signs that mean "go now", for dogs, cats and horses. */
export function EmergencySigns({ className }: { className?: string }) {
  const t = useTranslations('emergency');
  return (
    <ul className={className}>
      {emergencySigns.map((sign) => (
        <Bullet key={sign} dot="emergency" className="py-1">
          {t(`signs.${sign}`)}
        </Bullet>
      ))}
    </ul>
  );
}
