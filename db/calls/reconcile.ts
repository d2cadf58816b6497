import { and, asc, eq, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Tx } from '../client.ts';
import {
  invoices,
  payments,
  payouts,
  stripeCustomers,
  stripeFormerCustomers,
  userSubscriptions,
} from '../schema/index.ts';
import { columns, maybe, named, text, whole, wide } from './columns.ts';

/** Where a page begins: after this row, in the order of time and id. `at` is PostgreSQL's own text, so that no microsecond is lost. */
export interface After {
  readonly at: string;
  readonly id: string;
}

/** A page of rows before a moment (`infinity`: all that come after). */
export interface Page {
  readonly after: After;
  readonly to: string;
  readonly limit: number;
}

const pageOf = ({ after, to, limit }: Page): SQL =>
  sql`${after.at}::timestamptz, ${after.id}::uuid, ${to}::timestamptz, ${limit}::int`;

/**
 * The first and the running month (`2026-03`) of which something is written down, and the months from which on all notes are kept
 * (null: always were). For the service.
 */
export const moneyMonths = (tx: Tx) =>
  tx
    .select(
      columns({
        first: named('first_month', maybe(text)),
        running: named('this_month', text),
        eventsFrom: maybe(text),
        ledgerFrom: maybe(text),
      }),
    )
    .from(sql`public.fn_money_months()`);

/** Payments that reached Stripe, with what was noted of each. For the service. */
export const notedPayments = (tx: Tx, page: Page) =>
  tx
    .select(
      columns({
        id: text,
        at: text,
        intentId: text,
        purpose: text,
        status: text,
        currency: text,
        amount: whole,
        captured: whole,
        refunded: whole,
        notedCaptured: whole,
        notedRefunded: whole,
      }),
    )
    .from(sql`public.fn_noted_payments(${pageOf(page)})`);

/** Invoices, with what was noted when each was paid. For the service. */
export const notedInvoices = (tx: Tx, { after, to, limit }: Page) =>
  tx
    .select(columns({ id: text, at: text, status: text, currency: text, paid: whole, notedPaid: whole }))
    .from(
      sql`public.fn_noted_invoices(${after.at}::timestamptz, ${after.id}, ${to}::timestamptz, ${limit}::int)`,
    );

/** Subscriptions at Stripe. For the service. */
export const keptSubscriptions = (tx: Tx, { after, to, limit }: Page) =>
  tx
    .select({
      id: userSubscriptions.id,
      at: sql<string>`${userSubscriptions.createdAt}::text`,
      stripeId: userSubscriptions.stripeSubscriptionId,
      status: userSubscriptions.status,
    })
    .from(userSubscriptions)
    .where(
      and(
        eq(userSubscriptions.source, 'stripe'),
        sql`(${userSubscriptions.createdAt}, ${userSubscriptions.id}) > (${after.at}::timestamptz, ${after.id}::uuid)`,
        lt(userSubscriptions.createdAt, sql`${to}::timestamptz`),
      ),
    )
    .orderBy(asc(userSubscriptions.createdAt), asc(userSubscriptions.id))
    .limit(limit);

/** A page of counters, added up: `noted` by the ledger, `kept` by the counters. Units as text: they are bigint. For the service. */
export const notedUnits = (tx: Tx, page: Page) =>
  tx
    .select(
      columns({
        rows: whole,
        at: text,
        id: text,
        notedUsed: wide,
        used: wide,
        notedGranted: wide,
        granted: wide,
      }),
    )
    .from(sql`public.fn_noted_units(${pageOf(page)})`);

/** A page of grants, added up. For the service. */
export const notedGrants = (tx: Tx, page: Page) =>
  tx
    .select(
      columns({
        rows: whole,
        at: text,
        id: text,
        notedGiven: wide,
        given: wide,
        notedTaken: wide,
        taken: wide,
      }),
    )
    .from(sql`public.fn_noted_grants(${pageOf(page)})`);

/** Statements with the sum of their lines. For the service. */
export const notedStatements = (tx: Tx, page: Page) =>
  tx
    .select(columns({ id: text, at: text, currency: text, amount: whole, noted: whole }))
    .from(sql`public.fn_noted_statements(${pageOf(page)})`);

/** Payouts that were transferred, by when we heard of it; `reversed`: how much came back. For the service. */
export const paidPayouts = (tx: Tx, { after, to, limit }: Page) =>
  tx
    .select({
      id: payouts.statementId,
      at: sql<string>`${payouts.paidAt}::text`,
      transferId: sql<string>`${payouts.transferId}`,
      currency: payouts.currency,
      amount: payouts.amount,
      reversed: sql<number>`case ${payouts.state} when 'reversed' then ${payouts.amount} else 0 end`,
    })
    .from(payouts)
    .where(
      and(
        isNotNull(payouts.transferId),
        sql`(${payouts.paidAt}, ${payouts.statementId}) > (${after.at}::timestamptz, ${after.id}::uuid)`,
        lt(payouts.paidAt, sql`${to}::timestamptz`),
      ),
    )
    .orderBy(asc(payouts.paidAt), asc(payouts.statementId))
    .limit(limit);

/** Which of these transfers of Stripe's pay a statement here. For the service. */
export const knownTransfers = (tx: Tx, ids: string[]) =>
  tx
    .select({ id: sql<string>`${payouts.transferId}` })
    .from(payouts)
    .where(inArray(payouts.transferId, ids));

/** Which of these things of Stripe's (payments, invoices, subscriptions) we have, of whatever month. For the service. */
export const knownIds = (tx: Tx, ids: string[]) =>
  tx
    .select({ id: sql<string>`${payments.paymentIntentId}` })
    .from(payments)
    .where(inArray(payments.paymentIntentId, ids))
    .unionAll(
      tx
        .select({ id: sql<string>`${invoices.id}` })
        .from(invoices)
        .where(inArray(invoices.id, ids)),
    )
    .unionAll(
      tx
        .select({ id: sql<string>`${userSubscriptions.stripeSubscriptionId}` })
        .from(userSubscriptions)
        .where(inArray(userSubscriptions.stripeSubscriptionId, ids)),
    );

/** Which of these customers are ours, or were. For the service. */
export const knownCustomers = (tx: Tx, ids: string[]) =>
  unionAll(
    tx
      .select({ id: stripeCustomers.customerId })
      .from(stripeCustomers)
      .where(inArray(stripeCustomers.customerId, ids)),
    tx
      .select({ id: stripeFormerCustomers.customerId })
      .from(stripeFormerCustomers)
      .where(inArray(stripeFormerCustomers.customerId, ids)),
  );
