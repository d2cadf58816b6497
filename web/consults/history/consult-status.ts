import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** One line of the list of consults. */
export type ConsultLine = ApiOutputs['sessions']['list']['items'][number];

/** Whether a consult waits or goes on. */
export function isRunning({ status }: Pick<ConsultLine, 'status'>): boolean {
  return status === 'queued' || status === 'active';
}
