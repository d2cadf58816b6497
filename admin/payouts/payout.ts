import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** One line of the list, as the Worker gives it: the money of a statement. */
export type Payout = ApiOutputs['admin']['payouts']['list']['items'][number];
