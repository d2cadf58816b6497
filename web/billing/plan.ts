import type { ApiOutputs } from '../kit/api/api-types.ts';

/** A plan that is for sale, with its limits and prices. */
export type Plan = ApiOutputs['subscriptions']['plans']['plans'][number];
