import { and, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import {
  billingIntervals,
  type GrantSource,
  subscriptionSources,
  subscriptionStatuses,
} from '../../contract/money.ts';
import type { Product } from '../../contract/products.ts';
import type { Tx } from '../client.ts';
import {
  pricePlaces,
  snapshotKinds,
  subscriptionPlanPrices,
  usageGrants,
  userSubscriptions,
} from '../schema/index.ts';
import { columns, flag, listOf, maybe, moment, named, oneOf, text, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

export type SnapshotKind = (typeof snapshotKinds)[number];

/** An event as it arrived. `handled`: whether something of ours may follow from it. */
export interface ReceivedEvent {
  readonly source: 'stripe';
  readonly id: string;
  readonly type: string;
  readonly customer: string | null;
  /** Seconds since 1970. */
  readonly created: number;
  readonly livemode: boolean;
  /** Kept as it is: ids only. */
  readonly payload: unknown;
  readonly handled: boolean;
  /** Of what something may have changed; null: of everything. */
  readonly kinds: readonly SnapshotKind[] | null;
}

/** Units for a person. `priority` is that of the source unless it is given; lower burns first. */
export interface Grant {
  readonly userId: string;
  readonly meter: 'chat' | 'video';
  readonly amount: number;
  readonly source: GrantSource;
  readonly grantKey: string;
  readonly priority?: number;
  /** ISO 8601. */
  readonly expiresAt?: string;
  readonly consultKey?: string;
  readonly note?: string;
}

/**
 * Takes events in; gives for each its id, that of its source, and its outcome. See db/functions/billing/inbox.sql. In the order of
 * their ids: two that have events in common wait for each other one way only. For the service.
 */
export const receiveEvents = (tx: Tx, events: readonly ReceivedEvent[]) =>
  tx
    .select({
      id: sql<string>`id`,
      externalId: sql<string>`event ->> 'id'`,
      outcome: sql<'received' | 'busy' | 'ignored' | 'done'>`outcome`,
    })
    .from(
      sql`jsonb_array_elements(${JSON.stringify(events.toSorted((a, b) => (a.id < b.id ? -1 : 1)))}::jsonb) as event
      cross join lateral public.fn_receive_event(event)`,
    );

/**
 * Puts a leased event back, to be tried again later. `error`: its kind, never its text; `awaySeconds`: whom it needs is away, for
 * at least so long. For the service.
 */
export const failEvent = (tx: Tx, id: string, error: string, awaySeconds: number | null = null) =>
  tx.execute(sql`select public.fn_finish_event(${id}::uuid, 'failed', ${error}, ${awaySeconds}::int)`);

/** Leases events that are due, the oldest first. `kinds`: what to fetch; null for everything. For the service. */
export const claimEvents = (tx: Tx, limit: number) =>
  tx
    .select(
      columns({
        id: text,
        externalId: text,
        customerId: text,
        kinds: maybe(listOf(snapshotKinds)),
        at: text,
      }),
    )
    .from(sql`public.fn_claim_events(${limit}::int)`);

/**
 * Writes what was fetched about a customer, everything or some kinds, unless something newer of these is written. `whole`: it was
 * too little, and everything must be fetched. `eventId`: settled with it. See db/functions/billing/snapshot.sql. For the service.
 */
export const applyCustomerSnapshot = (
  tx: Tx,
  input: { customer: string; snapshot: unknown; fetchedAt: string; eventId: string | null },
) =>
  tx
    .select(
      columns({ applied: flag, unmatched: flag, userId: maybe(text), changes: whole, at: text, whole: flag }),
    )
    .from(
      sql`public.fn_apply_customer_snapshot(${input.customer}, ${JSON.stringify(input.snapshot)}::jsonb,
        ${input.fetchedAt}::timestamptz, ${input.eventId}::uuid)`,
    );

/** The currency of a subscription of the caller that lives at Stripe, when it is another than `asked`; else no row. */
export const otherCurrency = (tx: Tx, asked: string) =>
  tx
    .select({ currency: subscriptionPlanPrices.currency })
    .from(userSubscriptions)
    .innerJoin(subscriptionPlanPrices, eq(subscriptionPlanPrices.id, userSubscriptions.priceId))
    .where(
      and(
        sql`${userSubscriptions.userId} = auth.uid()`,
        eq(userSubscriptions.source, 'stripe'),
        ne(userSubscriptions.status, 'canceled'),
        ne(subscriptionPlanPrices.currency, asked),
      ),
    )
    .limit(1);

/** What is to be said aloud of a customer's subscriptions: prices that we do not sell. Each once a day. For the service. */
export const claimPriceAlarms = (tx: Tx, customer: string) =>
  tx
    .select(columns({ subscriptionId: text, priceId: text, place: oneOf(pricePlaces) }))
    .from(sql`public.fn_claim_price_alarms(${customer})`);

/** Gives units once for each key. Refuses: BAD_INPUT, NOT_FOUND, IDEMPOTENCY_CONFLICT. For the service. */
export const grantUnits = (tx: Tx, grant: Grant) =>
  tx
    .select(getTableColumns(usageGrants))
    .from(rowsOf(usageGrants, sql`public.fn_grant_units(${JSON.stringify(grant)}::jsonb)`));

/** The caller's subscription to a product; none before there is one. Reads only. */
export const currentSubscription = (tx: Tx, product: Product) =>
  tx
    .select(
      columns({
        planCode: text,
        planNameEs: text,
        planNameEn: text,
        source: oneOf(subscriptionSources),
        status: oneOf(subscriptionStatuses),
        access: flag,
        interval: named('billing_interval', oneOf(billingIntervals)),
        unitAmount: maybe(whole),
        currency: maybe(text),
        periodStart: moment,
        periodEnd: moment,
        cancelAtPeriodEnd: flag,
        trialEnd: maybe(moment),
        pauseUntil: maybe(moment),
        pendingPlanCode: maybe(text),
        pendingAt: maybe(moment),
        canOpenPortal: flag,
      }),
    )
    .from(sql`public.fn_current_subscription(${product})`);
