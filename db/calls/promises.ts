import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { columns, flag, whole } from './columns.ts';

/** Credits the owner of a consult that was not answered in the promised time, once. Refuses: NOT_FOUND. For the service. */
export const creditMissedPromise = (tx: Tx, consultId: string) =>
  tx
    .select(columns({ credited: flag }))
    .from(sql`public.fn_credit_missed_promise(${consultId}::uuid) as credited`);

/** Credits the owners of consults that still wait although their answer time is over. For the service. */
export const creditMissedPromises = (tx: Tx, limit: number) =>
  tx
    .select(columns({ credited: whole }))
    .from(sql`public.fn_credit_missed_promises(${limit}::int) as credited`);
