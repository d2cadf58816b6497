import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** A procedure of the API, as the router describes it. */
export type Procedure = ApiOutputs['admin']['diagnostics']['procedures']['procedures'][number];
