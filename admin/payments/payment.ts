import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** One line of the list, as the Worker gives it. */
export type Payment = ApiOutputs['admin']['payments']['list']['items'][number];
