import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** A clinic, as the Worker gives it. */
export type Center = ApiOutputs['admin']['centers']['list']['items'][number];
