import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { columns, whole } from './columns.ts';

/** Credits the owners of consults that still wait although their answer time is over. For the service. */
export const creditMissedPromises = (tx: Tx, limit: number) =>
  tx
    .select(columns({ credited: whole }))
    .from(sql`public.fn_credit_missed_promises(${limit}::int) as credited`);
