import type { PhotoTreatment } from './choices.ts';

/** What is done to photos, as a filter of CSS; empty for nothing. */
export const photoFilters: Readonly<Record<PhotoTreatment, string>> = {
  natural: '',
  warm: 'sepia(.22) saturate(1.08)',
  mono: 'grayscale(1) contrast(1.05)',
};
