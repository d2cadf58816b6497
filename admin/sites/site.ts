import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** A site of a restaurant, as the Worker gives it. */
export type Site = ApiOutputs['admin']['sites']['list']['items'][number];
