import { useTranslations } from 'use-intl/react';
import { unitOf } from '../../billing/unit-of.ts';
import type { UnitText } from '../../billing/unit-text.ts';
import { consultMeters } from './consult-meters.ts';

/** Says what a plan of Call-a-Vet includes. */
export function useConsultUnits(): UnitText {
  const t = useTranslations('consultUnits');
  return (limit) => unitOf(consultMeters, t, limit);
}
