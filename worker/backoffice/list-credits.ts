import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import * as z from 'zod';
import { grantSources, usageGrants, userProfiles } from '../../db/schema/index.ts';
import type { AdminContext } from '../core/context.ts';
import { contains } from './contains.ts';
import { creditMeterSchema } from './grant-credit.ts';
import { tableInput, tablePage } from './table-input.ts';

/** `open`: something is left; `held`: the rest waits in a consult; `used` up; `expired` with something left; `revoked` whole. */
const grantStates = ['open', 'held', 'used', 'expired', 'revoked'] as const;

export const listCreditsInput = tableInput(['createdAt', 'expiresAt', 'owner'])
  .extend({ source: z.enum(grantSources).optional(), state: z.enum(grantStates).optional() })
  .prefault({});

export const listCreditsOutput = tablePage(
  z.object({
    id: z.uuid(),
    owner: z.object({ id: z.uuid(), displayName: z.string(), email: z.string() }),
    meter: creditMeterSchema,
    source: z.enum(grantSources),
    state: z.enum(grantStates),
    amount: z.number().int(),
    used: z.number().int(),
    reserved: z.number().int(),
    expiresAt: z.iso.datetime().nullable(),
    note: z.string(),
    /** Who gave it by hand. */
    givenBy: z.object({ id: z.uuid(), displayName: z.string() }).nullable(),
    createdAt: z.iso.datetime(),
  }),
);

const givers = alias(userProfiles, 'givers');

const sortable = {
  createdAt: usageGrants.createdAt,
  expiresAt: usageGrants.expiresAt,
  owner: userProfiles.displayName,
};

const stateOf: SQL<(typeof grantStates)[number]> = sql`case
  when ${usageGrants.amount} = 0 then 'revoked'
  when ${usageGrants.used} >= ${usageGrants.amount} then 'used'
  when ${usageGrants.used} + ${usageGrants.reserved} >= ${usageGrants.amount} then 'held'
  when ${usageGrants.expiresAt} <= now() then 'expired'
  else 'open' end`;

/** All units beside the plans, filtered, sorted and paged. `q` looks in names and e-mail addresses, or is an id of grant or person. */
export async function listCredits(
  ctx: AdminContext,
  input: z.output<typeof listCreditsInput>,
): Promise<z.infer<typeof listCreditsOutput>> {
  const { q, source, state, page, pageSize, sort } = input;
  const where = and(
    contains(q, [userProfiles.displayName, userProfiles.email], [usageGrants.id, usageGrants.userId]),
    source === undefined ? undefined : eq(usageGrants.source, source),
    state === undefined ? undefined : eq(stateOf, state),
  );
  const order = (sort?.dir === 'asc' ? asc : desc)(sortable[sort?.by ?? 'createdAt']);
  const [rows, [matching]] = await ctx.db.run((tx) => [
    tx
      .select({
        grant: usageGrants,
        state: stateOf.as('state'),
        ownerName: userProfiles.displayName,
        ownerEmail: userProfiles.email,
        giverName: givers.displayName,
      })
      .from(usageGrants)
      .innerJoin(userProfiles, eq(userProfiles.userId, usageGrants.userId))
      .leftJoin(givers, eq(givers.userId, usageGrants.createdBy))
      .where(where)
      .orderBy(order, desc(usageGrants.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    tx
      .select({ total: count() })
      .from(usageGrants)
      .innerJoin(userProfiles, eq(userProfiles.userId, usageGrants.userId))
      .where(where),
  ]);
  return {
    items: rows.map(({ grant, ownerName, ownerEmail, giverName, ...row }) => ({
      id: grant.id,
      owner: { id: grant.userId, displayName: ownerName, email: ownerEmail },
      meter: creditMeterSchema.parse(grant.meter),
      source: grant.source,
      state: row.state,
      amount: grant.amount,
      used: grant.used,
      reserved: grant.reserved,
      expiresAt: grant.expiresAt?.toISOString() ?? null,
      note: grant.note,
      givenBy:
        grant.createdBy === null || giverName === null
          ? null
          : { id: grant.createdBy, displayName: giverName },
      createdAt: grant.createdAt.toISOString(),
    })),
    total: matching?.total ?? 0,
  };
}
