import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../../db/actor.ts';
import {
  applyCustomerSnapshot,
  claimEvents,
  receiveEvents,
  type SnapshotKind,
} from '../../../db/calls/billing.ts';
import { clock, first, type World } from './world.ts';

/** What Stripe would say about one subscription, in the words of a snapshot. */
export interface SaidSubscription {
  id: string;
  itemId: string;
  priceId: string;
  status: string;
  interval: 'month' | 'year';
  created: string;
  startDate: string;
  trialEnd: string | null;
  periodStart: string;
  periodEnd: string;
  cancelAtPeriodEnd: boolean;
  pausedUntil: string | null;
  pendingPriceId: string | null;
  pendingAt: string | null;
  canceledAt: string | null;
  endedAt: string | null;
}

interface Snapshot {
  deleted: boolean;
  subscriptions: SaidSubscription[];
  invoices: ReturnType<typeof invoice>[];
  payments: ReturnType<typeof payment>[];
  pages: { id: string; paymentId: string; status: 'open' | 'complete' | 'expired' }[];
}

const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

/** The price that Stripe sells for a plan, in its name. */
export const priceOf = (plan: string, interval = 'month') => `price_${plan}_${interval}`;

/** Lets every seeded price be sold at Stripe under the id that {@link priceOf} gives. */
export const sellPrices = (world: World) =>
  world.postgres.query(
    `update subscription_plan_prices s set stripe_price_id = 'price_' || p.code || '_' || s.billing_interval
     from subscription_plans p where p.id = s.plan_id and s.currency = 'EUR' and s.stripe_price_id is null`,
  );

export const subscription = (change: Partial<SaidSubscription> = {}): SaidSubscription => ({
  id: `sub_${randomUUID()}`,
  itemId: 'si_1',
  priceId: priceOf('care'),
  status: 'active',
  interval: 'month',
  created: inDays(-1),
  startDate: inDays(-1),
  trialEnd: null,
  periodStart: inDays(-1),
  periodEnd: inDays(29),
  cancelAtPeriodEnd: false,
  pausedUntil: null,
  pendingPriceId: null,
  pendingAt: null,
  canceledAt: null,
  endedAt: null,
  ...change,
});

export const invoice = (subscriptionId: string | null = null) => ({
  id: `in_${randomUUID()}`,
  subscriptionId,
  number: 'A-1',
  status: 'paid',
  amountDue: 999,
  amountPaid: 999,
  currency: 'EUR',
  hostedUrl: 'https://pay.test/in',
  periodStart: inDays(-1),
  periodEnd: inDays(29),
  created: inDays(-1),
});

const taken = new Set(['captured', 'partially_refunded', 'refunded', 'disputed']);

/** What Stripe would say about the payment for a consult; `paymentId`: of the one that was opened here. */
export const payment = (change: {
  consultKey: string;
  paymentId?: string;
  meter?: string;
  amount?: number;
  intentId?: string;
  status?: string;
  refunded?: number;
}) => ({
  intentId: `pi_${change.consultKey}`,
  purpose: 'overage',
  meter: 'chat',
  invoiceId: null,
  amount: 1490,
  captured: taken.has(change.status ?? '') ? (change.amount ?? 1490) : 0,
  refunded: 0,
  currency: 'EUR',
  status: 'authorised',
  created: inDays(-1),
  ...change,
});

export const snapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  deleted: false,
  subscriptions: [],
  invoices: [],
  payments: [],
  pages: [],
  ...change,
});

/** Makes the person a customer, whose id is `cus_` and theirs. */
export const customerOf = async (world: World, person: SignedIn): Promise<string> => {
  const id = `cus_${person.id}`;
  await world.postgres.query('insert into stripe_customers (user_id, customer_id) values ($1, $2)', [
    person.id,
    id,
  ]);
  return id;
};

/** Takes an event about a person in, as the webhook does. */
export const receive = async (
  world: World,
  person: SignedIn,
  id: string,
  at = new Date(),
  about: { handled?: boolean; kinds?: readonly SnapshotKind[] } = {},
) => {
  const [, rows] = await world.service.run((tx) => [
    clock(tx, at),
    receiveEvents(tx, [
      {
        source: 'stripe',
        id,
        type: 'customer.subscription.updated',
        customer: `cus_${person.id}`,
        created: 1_790_000_000,
        livemode: false,
        payload: { id },
        handled: true,
        kinds: null,
        ...about,
      },
    ]),
  ]);
  return first(rows);
};

/** Leases what is due, as whoever has time does. */
export const claim = async (world: World, at = new Date(), limit = 100) =>
  (await world.service.run((tx) => [clock(tx, at), claimEvents(tx, limit)]))[1];

/** Applies a snapshot as fetched at `at`, all of it or some kinds; with an event, takes that in first and settles it. */
export const sync = async (
  world: World,
  person: SignedIn,
  said: Partial<Snapshot>,
  event: string | null = null,
  at = new Date(),
) => {
  const eventId = event === null ? null : (await receive(world, person, event, at)).id;
  const [, rows] = await world.service.run((tx) => [
    clock(tx, at),
    applyCustomerSnapshot(tx, {
      customer: `cus_${person.id}`,
      snapshot: said,
      fetchedAt: at.toISOString(),
      eventId,
    }),
  ]);
  return first(rows);
};
