import { getTableColumns, sql } from 'drizzle-orm';
import { columns, flag, oneOf, text, whole } from '../../../db/calls/columns.ts';
import { rowsOf } from '../../../db/calls/rows-of.ts';
import type { Tx } from '../../../db/client.ts';
import { reservationStatuses, usageReservations } from '../../../db/schema/index.ts';

/** Holds units of the caller. Refuses: QUOTA_EXCEEDED, IDEMPOTENCY_CONFLICT, WRONG_STATE, BAD_INPUT. */
export const reserve = (tx: Tx, meter: 'chat' | 'video', input: { key: string; amount: number }) =>
  tx
    .select(getTableColumns(usageReservations))
    .from(
      rowsOf(
        usageReservations,
        meter === 'chat'
          ? sql`public.fn_reserve_chat(${input.key}, ${input.amount}::int)`
          : sql`public.fn_reserve_video(${input.key}, ${input.amount}::int)`,
      ),
    );

/** Charges a reservation of the caller; `actual` null = all of it. `changed` is false when it was charged before. */
export const commitConsumption = (tx: Tx, consumptionId: string, actual: number | null) =>
  tx
    .select(
      columns({
        id: text,
        status: oneOf(reservationStatuses),
        committedAmount: whole,
        overageAmount: whole,
        changed: flag,
      }),
    )
    .from(sql`public.fn_commit_consumption(${consumptionId}::uuid, ${actual}::int)`);

/** Gives a reservation of the caller back. `changed` is false when it was free before. */
export const releaseConsumption = (tx: Tx, consumptionId: string) =>
  tx
    .select(columns({ id: text, status: oneOf(reservationStatuses), changed: flag }))
    .from(sql`public.fn_release_consumption(${consumptionId}::uuid)`);
