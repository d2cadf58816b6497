import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { inboxStatuses, paymentPurposes, paymentStatuses } from '../../contract/money.ts';
import { products } from '../../contract/products.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { userProfiles } from './identity.ts';
import { meters } from './plans.ts';

/** Parts of what Stripe says about a customer that are fetched by themselves. `pages`: the hosted pages of one-off payments. */
export const snapshotKinds = ['subscriptions', 'invoices', 'payments', 'pages'] as const;
/** What is done with money that is held: taken, let go, or given back when it was taken already. */
export const paymentSettlements = ['capture', 'void', 'refund'] as const;

const owner = () =>
  uuid()
    .notNull()
    .references(() => userProfiles.userId);

/**
 * Events as they arrived, once each. An event says that something changed and never what is true: that is asked for.
 * `payload`: whom it is about, in Stripe's ids; people's names, addresses and cards, and Stripe's secrets, are not kept.
 * `lease_until`: of one that waits, since when; of one that is processed, when it counts as abandoned; of a failed one, when it
 * is tried again. `kinds`: of what something may have changed; null: of everything.
 */
export const webhookInbox = pgTable(
  'webhook_inbox',
  {
    id: id(),
    source: text().notNull(),
    externalId: text().notNull(),
    type: text().notNull(),
    customerId: text(),
    eventCreated: moment().notNull(),
    livemode: boolean().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    kinds: text({ enum: snapshotKinds }).array(),
    status: text({ enum: inboxStatuses }).notNull().default('received'),
    attempts: integer().notNull().default(0),
    leaseUntil: moment(),
    lastError: text(),
    receivedAt: createdAt(),
    doneAt: moment(),
  },
  (t) => [
    check('webhook_inbox_status', oneOf(t.status, inboxStatuses)),
    unique('webhook_inbox_event').on(t.source, t.externalId),
    index('webhook_inbox_due').on(t.leaseUntil).where(sql`status in ('received', 'processing', 'failed')`),
    index('webhook_inbox_of_customer').on(t.customerId, t.receivedAt, t.id),
    index('webhook_inbox_by_arrival').on(t.receivedAt, t.id),
    index('webhook_inbox_by_status').on(t.status, t.receivedAt, t.id),
    index('webhook_inbox_by_type').on(t.type, t.receivedAt, t.id),
    index().on(t.doneAt),
  ],
);

/** Stripe's invoices as last fetched, for the person to read. */
export const invoices = pgTable(
  'invoices',
  {
    /** Stripe's own id. */
    id: text().primaryKey(),
    userId: owner(),
    product: text({ enum: products }),
    stripeSubscriptionId: text(),
    number: text(),
    status: text().notNull(),
    amountDue: integer().notNull(),
    amountPaid: integer().notNull(),
    currency: char({ length: 3 }).notNull(),
    hostedUrl: text(),
    periodStart: moment().notNull(),
    periodEnd: moment().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    check('invoices_product', oneOf(t.product, products)),
    index().on(t.userId, t.createdAt),
    index().on(t.createdAt, t.id),
  ],
);

/** Money that moved or is held, in minor units: for an invoice, or for one consult outside the plan. */
export const payments = pgTable(
  'payments',
  {
    id: id(),
    userId: owner(),
    purpose: text({ enum: paymentPurposes }).notNull(),
    /** Overage: the idempotency key of the consult that it pays for. */
    consultKey: text(),
    meter: text().references(() => meters.code),
    /** The page on which it is paid, and what was paid there; null until each exists. */
    checkoutSessionId: text().unique('payments_checkout'),
    paymentIntentId: text().unique('payments_intent'),
    invoiceId: text(),
    /** Whose it is at Stripe. Null on rows that are older than this column: the person's customer of now. */
    stripeCustomerId: text(),
    /** Overage: what the person wants to start (the input of `sessions.start`); emptied once it is started. */
    startInput: jsonb().$type<Record<string, unknown>>(),
    /** Overage: the consult that burns the unit. References chat_sessions (which references grants, which reference payments). */
    consultId: uuid('session_id'),
    amount: integer().notNull(),
    amountCaptured: integer().notNull().default(0),
    amountRefunded: integer().notNull().default(0),
    currency: char({ length: 3 }).notNull(),
    status: text({ enum: paymentStatuses }).notNull(),
    /** Overage: when the money was first known to be held. */
    authorisedAt: moment(),
    /** Overage: what was decided about the money. Decided once; carried out at Stripe until it is done. */
    settlement: text({ enum: paymentSettlements }),
    settleAttempts: integer().notNull().default(0),
    /** When it is tried again. */
    settleAfter: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('payments_settlement', oneOf(t.settlement, paymentSettlements)),
    check('payments_purpose', oneOf(t.purpose, paymentPurposes)),
    check('payments_status', oneOf(t.status, paymentStatuses)),
    check(
      'payments_overage',
      sql`${t.purpose} <> 'overage' or (${t.consultKey} is not null and ${t.meter} is not null)`,
    ),
    check(
      'payments_amounts',
      sql`${t.amountRefunded} between 0 and ${t.amountCaptured} and ${t.amountCaptured} <= ${t.amount}`,
    ),
    index().on(t.userId, t.createdAt),
    index().on(t.consultId),
    index('payments_unstarted').on(t.createdAt).where(sql`start_input is not null`),
    index('payments_invoice').on(t.invoiceId),
    index('payments_by_creation').on(t.createdAt, t.id),
    index('payments_by_status').on(t.status, t.purpose, t.createdAt, t.id),
    index('payments_held')
      .on(t.settleAfter)
      .where(
        sql`purpose = 'overage' and (status = 'authorised' or (status in ('captured', 'partially_refunded') and settlement is distinct from 'capture'))`,
      ),
  ],
);

/** What happened to a person's money, in words for them and for support. Append-only. */
export const billingEvents = pgTable(
  'billing_events',
  {
    id: id(),
    userId: owner(),
    product: text({ enum: products }),
    kind: text().notNull(),
    amount: integer(),
    currency: char({ length: 3 }),
    details: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
    /** What makes it one and the same event however often it is reported; null when each report is its own. */
    externalId: text(),
    at: createdAt(),
  },
  (t) => [
    check('billing_events_product', oneOf(t.product, products)),
    uniqueIndex('billing_events_once').on(t.kind, t.externalId),
    index().on(t.userId, t.id),
    index().on(t.at),
    index('billing_events_subject').on(
      sql`(coalesce(${t.details} ->> 'paymentId', ${t.details} ->> 'grantId'))`,
    ),
  ],
);
