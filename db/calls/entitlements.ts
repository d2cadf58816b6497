import { sql } from 'drizzle-orm';
import { subscriptionStatuses } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import { builtQuery } from '../built-query.ts';
import type { Tx } from '../client.ts';
import { columns, flag, maybe, moment, oneOf, text, whole } from './columns.ts';

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

/** Gives back reservations that ran out of time, at most `limit`. Run closeStaleConsults first. For the service. */
export const expireReservations = (tx: Tx, limit: number) =>
  tx.select(columns({ expired: whole })).from(sql`public.fn_expire_reservations(${limit}::int) as expired`);
