import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { type paymentSettlements, payments } from '../schema/index.ts';
import { rowsOf } from './rows-of.ts';

/** Where the payment for a consult stands for its person; docs/payment-states.md. */
type PaymentState = 'open' | 'failed' | 'authorised' | 'started' | 'voided';

/**
 * Opens a payment of the caller for one consult, or gives the one again that waits for the same. `start`: the input of
 * `sessions.start`. Refuses: BAD_INPUT, NOT_FOUND (pet, price, customer), CONFLICT (consultId, paymentId, or units are left).
 */
export const openPayment = (tx: Tx, start: object) =>
  tx
    .select(getTableColumns(payments))
    .from(rowsOf(payments, sql`public.fn_open_payment(${JSON.stringify(start)}::jsonb)`));

/** What became of a payment of the caller for a consult. Refuses: NOT_FOUND. */
export const paymentState = (tx: Tx, paymentId: string) =>
  tx
    .select({
      state: sql<PaymentState>`state`,
      start: sql<unknown>`start`,
      sessionId: sql<string | null>`session_id`,
    })
    .from(sql`public.fn_payment_state(${paymentId}::uuid)`);

/** The caller's consults that are paid and wait to be started, oldest first. */
export const unstartedPayments = (tx: Tx) =>
  tx
    .select({
      paymentId: sql<string>`payment_id`,
      start: sql<unknown>`start`,
      amount: sql<number>`amount`,
      currency: sql<string>`currency`,
      paidAt: sql`paid_at`.mapWith(payments.createdAt),
      expiresAt: sql`expires_at`.mapWith(payments.createdAt),
    })
    .from(sql`public.fn_unstarted_payments()`);

/** Decides about money whose time has come and leases it; `sessionId`: only that of one consult. For the service. */
export const claimSettlements = (tx: Tx, limit: number, sessionId: string | null) =>
  tx
    .select({
      paymentId: sql<string>`payment_id`,
      intentId: sql<string>`intent_id`,
      /** Whose money it is at Stripe; null when that was never noted. */
      customerId: sql<string | null>`customer_id`,
      action: sql<(typeof paymentSettlements)[number]>`action`,
      attempt: sql<number>`attempt`,
      at: sql<string>`at`,
    })
    .from(sql`public.fn_claim_settlements(${limit}::int, ${sessionId}::uuid)`);

/** Takes back what nobody burned of what a payment bought. Refuses: NOT_FOUND, WRONG_STATE (its consult runs). For the service. */
export const revokeUnits = (tx: Tx, paymentId: string) =>
  tx
    .select({ revoked: sql<number>`revoked` })
    .from(sql`public.fn_revoke_units(${paymentId}::uuid) as revoked`);
