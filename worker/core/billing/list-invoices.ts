import { and, desc, eq, lt } from 'drizzle-orm';
import * as z from 'zod';
import { invoices } from '../../../db/schema/index.ts';
import type { UserContext } from '../context.ts';
import { productSchema } from '../entitlements/usage.ts';
import { cutPage, pageInput, pageOutput } from '../paging.ts';

export const listInvoicesInput = pageInput(z.iso.datetime()).prefault({});

export const listInvoicesOutput = pageOutput(
  z.object({
    id: z.string(),
    product: productSchema.nullable(),
    number: z.string().nullable(),
    status: z.string(),
    amountDue: z.number().int(),
    amountPaid: z.number().int(),
    currency: z.string(),
    /** Its page at Stripe: lines, total, and to pay it when it is open. */
    url: z.string().nullable(),
    periodStart: z.iso.datetime(),
    periodEnd: z.iso.datetime(),
    createdAt: z.iso.datetime(),
  }),
);

/** The caller's invoices, newest first. */
export async function listInvoices(
  ctx: UserContext,
  input: z.output<typeof listInvoicesInput>,
): Promise<z.infer<typeof listInvoicesOutput>> {
  const { cursor, limit } = input;
  const mine = eq(invoices.userId, ctx.actor.id);
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(invoices)
      .where(cursor === undefined ? mine : and(mine, lt(invoices.createdAt, new Date(cursor))))
      .orderBy(desc(invoices.createdAt), desc(invoices.id))
      .limit(limit + 1),
  ]);
  const { page, nextCursor } = cutPage(rows, limit, (row) => row.createdAt.toISOString());
  return {
    items: page.map(({ userId: _, stripeSubscriptionId: __, hostedUrl, ...row }) => ({
      ...row,
      url: hostedUrl,
      periodStart: row.periodStart.toISOString(),
      periodEnd: row.periodEnd.toISOString(),
      createdAt: row.createdAt.toISOString(),
    })),
    nextCursor,
  };
}
