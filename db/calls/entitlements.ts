import { getTableColumns, sql } from 'drizzle-orm';
import type { SubscriptionStatus } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import type { Tx } from '../client.ts';
import { type reservationStatuses, subscriptionUsage, usageReservations } from '../schema/index.ts';
import { rowsOf } from './rows-of.ts';

type Status = (typeof reservationStatuses)[number];

/**
 * Plan, period and counters of the caller, one row a meter; none before the profile exists. `currency`: that of the price of one
 * more unit. Reads only.
 */
export const currentUsage = (tx: Tx, product: Product, currency = 'EUR') =>
  tx
    .select({
      planCode: sql<string>`plan_code`,
      planNameEs: sql<string>`plan_name_es`,
      planNameEn: sql<string>`plan_name_en`,
      status: sql<SubscriptionStatus>`status`,
      cancelAtPeriodEnd: sql<boolean>`cancel_at_period_end`,
      periodStart: sql`period_start`.mapWith(subscriptionUsage.periodStart),
      periodEnd: sql`period_end`.mapWith(subscriptionUsage.periodEnd),
      meter: sql<string>`meter`,
      included: sql<number | null>`included`,
      granted: sql<number>`granted`,
      used: sql<number>`used`,
      reserved: sql<number>`reserved`,
      overageAmount: sql<number | null>`overage_amount`,
      overageCurrency: sql<string | null>`overage_currency`,
    })
    .from(sql`public.fn_current_usage(${product}, ${currency})`);

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
    .select({
      id: sql<string>`id`,
      status: sql<Status>`status`,
      committedAmount: sql<number>`committed_amount`,
      overageAmount: sql<number>`overage_amount`,
      changed: sql<boolean>`changed`,
    })
    .from(sql`public.fn_commit_consumption(${consumptionId}::uuid, ${actual}::int)`);

/** Gives a reservation of the caller back. `changed` is false when it was free before. */
export const releaseConsumption = (tx: Tx, consumptionId: string) =>
  tx
    .select({ id: sql<string>`id`, status: sql<Status>`status`, changed: sql<boolean>`changed` })
    .from(sql`public.fn_release_consumption(${consumptionId}::uuid)`);

/** Gives back reservations that ran out of time, at most `limit`. Run closeStaleConsults first. For the service. */
export const expireReservations = (tx: Tx, limit: number) =>
  tx
    .select({ expired: sql<number>`expired` })
    .from(sql`public.fn_expire_reservations(${limit}::int) as expired`);
