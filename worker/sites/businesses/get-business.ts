import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import { memberRoles } from '../../../contract/sites.ts';
import { membersOf } from '../../../db/calls/sites/businesses.ts';
import { businesses, invitations } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { businessOf, businessSchema } from './business.ts';

export const getBusinessInput = byId;

export const getBusinessOutput = z.object({
  business: businessSchema,
  members: z.array(
    z.object({
      userId: z.uuid(),
      name: z.string(),
      /** For those who may change members. */
      email: z.string().nullable(),
      role: z.enum(memberRoles),
      /** Whose plan counts it; they stay its OWNER. */
      isPayer: z.boolean(),
      since: z.iso.datetime(),
    }),
  ),
  /** Who is asked, for those who may ask. */
  invitations: z.array(
    z.object({ id: z.uuid(), email: z.string(), role: z.enum(memberRoles), expiresAt: z.iso.datetime() }),
  ),
});

/** One business of the caller with its people. Throws NOT_FOUND. */
export async function getBusiness(
  ctx: UserContext,
  { id }: z.output<typeof getBusinessInput>,
): Promise<z.infer<typeof getBusinessOutput>> {
  const [members, [row], asked] = await ctx.db.run((tx) => [
    membersOf(tx, id),
    tx.select().from(businesses).where(eq(businesses.id, id)),
    tx
      .select({
        id: invitations.id,
        email: invitations.email,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(
        and(
          eq(invitations.businessId, id),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, sql`private.now()`),
        ),
      )
      .orderBy(asc(invitations.id)),
  ]);
  const own = members.find(({ userId }) => userId === ctx.actor.id);
  if (row === undefined || own === undefined) throw new AppError('NOT_FOUND');
  return {
    business: businessOf(row, own.role),
    members: members.map(({ displayName, since, ...member }) => ({
      ...member,
      name: displayName,
      since: since.toISOString(),
    })),
    invitations: asked.map(({ expiresAt, ...one }) => ({ ...one, expiresAt: expiresAt.toISOString() })),
  };
}
