import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** A message on one channel, as the Worker gives it. */
export type Notification = ApiOutputs['admin']['notifications']['list']['items'][number];
