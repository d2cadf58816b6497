import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** What somebody wrote to us, as the Worker gives it. */
export type ContactMessage = ApiOutputs['admin']['contact']['list']['items'][number];
