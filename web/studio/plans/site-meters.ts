import type { MeterCode } from '../../../contract/products.ts';

/** The meters of Gastronomy OS's plans, by their names in `siteUnits`. */
export const siteMeters = ['site', 'member'] as const satisfies readonly MeterCode[];
