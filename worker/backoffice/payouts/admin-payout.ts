import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { currencies } from '../../../contract/money.ts';
import { payoutFailures, payoutStates } from '../../../contract/payouts.ts';
import type { Tx } from '../../../db/client.ts';
import { payoutAccounts, payoutStatements, payouts, userProfiles } from '../../../db/schema/index.ts';
import { accountStateOf, accountStates } from '../../consults/payouts/earning.ts';
import { keyText, type SortKey } from '../../core/keyset.ts';

const moment = z.iso.datetime();

/** The money of a statement as the admin sees it; its id is the statement's. Amounts in minor units. */
export const adminPayoutSchema = z.object({
  id: z.uuid(),
  number: z.number().int(),
  /** The first day of its month. */
  month: z.iso.date(),
  vet: z.object({ id: z.uuid(), displayName: z.string(), email: z.string() }),
  amount: z.number().int(),
  currency: z.enum(currencies),
  lines: z.number().int(),
  state: z.enum(payoutStates),
  failure: z.enum(payoutFailures).nullable(),
  /** The vet's account at Stripe. */
  account: z.enum(accountStates),
  accountId: z.string().nullable(),
  transferId: z.string().nullable(),
  paidAt: moment.nullable(),
  reversedAt: moment.nullable(),
  reversalReason: z.string().nullable(),
  createdAt: moment,
});
export type AdminPayout = z.infer<typeof adminPayoutSchema>;

/** How payouts are sorted: by when their statement was made. */
export const payoutsSort: SortKey = {
  id: payouts.statementId,
  key: { kind: 'moment', of: payouts.createdAt },
};

/** Payouts with their statements, vets and accounts, and their `key` in a sorted list; narrow it. For the service. */
export const selectPayouts = (tx: Tx) =>
  tx
    .select({
      id: payouts.statementId,
      number: payoutStatements.number,
      month: payouts.month,
      vetId: payouts.vetId,
      vetName: userProfiles.displayName,
      vetEmail: userProfiles.email,
      amount: payouts.amount,
      currency: payouts.currency,
      lines: payoutStatements.lines,
      state: payouts.state,
      failure: payouts.failure,
      accountId: payoutAccounts.accountId,
      detailsSubmitted: payoutAccounts.detailsSubmitted,
      transfersActive: payoutAccounts.transfersActive,
      transferId: payouts.transferId,
      paidAt: payouts.paidAt,
      reversedAt: payouts.reversedAt,
      reversalReason: payouts.reversalReason,
      createdAt: payouts.createdAt,
      key: keyText(payoutsSort),
    })
    .from(payouts)
    .innerJoin(payoutStatements, eq(payoutStatements.id, payouts.statementId))
    .innerJoin(userProfiles, eq(userProfiles.userId, payouts.vetId))
    .leftJoin(payoutAccounts, eq(payoutAccounts.vetId, payouts.vetId));

type Row = Awaited<ReturnType<typeof selectPayouts>>[number];

export function adminPayoutOf(row: Row): AdminPayout {
  const { key: _, vetId, vetName, vetEmail, detailsSubmitted, transfersActive, ...payout } = row;
  return {
    ...payout,
    vet: { id: vetId, displayName: vetName, email: vetEmail },
    account: accountStateOf(
      detailsSubmitted === null || transfersActive === null
        ? undefined
        : { detailsSubmitted, transfersActive },
    ),
    paidAt: payout.paidAt?.toISOString() ?? null,
    reversedAt: payout.reversedAt?.toISOString() ?? null,
    createdAt: payout.createdAt.toISOString(),
  };
}
