import { and, desc, eq, lt } from 'drizzle-orm';
import * as z from 'zod';
import { billingEvents } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import { productSchema } from '../../entitlements/usage.ts';
import { cutPage, pageInput, pageOutput } from '../../paging.ts';

export const listBillingEventsInput = pageInput(z.uuid()).prefault({});

export const listBillingEventsOutput = pageOutput(
  z.object({
    id: z.uuid(),
    product: productSchema.nullable(),
    /** `subscription.started`, `invoice.paid`, `payment.refunded`, `units.granted`, ... */
    kind: z.string(),
    amount: z.number().int().nullable(),
    currency: z.string().nullable(),
    at: z.iso.datetime(),
  }),
);

/** What happened to the caller's money, newest first. Ids are UUIDv7: their order is the order in time. */
export async function listBillingEvents(
  ctx: UserContext,
  input: z.output<typeof listBillingEventsInput>,
): Promise<z.infer<typeof listBillingEventsOutput>> {
  const { cursor, limit } = input;
  const mine = eq(billingEvents.userId, ctx.actor.id);
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select({
        id: billingEvents.id,
        product: billingEvents.product,
        kind: billingEvents.kind,
        amount: billingEvents.amount,
        currency: billingEvents.currency,
        at: billingEvents.at,
      })
      .from(billingEvents)
      .where(cursor === undefined ? mine : and(mine, lt(billingEvents.id, cursor)))
      .orderBy(desc(billingEvents.id))
      .limit(limit + 1),
  ]);
  const { page, nextCursor } = cutPage(rows, limit, (row) => row.id);
  return { items: page.map((row) => ({ ...row, at: row.at.toISOString() })), nextCursor };
}
