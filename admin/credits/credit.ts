import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** Units beside somebody's plan, as the Worker gives them. */
export type Credit = ApiOutputs['admin']['credits']['list']['items'][number];

export const states = [
  'open',
  'held',
  'used',
  'expired',
  'revoked',
] as const satisfies readonly Credit['state'][];
