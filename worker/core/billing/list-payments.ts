import { and, desc, eq, isNotNull, lt } from 'drizzle-orm';
import * as z from 'zod';
import { paymentPurposes, paymentStatuses, payments } from '../../../db/schema/index.ts';
import type { UserContext } from '../context.ts';
import { meterSchema } from '../entitlements/usage.ts';
import { cutPage, pageInput, pageOutput } from '../paging.ts';

export const listPaymentsInput = pageInput(z.uuid()).prefault({});

export const listPaymentsOutput = pageOutput(
  z.object({
    id: z.uuid(),
    /** `overage`: one consult outside the plan. */
    purpose: z.enum(paymentPurposes),
    amount: z.number().int(),
    amountCaptured: z.number().int(),
    amountRefunded: z.number().int(),
    currency: z.string(),
    status: z.enum(paymentStatuses),
    meter: meterSchema.nullable(),
    /** The consult that it paid for, once that was started. */
    sessionId: z.uuid().nullable(),
    consultKey: z.string().nullable(),
    invoiceId: z.string().nullable(),
    createdAt: z.iso.datetime(),
  }),
);

/** The caller's payments that were tried at least once, newest first. Ids are UUIDv7: their order is the order in which they were made or learned of. */
export async function listPayments(
  ctx: UserContext,
  input: z.output<typeof listPaymentsInput>,
): Promise<z.infer<typeof listPaymentsOutput>> {
  const { cursor, limit } = input;
  const mine = and(eq(payments.userId, ctx.actor.id), isNotNull(payments.paymentIntentId));
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select({
        id: payments.id,
        purpose: payments.purpose,
        amount: payments.amount,
        amountCaptured: payments.amountCaptured,
        amountRefunded: payments.amountRefunded,
        currency: payments.currency,
        status: payments.status,
        meter: payments.meter,
        sessionId: payments.sessionId,
        consultKey: payments.consultKey,
        invoiceId: payments.invoiceId,
        createdAt: payments.createdAt,
      })
      .from(payments)
      .where(cursor === undefined ? mine : and(mine, lt(payments.id, cursor)))
      .orderBy(desc(payments.id))
      .limit(limit + 1),
  ]);
  const { page, nextCursor } = cutPage(rows, limit, (row) => row.id);
  return {
    items: page.map((row) => ({
      ...row,
      meter: meterSchema.nullable().parse(row.meter),
      createdAt: row.createdAt.toISOString(),
    })),
    nextCursor,
  };
}
