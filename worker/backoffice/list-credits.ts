import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import * as z from 'zod';
import { grantSources } from '../../contract/money.ts';
import type { Tx } from '../../db/client.ts';
import { endOf, fillOf, grantFills, usageGrants, userProfiles } from '../../db/schema/index.ts';
import type { AdminContext } from '../core/context.ts';
import { momentKey } from '../core/cursor.ts';
import { keyText, type SortKey } from '../core/keyset.ts';
import type { Merge } from '../core/merged-ids.ts';
import { everyBranch, fits } from './filter-branches.ts';
import { creditMeterSchema } from './money-fields.ts';
import { peopleFound } from './people-found.ts';
import { searchOf } from './search.ts';
import { tableInput, tablePage } from './table-input.ts';
import { readTable, tableRead } from './table-read.ts';

/** `open`: something is left; `held`: the rest waits in a consult; `used` up; `expired` with something left; `revoked` whole. */
const grantStates = ['open', 'held', 'used', 'expired', 'revoked'] as const;

export const listCreditsInput = tableInput({ createdAt: momentKey })
  .extend({ source: z.enum(grantSources).optional(), state: z.enum(grantStates).optional() })
  .prefault({});
type Input = z.output<typeof listCreditsInput>;

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

const sort: SortKey = {
  id: usageGrants.id,
  key: { kind: 'moment', of: usageGrants.createdAt },
};

const fill = fillOf(usageGrants);
const ended = sql`${endOf(usageGrants.expiresAt)} <= now()`;
const stateOf: SQL<(typeof grantStates)[number]> =
  sql`case ${fill} when 'left' then case when ${ended} then 'expired' else 'open' end else ${fill} end`;

function mergeOf({ q, source, state }: Input): Merge {
  const table = { table: usageGrants, sort };
  const time = state === 'open' ? sql`not ${ended}` : state === 'expired' ? ended : undefined;
  const filters = [
    { of: usageGrants.source, values: grantSources, wanted: source },
    { of: fill, values: grantFills, wanted: state === 'open' || state === 'expired' ? 'left' : state },
  ];
  const search = searchOf(q);
  const found = search === undefined ? [] : [peopleFound(search)];
  const branches =
    search === undefined
      ? everyBranch(filters)
      : [
          { each: sql`people`, where: and(sql`${usageGrants.userId} = people.person`, fits(filters)) },
          ...(search.kind === 'id' ? [{ where: and(eq(usageGrants.id, search.id), fits(filters)) }] : []),
        ];
  return { ...table, found, branches: branches.map((one) => ({ ...one, where: and(one.where, time) })) };
}

const selectCredits = (tx: Tx) =>
  tx
    .select({
      id: usageGrants.id,
      key: keyText(sort),
      grant: usageGrants,
      state: stateOf.as('state'),
      ownerName: userProfiles.displayName,
      ownerEmail: userProfiles.email,
      giverName: givers.displayName,
    })
    .from(usageGrants)
    .innerJoin(userProfiles, eq(userProfiles.userId, usageGrants.userId))
    .leftJoin(givers, eq(givers.userId, usageGrants.createdBy));

function creditOf({
  grant,
  state,
  ownerName,
  ownerEmail,
  giverName,
}: Awaited<ReturnType<typeof selectCredits>>[number]) {
  return {
    id: grant.id,
    owner: { id: grant.userId, displayName: ownerName, email: ownerEmail },
    meter: creditMeterSchema.parse(grant.meter),
    source: grant.source,
    state,
    amount: grant.amount,
    used: grant.used,
    reserved: grant.reserved,
    expiresAt: grant.expiresAt?.toISOString() ?? null,
    note: grant.note,
    givenBy:
      grant.createdBy === null || giverName === null ? null : { id: grant.createdBy, displayName: giverName },
    createdAt: grant.createdAt.toISOString(),
  };
}

/**
 * All units beside the plans, the newest first unless asked otherwise. `q` is an id of grant or person, theirs at Stripe, or words in names and
 * e-mail addresses.
 */
export function listCredits(ctx: AdminContext, input: Input): Promise<z.infer<typeof listCreditsOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      selectCredits(tx)
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return { items: rows.map(creditOf), ...beside };
  });
}
