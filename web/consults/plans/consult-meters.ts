import type { MeterCode } from '../../../contract/products.ts';

/** The meters of Call-a-Vet's plans, by their names in `consultUnits`. */
export const consultMeters = ['chat', 'video'] as const satisfies readonly MeterCode[];
