import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../worker/router.ts';

/** What each procedure takes: `ApiInputs['pets']['create']`. */
export type ApiInputs = inferRouterInputs<AppRouter>;
/** What each procedure answers: `ApiOutputs['me']['get']`. */
export type ApiOutputs = inferRouterOutputs<AppRouter>;
