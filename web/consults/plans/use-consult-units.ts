import { useTranslations } from 'use-intl/react';
import type { UnitText } from '../../billing/unit-text.ts';
import { consultUnit } from './consult-unit.ts';

/** Says what a plan of Call-a-Vet includes. */
export function useConsultUnits(): UnitText {
  const t = useTranslations('consultUnits');
  return (limit) => consultUnit(t, limit);
}
