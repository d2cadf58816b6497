import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** All figures, as the Worker gives them. */
export type Figures = ApiOutputs['admin']['figures'];
/** The figures of one day or week. */
export type Figure = Figures['figures'][number];
