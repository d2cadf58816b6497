import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** What somebody wrote to us, as the Worker gives it. */
export type ContactMessage = ApiOutputs['admin']['contact']['list']['items'][number];

export const topics = [
  'question',
  'enterprise',
  'press',
  'privacy',
] as const satisfies readonly ContactMessage['topic'][];
export const statuses = ['new', 'answered'] as const satisfies readonly ContactMessage['status'][];

/** The longest note; the Worker refuses more. */
export const longestNote = 2_000;
