import { useTranslations } from 'use-intl/react';
import type { UnitText } from '../../billing/unit-text.ts';
import { siteUnit } from './site-unit.ts';

/** Says what a plan of Gastronomy OS includes. */
export function useSiteUnits(): UnitText {
  const t = useTranslations('siteUnits');
  return (limit) => siteUnit(t, limit);
}
