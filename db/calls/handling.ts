import { sql } from 'drizzle-orm';
import { consultModes } from '../../contract/consults.ts';
import { levels } from '../../contract/urgency.ts';
import type { Tx } from '../client.ts';
import { columns, maybe, oneOf, whole } from './columns.ts';

/** How long consults and accepts took of late, and how many of each level came in an hour. For the service. See db/functions/consults/handling.sql. */
export const handlingTimes = (tx: Tx) =>
  tx
    .select(
      columns({
        what: oneOf([...consultModes, 'accept', ...levels]),
        counted: whole,
        medianMs: maybe(whole),
        p90Ms: maybe(whole),
      }),
    )
    .from(sql`public.fn_handling_times()`);
