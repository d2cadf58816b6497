import { and, eq, isNotNull } from 'drizzle-orm';
import * as z from 'zod';
import { paymentPurposes, paymentStatuses } from '../../../../contract/money.ts';
import { payments } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import { cursorOf, cursorSchema, momentKey } from '../../cursor.ts';
import { meterSchema } from '../../entitlements/usage.ts';
import { after, keyText, ordered, type SortKey } from '../../keyset.ts';
import { cutPage, pageInput, pageOutput } from '../../paging.ts';

export const listPaymentsInput = pageInput(cursorSchema({ createdAt: momentKey }, z.uuid())).prefault({});

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

const sort: SortKey = { id: payments.id, key: { kind: 'moment', of: payments.createdAt } };

/** The caller's payments that were tried at least once, newest first. */
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
        sessionId: payments.consultId,
        consultKey: payments.consultKey,
        invoiceId: payments.invoiceId,
        createdAt: payments.createdAt,
        key: keyText(sort),
      })
      .from(payments)
      .where(and(mine, after(sort, 'desc', cursor)))
      .orderBy(...ordered(sort, 'desc'))
      .limit(limit + 1),
  ]);
  const { page, nextCursor } = cutPage(rows, limit, ({ key, id }) =>
    cursorOf({ order: 'createdAt', key, id }),
  );
  return {
    items: page.map(({ key: _, ...row }) => ({
      ...row,
      meter: meterSchema.nullable().parse(row.meter),
      createdAt: row.createdAt.toISOString(),
    })),
    nextCursor,
  };
}
