import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../worker/router.ts';

/** One line of the list, as the Worker gives it. */
export type User = inferRouterOutputs<AppRouter>['admin']['users']['items'][number];
