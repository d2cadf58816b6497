import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** A template as the back office sees it. */
export type Template = ApiOutputs['admin']['templates']['list']['templates'][number];
