import { getTableColumns, sql } from 'drizzle-orm';
import type { ConsultMode } from '../../contract/consults.ts';
import type { Currency } from '../../contract/money.ts';
import { type PayoutFailure, payoutStates, type RefundEffect } from '../../contract/payouts.ts';
import type { Level } from '../../contract/urgency.ts';
import type { Tx } from '../client.ts';
import { payoutRules } from '../schema/index.ts';
import { columns, flag, maybe, oneOf, text, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

/** A rule to set. One of the two amounts: hundredths of a percent, or minor units. `replaces`: the newest rule that whoever asks saw. */
export interface AskedRule {
  readonly meter: ConsultMode;
  readonly level: Level | null;
  readonly currency: Currency;
  readonly shareBp: number | null;
  readonly fixedAmount: number | null;
  readonly onRefund: RefundEffect;
  readonly validFrom: string | null;
  readonly replaces: string | null;
}

/** Sets a rule. Refuses: BAD_INPUT, CONFLICT. See db/functions/payouts/rules.sql. For the service. */
export const setPayoutRule = (tx: Tx, rule: AskedRule) =>
  tx
    .select(getTableColumns(payoutRules))
    .from(rowsOf(payoutRules, sql`public.fn_set_payout_rule(${JSON.stringify(rule)}::jsonb)`));

/** Makes the statements that are due, of at most so many vets. For the service. */
export const makeStatements = (tx: Tx, limit: number) =>
  tx.select(columns({ made: whole, vets: whole })).from(sql`public.fn_make_statements(${limit}::int)`);

const payoutColumns = {
  statementId: text,
  vetId: text,
  amount: whole,
  currency: text,
  state: oneOf(payoutStates),
  attempt: whole,
  accountId: maybe(text),
};

/** Begins to pay a statement, or goes on with it. Refuses: NOT_FOUND, WRONG_STATE. See db/functions/payouts/payouts.sql. For the service. */
export const beginPayout = (tx: Tx, statementId: string) =>
  tx.select(columns(payoutColumns)).from(sql`public.fn_begin_payout(${statementId}::uuid)`);

/** Payouts of whose transfer nobody has heard, leased to who asks again. For the service. */
export const claimPayouts = (tx: Tx, limit: number) =>
  tx.select(columns(payoutColumns)).from(sql`public.fn_claim_payouts(${limit}::int)`);

/** How a try to pay ended. */
export type PayoutOutcome = { readonly transferId: string } | { readonly failure: PayoutFailure };

/** Notes how a try to pay ended; gives the state then. For the service. */
export const settlePayout = (
  tx: Tx,
  { statementId, attempt }: { statementId: string; attempt: number },
  outcome: PayoutOutcome,
) =>
  tx
    .select(columns({ state: oneOf(payoutStates) }))
    .from(
      sql`public.fn_settle_payout(${statementId}::uuid, ${attempt}::int, ${'transferId' in outcome ? outcome.transferId : null}::text, ${'failure' in outcome ? outcome.failure : null}::text) as state`,
    );

/** Writes why a payout is taken back; gives its transfer. Refuses: NOT_FOUND, WRONG_STATE. For the service. */
export const beginReversal = (tx: Tx, statementId: string, reason: string) =>
  tx
    .select(columns({ transferId: text }))
    .from(sql`public.fn_begin_reversal(${statementId}::uuid, ${reason}) as transfer_id`);

/** Notes that a payout was taken back at Stripe. For the service. */
export const settleReversal = (tx: Tx, statementId: string, transferId: string) =>
  tx.execute(sql`select public.fn_settle_reversal(${statementId}::uuid, ${transferId})`);

/** Notes the account that was made for the calling vet; gives the one that counts. Refuses: NOT_FOUND (no vet). */
export const keepPayoutAccount = (tx: Tx, accountId: string, country: string) =>
  tx
    .select(columns({ accountId: text }))
    .from(sql`public.fn_keep_payout_account(${accountId}, ${country}) as account_id`);

/** What Stripe says of an account. */
export interface SaidAccount {
  readonly detailsSubmitted: boolean;
  readonly transfersActive: boolean;
  readonly payoutsEnabled: boolean;
  readonly requirementsDue: number;
  readonly disabledReason: string | null;
}

/** A transfer that Stripe has for one of our statements. */
export interface SaidTransfer {
  readonly id: string;
  readonly statementId: string;
  readonly reversed: boolean;
}

/** Writes what Stripe says of an account and of the transfers to it. See db/functions/payouts/accounts.sql. For the service. */
export const applyPayoutAccount = (
  tx: Tx,
  said: {
    accountId: string;
    account: SaidAccount;
    transfers: readonly SaidTransfer[];
    fetchedAt: string;
    eventId: string | null;
  },
) =>
  tx
    .select(columns({ unmatched: flag, vetId: maybe(text) }))
    .from(
      sql`public.fn_apply_payout_account(${said.accountId}, ${JSON.stringify(said.account)}::jsonb, ${JSON.stringify(said.transfers)}::jsonb, ${said.fetchedAt}::timestamptz, ${said.eventId}::uuid)`,
    );
