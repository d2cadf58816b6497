import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import {
  earnings,
  notificationSettings,
  payoutAccounts,
  payoutStatements,
  payouts,
} from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { nothing } from '../../core/verb-input.ts';
import { accountStateOf, accountStates, moneySchema, statementSchema } from './earning.ts';

export const getEarningsInput = nothing;

export const getEarningsOutput = z.object({
  /** What no statement has yet, by currency; below zero when more went back than was earned. */
  open: z.array(moneySchema.extend({ lines: z.number().int() })),
  /** By which the vet's months begin and end, of IANA. */
  timeZone: z.string(),
  account: z.object({
    state: z.enum(accountStates),
    /** How many things Stripe wants to know. */
    requirementsDue: z.number().int(),
  }),
  /** Whether payments are switched on: without, there is no account to open. */
  payments: z.boolean(),
  /** The newest first; at most ten years of them. */
  statements: z.array(statementSchema),
});

/** What the calling vet has earned since the last statement, the statements, and how they are paid. `ctx.db` is a vet's door: it throws FORBIDDEN for others. */
export async function getEarnings(ctx: UserContext): Promise<z.infer<typeof getEarningsOutput>> {
  const me = ctx.actor.id;
  const [open, [settings], [account], statements] = await ctx.db.run((tx) => [
    tx
      .select({
        amount: sql<number>`coalesce(sum(${earnings.amount}), 0)::int`,
        currency: earnings.currency,
        lines: count(),
      })
      .from(earnings)
      .where(and(eq(earnings.vetId, me), isNull(earnings.statementId)))
      .groupBy(earnings.currency)
      .orderBy(earnings.currency),
    tx
      .select({ timeZone: notificationSettings.timeZone })
      .from(notificationSettings)
      .where(eq(notificationSettings.userId, me)),
    tx.select().from(payoutAccounts).where(eq(payoutAccounts.vetId, me)),
    tx
      .select({
        id: payoutStatements.id,
        number: payoutStatements.number,
        month: payoutStatements.month,
        amount: payoutStatements.amount,
        currency: payoutStatements.currency,
        lines: payoutStatements.lines,
        madeAt: payoutStatements.madeAt,
        state: payouts.state,
        failure: payouts.failure,
        paidAt: payouts.paidAt,
      })
      .from(payoutStatements)
      .innerJoin(payouts, eq(payouts.statementId, payoutStatements.id))
      .where(eq(payoutStatements.vetId, me))
      .orderBy(desc(payoutStatements.number))
      .limit(120),
  ]);
  return {
    open,
    timeZone: settings?.timeZone ?? 'Europe/Madrid',
    account: { state: accountStateOf(account), requirementsDue: account?.requirementsDue ?? 0 },
    payments: ctx.providers.payments !== 'off',
    statements: statements.map(({ madeAt, paidAt, ...statement }) => ({
      ...statement,
      madeAt: madeAt.toISOString(),
      paidAt: paidAt?.toISOString() ?? null,
    })),
  };
}
