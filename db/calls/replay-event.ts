import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { columns, maybe, text } from './columns.ts';

/** Leases an event once more. Refuses: NOT_FOUND, CONFLICT (it is worked on). See db/functions/billing/replay-event.sql. For the service. */
export const replayEvent = (tx: Tx, id: string, customer: string | null) =>
  tx
    .select(columns({ customerId: maybe(text), at: text }))
    .from(sql`public.fn_replay_event(${id}::uuid, ${customer}::text)`);

/** Settles a leased event that nothing of ours follows from. For the service. */
export const ignoreEvent = (tx: Tx, id: string) =>
  tx.execute(sql`select public.fn_finish_event(${id}::uuid, 'ignored', null)`);
