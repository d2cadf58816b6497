import { and, asc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { businesses, businessMembers } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { nothing } from '../../core/verb-input.ts';
import { businessOf, businessSchema } from './business.ts';

export const listBusinessesInput = nothing;

export const listBusinessesOutput = z.object({ businesses: z.array(businessSchema) });

/** The businesses that the caller is a member of, by name; at most 200. */
export async function listBusinesses(ctx: UserContext): Promise<z.infer<typeof listBusinessesOutput>> {
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select({ business: businesses, role: businessMembers.role })
      .from(businessMembers)
      .innerJoin(businesses, eq(businesses.id, businessMembers.businessId))
      .where(and(eq(businessMembers.userId, ctx.actor.id), isNull(businesses.archivedAt)))
      .orderBy(asc(businesses.name), asc(businesses.id))
      .limit(200),
  ]);
  return { businesses: rows.map(({ business, role }) => businessOf(business, role)) };
}
