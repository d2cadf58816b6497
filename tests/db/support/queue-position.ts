import { sql } from 'drizzle-orm';
import { columns, maybe, whole } from '../../../db/calls/columns.ts';
import type { Tx } from '../../../db/client.ts';

/** The place of the caller's consult in the queue, from 1; null when it does not wait or is not theirs. */
export const queuePosition = (tx: Tx, consultId: string) =>
  tx
    .select(columns({ position: maybe(whole) }))
    .from(sql`public.fn_queue_position(${consultId}::uuid) as position`);
