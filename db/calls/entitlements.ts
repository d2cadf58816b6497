import { getTableColumns, sql } from 'drizzle-orm';
import { subscriptionStatuses } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import { builtQuery } from '../built-query.ts';
import type { Tx } from '../client.ts';
import { reservationStatuses, usageReservations } from '../schema/index.ts';
import { columns, flag, maybe, moment, oneOf, text, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

/**
 * Plan, period and counters of the caller, one row a meter; none before the profile exists. `currency`: that of the price of one
 * more unit. Reads only.
 */
export const currentUsage = (tx: Tx, product: Product, currency = 'EUR') =>
  builtUsage(tx, { product, currency });

const builtUsage = builtQuery((tx) =>
  tx
    .select(
      columns({
        planCode: text,
        planNameEs: text,
        planNameEn: text,
        status: oneOf(subscriptionStatuses),
        cancelAtPeriodEnd: flag,
        periodStart: moment,
        periodEnd: moment,
        meter: text,
        included: maybe(whole),
        granted: whole,
        used: whole,
        reserved: whole,
        overageAmount: maybe(whole),
        overageCurrency: maybe(text),
      }),
    )
    .from(sql`public.fn_current_usage(${sql.placeholder('product')}, ${sql.placeholder('currency')})`),
);

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

/** Gives back reservations that ran out of time, at most `limit`. Run closeStaleConsults first. For the service. */
export const expireReservations = (tx: Tx, limit: number) =>
  tx.select(columns({ expired: whole })).from(sql`public.fn_expire_reservations(${limit}::int) as expired`);
