import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** A job of cron, as the Worker gives it. */
export type JobState = ApiOutputs['admin']['jobs']['list']['jobs'][number];
