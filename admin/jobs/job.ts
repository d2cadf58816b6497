import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

type Jobs = ApiOutputs['admin']['jobs']['list'];

/** A job of cron, as the Worker gives it. */
export type JobState = Jobs['jobs'][number];

/** What waits to be worked on. */
export type Backlog = Jobs['archive'];
