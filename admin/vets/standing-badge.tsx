import { useTranslations } from 'use-intl/react';
import { Badge } from '../table/badge.tsx';
import type { Vet } from './vet.ts';

/** Whether a vet may be offered anything. */
export function StandingBadge({ standing }: { standing: Vet['standing'] }) {
  const t = useTranslations('vets.standing');
  return <Badge tone={standing === 'active' ? 'running' : 'bad'}>{t(standing)}</Badge>;
}
