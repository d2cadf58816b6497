import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** An application to work as a vet, as the Worker gives it. */
export type Application = ApiOutputs['admin']['applications']['list']['items'][number];
