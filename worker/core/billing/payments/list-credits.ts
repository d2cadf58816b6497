import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import * as z from 'zod';
import { grantSources } from '../../../../contract/money.ts';
import { usageGrants } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import { meterSchema } from '../../entitlements/usage.ts';

export const listCreditsOutput = z.object({
  credits: z.array(
    z.object({
      id: z.uuid(),
      meter: meterSchema,
      /** `overage`: bought for one consult; the others serve any. */
      source: z.enum(grantSources),
      amount: z.number().int(),
      /** Neither burned nor held. */
      left: z.number().int(),
      expiresAt: z.iso.datetime().nullable(),
      createdAt: z.iso.datetime(),
    }),
  ),
});

/** The caller's units beside the plan that can still be burned, in the order in which they are. One round trip; changes nothing. */
export async function listCredits(ctx: UserContext): Promise<z.infer<typeof listCreditsOutput>> {
  const left = sql<number>`${usageGrants.amount} - ${usageGrants.used} - ${usageGrants.reserved}`;
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select({
        id: usageGrants.id,
        meter: usageGrants.meter,
        source: usageGrants.source,
        amount: usageGrants.amount,
        left: left.mapWith(Number),
        expiresAt: usageGrants.expiresAt,
        createdAt: usageGrants.createdAt,
      })
      .from(usageGrants)
      .where(
        and(
          eq(usageGrants.userId, ctx.actor.id),
          gt(left, 0),
          or(isNull(usageGrants.expiresAt), gt(usageGrants.expiresAt, ctx.now)),
        ),
      )
      .orderBy(
        asc(usageGrants.priority),
        sql`${usageGrants.expiresAt} nulls last`,
        asc(usageGrants.createdAt),
      )
      .limit(100),
  ]);
  return {
    credits: rows.map((row) => ({
      ...row,
      meter: meterSchema.parse(row.meter),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    })),
  };
}
