import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { contentEdits } from '../../schema/index.ts';
import { columns, json } from '../columns.ts';
import { rowsOf } from '../rows-of.ts';

const editColumns = getTableColumns(contentEdits);

/** Everything that a member edits of a business. Refuses: NOT_FOUND. See db/functions/sites/snapshot.sql. */
export const businessContent = (tx: Tx, id: string) =>
  tx.select(columns({ content: json })).from(sql`public.fn_business_content(${id}::uuid) as content`);

/**
 * Changes content. `key` is made by the client, `edits` are as db/functions/sites/edits.sql takes them. Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT,
 * TOO_LARGE.
 */
export const editContent = (tx: Tx, businessId: string, key: string, edits: readonly unknown[]) =>
  tx
    .select(editColumns)
    .from(
      rowsOf(
        contentEdits,
        sql`public.fn_edit_content(${businessId}::uuid, ${key}::uuid, ${JSON.stringify(edits)}::jsonb)`,
      ),
    );

/** Sets the hours as a whole, from those that `was` shows: {hours, changed}. Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT. See db/functions/sites/live.sql. */
export const setBusinessHours = (tx: Tx, businessId: string, was: unknown, hours: unknown) =>
  tx
    .select(columns({ done: json }))
    .from(
      sql`public.fn_set_business_hours(${businessId}::uuid, ${JSON.stringify(was)}::jsonb, ${JSON.stringify(hours)}::jsonb) as done`,
    );

/** Says until when nobody can have a dish or an add-on (`infinity`, or null: they can). Gives what is sold out. Refuses: NOT_FOUND, FORBIDDEN. */
export const setSoldOut = (tx: Tx, businessId: string, id: string, until: string | null) =>
  tx
    .select(columns({ soldOut: json }))
    .from(sql`public.fn_set_sold_out(${businessId}::uuid, ${id}::uuid, ${until}::timestamptz) as sold_out`);

/** What counts at once of a business: {hours, soldOut}. Refuses: NOT_FOUND. */
export const liveState = (tx: Tx, businessId: string) =>
  tx.select(columns({ live: json })).from(sql`public.fn_live_state(${businessId}::uuid) as live`);
