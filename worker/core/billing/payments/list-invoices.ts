import { and, eq, getTableColumns } from 'drizzle-orm';
import * as z from 'zod';
import { invoices } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import { cursorOf, cursorSchema, momentKey, textKey } from '../../cursor.ts';
import { productSchema } from '../../entitlements/usage.ts';
import { after, keyText, ordered, type SortKey } from '../../keyset.ts';
import { cutPage, pageInput, pageOutput } from '../../paging.ts';

export const listInvoicesInput = pageInput(cursorSchema({ createdAt: momentKey }, textKey)).prefault({});

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

// Stripe counts in seconds: several invoices of a person can be of the same one.
const sort: SortKey = {
  id: invoices.id,
  idType: 'text',
  key: { kind: 'moment', of: invoices.createdAt },
};

/** The caller's invoices, newest first. */
export async function listInvoices(
  ctx: UserContext,
  input: z.output<typeof listInvoicesInput>,
): Promise<z.infer<typeof listInvoicesOutput>> {
  const { cursor, limit } = input;
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select({ ...getTableColumns(invoices), key: keyText(sort) })
      .from(invoices)
      .where(and(eq(invoices.userId, ctx.actor.id), after(sort, 'desc', cursor)))
      .orderBy(...ordered(sort, 'desc'))
      .limit(limit + 1),
  ]);
  const { page, nextCursor } = cutPage(rows, limit, ({ key, id }) =>
    cursorOf({ order: 'createdAt', key, id }),
  );
  return {
    items: page.map(({ userId: _, stripeSubscriptionId: __, key: ___, hostedUrl, ...row }) => ({
      ...row,
      url: hostedUrl,
      periodStart: row.periodStart.toISOString(),
      periodEnd: row.periodEnd.toISOString(),
      createdAt: row.createdAt.toISOString(),
    })),
    nextCursor,
  };
}
