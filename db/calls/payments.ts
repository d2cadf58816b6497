import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { paymentSettlements, payments } from '../schema/index.ts';
import { columns, json, maybe, moment, named, oneOf, text, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

/** Where the payment for a consult stands for its person; docs/payment-states.md. */
const paymentStates = ['open', 'failed', 'authorised', 'started', 'voided'] as const;

/** What was paid for a video that is none yet: the consult can become it, or the money is let go. */
export const paidVideoStates = ['authorised', 'voided'] as const;

/**
 * Opens a payment of the caller for one consult, or gives the one again that waits for the same. `start`: the input of
 * `sessions.start`. Refuses: BAD_INPUT, NOT_FOUND (pet, price, customer), CONFLICT (consultId, paymentId, or units are left).
 */
export const openPayment = (tx: Tx, start: object) =>
  tx
    .select(getTableColumns(payments))
    .from(rowsOf(payments, sql`public.fn_open_payment(${JSON.stringify(start)}::jsonb)`));

/**
 * Opens a payment of the caller for the video of a consult that is a chat, or gives the one again that waits for it. Refuses: NOT_FOUND,
 * WRONG_STATE (subject: consult, mode), CONFLICT (paymentId, or units are left).
 */
export const openVideoPayment = (tx: Tx, consultId: string) =>
  tx
    .select(getTableColumns(payments))
    .from(rowsOf(payments, sql`public.fn_open_video_payment(${consultId}::uuid)`));

/** What became of a payment of the caller for a consult. Refuses: NOT_FOUND. */
export const paymentState = (tx: Tx, paymentId: string) =>
  tx
    .select(
      columns({ state: oneOf(paymentStates), start: json, consultId: maybe(named('session_id', text)) }),
    )
    .from(sql`public.fn_payment_state(${paymentId}::uuid)`);

/** The caller's consults that are paid and wait to be started, oldest first. */
export const unstartedPayments = (tx: Tx) =>
  tx
    .select(
      columns({
        paymentId: text,
        start: json,
        amount: whole,
        currency: text,
        paidAt: moment,
        expiresAt: moment,
      }),
    )
    .from(sql`public.fn_unstarted_payments()`);

/** What the caller paid for videos of chats that are not, or never became, videos; newest first. */
export const paidVideos = (tx: Tx) =>
  tx
    .select(
      columns({
        paymentId: text,
        consultId: named('session_id', text),
        state: oneOf(paidVideoStates),
        amount: whole,
        currency: text,
        expiresAt: moment,
      }),
    )
    .from(sql`public.fn_paid_videos()`);

/** Decides about money whose time has come and leases it; `consultId`: only that of one consult. For the service. */
export const claimSettlements = (tx: Tx, limit: number, consultId: string | null) =>
  tx
    .select(
      columns({
        paymentId: text,
        intentId: text,
        /** Whose money it is at Stripe; null when that was never noted. */
        customerId: maybe(text),
        action: oneOf(paymentSettlements),
        attempt: whole,
        at: text,
      }),
    )
    .from(sql`public.fn_claim_settlements(${limit}::int, ${consultId}::uuid)`);

/** Takes back what nobody burned of what a payment bought. Refuses: NOT_FOUND, WRONG_STATE (its consult runs). For the service. */
export const revokeUnits = (tx: Tx, paymentId: string) =>
  tx.select(columns({ revoked: whole })).from(sql`public.fn_revoke_units(${paymentId}::uuid) as revoked`);
