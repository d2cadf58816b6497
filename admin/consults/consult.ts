import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../worker/router.ts';

/** One line of the list, as the Worker gives it. */
export type Consult = inferRouterOutputs<AppRouter>['admin']['consults']['items'][number];

/** A wait that an admin should see at once. */
const longWaitMs = 5 * 60_000;

/** How long the owner waited, or has waited so far, in milliseconds; null when nobody ever answered and it is over. */
export function waitOf(consult: Consult, now: number): number | null {
  const from = Date.parse(consult.queuedAt);
  if (consult.acceptedAt) return Date.parse(consult.acceptedAt) - from;
  return consult.status === 'queued' ? now - from : null;
}

export const isStuck = (consult: Consult, now: number): boolean =>
  consult.status === 'queued' && now - Date.parse(consult.queuedAt) >= longWaitMs;
