import { type Clock, Time } from '../clocks/time.ts';
import { Timeline } from '../clocks/timeline.ts';
import { Collection } from './collection.ts';
import { Ids } from './ids.ts';
import type * as o from './objects.ts';

/** Who ends an unpaid subscription, and when it is tried again: what Stripe's dashboard calls "manage failed payments". */
export interface Dunning {
  /** Days from one attempt to the next. */
  retryAfterDays: number[];
  /** What a subscription becomes when the last attempt failed. */
  finally: 'canceled' | 'unpaid' | 'past_due';
}

export interface Settings {
  dunning: Dunning;
  /** Seconds that a renewal's invoice stays a draft; Stripe waits about an hour. */
  draftSeconds: number;
  /** What the platform has to transfer, by currency in minor units; as much as anybody wants of one that is not named. */
  balance: Readonly<Record<string, number>>;
}

/** A stretch of a period that an item was billed for: what a later proration gives back. */
export interface BilledSpan {
  start: number;
  end: number;
  /** The price of the whole period `seconds` long that this stretch is a part of. */
  amount: number;
  seconds: number;
  invoice: string | null;
  line: string | null;
}

/** What a checkout will do when it is paid: what its creation asked for, which the session object itself does not show. */
export interface CheckoutPlan {
  items: { price: o.Price; quantity: number }[];
  lineItems: o.LineItem[];
  subscription: {
    metadata: Record<string, string>;
    description: string | null;
    trialEnd: number | null;
    missingMethod: 'cancel' | 'create_invoice' | 'pause';
  };
  intent: {
    captureMethod: string;
    description: string | null;
    metadata: Record<string, string>;
    receiptEmail: string | null;
    setupFutureUsage: 'off_session' | 'on_session' | null;
  };
  /** The intent of its latest attempt. */
  attempt: string | null;
}

/** What happens to other objects when one reached a new state: wired in `reactions.ts`, so that no two files import each other. */
export interface Reactions {
  intentSettled(world: World, intent: o.PaymentIntent): void;
  invoiceSettled(world: World, invoice: o.Invoice, outcome: 'paid' | 'failed' | 'given_up' | 'closed'): void;
}

/** Takes a recorded event on its way to the webhook endpoints; says to how many. */
export type Courier = (event: o.EventRow) => number;

/** The whole state of one stand-in, and the tools that every resource works with. */
export interface World {
  /** Where the hosted pages live: `http://127.0.0.1:27000`. */
  url: string;
  ids: Ids;
  time: Time;
  timeline: Timeline;
  settings: Settings;
  tables: Tables;
  /** What a deleted object answers with. */
  deleted: Map<string, { id: string; object: string; deleted: true }>;
  /** By subscription item. */
  billed: Map<string, BilledSpan[]>;
  /** By checkout session. */
  checkouts: Map<string, CheckoutPlan>;
  /** The checkout session that an intent belongs to. */
  checkoutOf: Map<string, string>;
  /** Subscriptions whose `created` event is still to come: their updates are not announced. */
  unannounced: Set<string>;
  /** The API request that is being answered; null for what happens by itself. */
  request: { id: string; idempotency_key: string | null } | null;
  reactions: Reactions;
  courier: Courier;
}

function createTables() {
  const customer = (row: { customer: string | null }) => (row.customer === null ? [] : [row.customer]);
  const intent = (row: { payment_intent: string | null }) =>
    row.payment_intent === null ? [] : [row.payment_intent];
  return {
    accounts: new Collection<o.Account>(),
    accountLinks: new Collection<o.AccountLink>(),
    charges: new Collection<o.Charge>({ customer, intent }),
    sessions: new Collection<o.CheckoutSession>({
      customer,
      intent,
      subscription: (row) => (row.subscription === null ? [] : [row.subscription]),
    }),
    customers: new Collection<o.Customer>({
      email: (row) => (row.email === null ? [] : [row.email]),
      test_clock: (row) => (row.test_clock ? [row.test_clock] : []),
    }),
    disputes: new Collection<o.Dispute>({ intent, charge: (row) => [row.charge] }),
    events: new Collection<o.EventRow>({ type: (row) => [row.type] }),
    invoices: new Collection<o.Invoice>({ customer, subscription: (row) => subscriptionOf(row) }),
    invoiceItems: new Collection<o.InvoiceItem>({
      customer: (row) => [row.customer],
      invoice: (row) => (row.invoice === null ? [] : [row.invoice]),
      // What waits for the next invoice of a subscription, or of a customer when it belongs to no subscription.
      waiting: (row) =>
        row.invoice === null ? [row.parent?.subscription_details?.subscription ?? row.customer] : [],
    }),
    invoicePayments: new Collection<o.InvoicePayment>({
      invoice: (row) => [row.invoice],
      intent: (row) => (row.payment.payment_intent === undefined ? [] : [row.payment.payment_intent]),
    }),
    intents: new Collection<o.PaymentIntent>({ customer }),
    methods: new Collection<o.PaymentMethod>({ customer }),
    portalSessions: new Collection<o.PortalSession>(),
    prices: new Collection<o.Price>({
      product: (row) => [row.product],
      lookup_key: (row) => (row.lookup_key === null ? [] : [row.lookup_key]),
    }),
    products: new Collection<o.Product>(),
    refunds: new Collection<o.Refund>({ intent, charge: (row) => (row.charge === null ? [] : [row.charge]) }),
    schedules: new Collection<o.SubscriptionSchedule>({ customer: (row) => [row.customer] }),
    subscriptions: new Collection<o.Subscription>({
      customer: (row) => [row.customer],
      price: (row) => row.items.data.map((item) => item.price.id),
      test_clock: (row) => (row.test_clock === null ? [] : [row.test_clock]),
    }),
    testClocks: new Collection<o.TestClock>(),
    transfers: new Collection<o.Transfer>({
      destination: (row) => (row.destination === null ? [] : [row.destination]),
      group: (row) => (row.transfer_group === null ? [] : [row.transfer_group]),
    }),
    webhookEndpoints: new Collection<o.WebhookEndpoint>(),
  };
}

export type Tables = ReturnType<typeof createTables>;

function subscriptionOf(invoice: o.Invoice): string[] {
  const subscription = invoice.parent?.subscription_details?.subscription;
  return subscription === undefined ? [] : [subscription];
}

/** An empty world. `reactions` come from `reactions.ts`; the courier is set when webhooks start. */
export function createWorld(options: {
  clock: Clock;
  settings: Settings;
  reactions: Reactions;
  seed?: number;
}): World {
  return {
    url: '',
    ids: new Ids(options.seed),
    time: new Time(options.clock),
    timeline: new Timeline(),
    settings: options.settings,
    tables: createTables(),
    deleted: new Map(),
    billed: new Map(),
    checkouts: new Map(),
    checkoutOf: new Map(),
    unannounced: new Set(),
    request: null,
    reactions: options.reactions,
    courier: () => 0,
  };
}

/** The test clock of a customer, '' for none. */
export function clockOf(world: World, customer: string | null): string {
  const row = customer === null ? undefined : world.tables.customers.get(customer);
  return row?.test_clock ?? '';
}

/** The time that a customer lives in. */
export function nowOf(world: World, customer: string | null): number {
  return world.time.now(clockOf(world, customer));
}
