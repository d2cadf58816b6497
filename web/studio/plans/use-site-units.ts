import { useTranslations } from 'use-intl/react';
import { unitOf } from '../../billing/unit-of.ts';
import type { UnitText } from '../../billing/unit-text.ts';
import { siteMeters } from './site-meters.ts';

/** Says what a plan of Gastronomy OS includes. */
export function useSiteUnits(): UnitText {
  const t = useTranslations('siteUnits');
  return (limit) => unitOf(siteMeters, t, limit);
}
