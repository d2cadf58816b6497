import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** One event of the inbox, as the Worker gives it. */
export type Webhook = ApiOutputs['admin']['webhooks']['list']['items'][number];

export const inboxStatuses = [
  'failed',
  'unmatched',
  'processing',
  'received',
  'done',
  'ignored',
] as const satisfies readonly Webhook['status'][];
