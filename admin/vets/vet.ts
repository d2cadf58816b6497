import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** A vet, as the Worker gives them to the team. */
export type Vet = ApiOutputs['admin']['vets']['list']['items'][number];
