import type { Plan } from './plan.ts';

/** Says what a plan includes of a meter, in the words of its product; null of a meter that is not the product's. */
export type UnitText = (limit: Pick<Plan['limits'][number], 'meter' | 'included'>) => string | null;
