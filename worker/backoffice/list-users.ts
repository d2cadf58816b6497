import { and, asc, count, desc, eq, notInArray, sql } from 'drizzle-orm';
import * as z from 'zod';
import { chatSessions, subscriptionPlans, userProfiles, userSubscriptions } from '../../db/schema/index.ts';
import type { AdminContext } from '../core/context.ts';
import { roleSchema } from '../core/identity/me.ts';
import { localeSchema } from '../core/locale.ts';
import { contains } from './contains.ts';
import { tableInput, tablePage } from './table-input.ts';

export const listUsersInput = tableInput(['createdAt', 'displayName', 'email', 'role'])
  .extend({
    role: roleSchema.optional(),
  })
  .prefault({});

export const listUsersOutput = tablePage(
  z.object({
    id: z.uuid(),
    email: z.string(),
    displayName: z.string(),
    role: roleSchema,
    locale: localeSchema,
    planCode: z.string().nullable(),
    /** Consults that they started. */
    consults: z.number().int(),
    /** Since when they are asked for a second factor because they have one; null: they have none that is known. */
    secondFactorAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  }),
);

const sortable = {
  createdAt: userProfiles.createdAt,
  displayName: userProfiles.displayName,
  email: userProfiles.email,
  role: userProfiles.role,
};

/** All people, filtered, sorted and paged. `q` looks in names and e-mail addresses, or is an id; the plan is that of Call-a-Vet. */
export async function listUsers(
  ctx: AdminContext,
  input: z.output<typeof listUsersInput>,
): Promise<z.infer<typeof listUsersOutput>> {
  const { q, role, page, pageSize, sort } = input;
  const where = and(
    contains(q, [userProfiles.displayName, userProfiles.email], [userProfiles.userId]),
    role === undefined ? undefined : eq(userProfiles.role, role),
  );
  const order = (sort?.dir === 'asc' ? asc : desc)(sortable[sort?.by ?? 'createdAt']);
  const [rows, [matching]] = await ctx.db.run((tx) => [
    tx
      .select({
        id: userProfiles.userId,
        email: userProfiles.email,
        displayName: userProfiles.displayName,
        role: userProfiles.role,
        locale: userProfiles.locale,
        planCode: subscriptionPlans.code,
        consults: sql<number>`(select count(*)::int from ${chatSessions} where ${chatSessions.ownerId} = ${userProfiles.userId})`,
        secondFactorAt: userProfiles.secondFactorAt,
        createdAt: userProfiles.createdAt,
      })
      .from(userProfiles)
      .leftJoin(
        userSubscriptions,
        and(
          eq(userSubscriptions.userId, userProfiles.userId),
          eq(userSubscriptions.product, 'call-a-vet'),
          notInArray(userSubscriptions.status, ['canceled', 'incomplete']),
          eq(userSubscriptions.isDuplicate, false),
        ),
      )
      .leftJoin(subscriptionPlans, eq(subscriptionPlans.id, userSubscriptions.planId))
      .where(where)
      .orderBy(order, desc(userProfiles.userId))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    tx.select({ total: count() }).from(userProfiles).where(where),
  ]);
  return {
    items: rows.map((row) => ({
      ...row,
      secondFactorAt: row.secondFactorAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    })),
    total: matching?.total ?? 0,
  };
}
