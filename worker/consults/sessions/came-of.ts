import type { InferSelectModel } from 'drizzle-orm';
import type { Species } from '../../../contract/consults.ts';
import type { chatSessions } from '../../../db/schema/index.ts';
import type { QueueNews } from '../../../party/rpc.ts';

/** What is told of a consult that has begun to wait, or waits again, before the queue is read. */
export const cameOf = (
  { id, level, locale, mode, queuedAt, dueAt }: InferSelectModel<typeof chatSessions>,
  species: Species,
): Extract<QueueNews, { kind: 'came' }> => ({
  kind: 'came',
  one: { id, level, species, locale, mode, queuedAt: queuedAt.getTime(), offered: false },
  dueAt: dueAt.getTime(),
});
