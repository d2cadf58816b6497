import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** Where what is searched stands, as an admin sees it. */
export type SearchState = ApiOutputs['admin']['findable']['state'];
