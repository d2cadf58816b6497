import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** An import of an old site, as the Worker gives it. */
export type ImportJob = ApiOutputs['admin']['sites']['imports']['items'][number];
