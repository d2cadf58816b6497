import { getTableColumns, sql } from 'drizzle-orm';
import type { BillingInterval } from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import type { Tx } from '../client.ts';
import { subscriptionPlanPrices } from '../schema/index.ts';
import { columns, json, text } from './columns.ts';
import { rowsOf } from './rows-of.ts';

/** A price to sell, in minor units. `replaces`: the amount that was sold when it was asked for, null for none. */
export interface AskedPrice {
  readonly product: Product;
  readonly planCode: string;
  readonly currency: string;
  readonly interval: BillingInterval;
  readonly unitAmount: number;
  readonly replaces: number | null;
}

/** A word that changes whenever the product's plans, limits or prices do. */
export const priceListVersion = (tx: Tx, product: Product) =>
  tx.select(columns({ version: text })).from(sql`public.fn_price_list_version(${product}) as version`);

/** Sells a plan for another price. Refuses: NOT_FOUND, BAD_INPUT, CONFLICT. See db/functions/billing/prices.sql. For the service. */
export const setPlanPrice = (tx: Tx, price: AskedPrice) =>
  tx
    .select(getTableColumns(subscriptionPlanPrices))
    .from(rowsOf(subscriptionPlanPrices, sql`public.fn_set_plan_price(${JSON.stringify(price)}::jsonb)`));

/** What plans include. For an admin's door. See db/functions/billing/limits.sql. */
export const listPlanLimits = (tx: Tx) =>
  tx.select(columns({ plans: json })).from(sql`public.fn_plan_limits() as plans`);

/** Changes what a plan includes from now on. For an admin's door. Refuses: NOT_FOUND, BAD_INPUT, CONFLICT. */
export const setPlanLimits = (tx: Tx, plan: Readonly<Record<string, unknown>>) =>
  tx
    .select(columns({ limits: json }))
    .from(sql`public.fn_set_plan_limits(${JSON.stringify(plan)}::jsonb) as limits`);
