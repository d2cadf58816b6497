import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { roles } from '../../contract/people.ts';
import {
  accountErasures,
  chatSessions,
  subscriptionPlans,
  userProfiles,
  userSubscriptions,
} from '../../db/schema/index.ts';
import { folded } from '../../db/schema/search-words.ts';
import { isLive } from '../core/billing/plans/is-live.ts';
import type { AdminContext } from '../core/context.ts';
import { momentKey, textKey } from '../core/cursor.ts';
import { roleSchema } from '../core/identity/me.ts';
import { keyText, type SortKey } from '../core/keyset.ts';
import { localeSchema } from '../core/locale.ts';
import type { Merge } from '../core/merged-ids.ts';
import { filterBranches, fits } from './filter-branches.ts';
import { isPerson, peopleFound } from './people-found.ts';
import { searchOf } from './search.ts';
import { tableInput, tablePage } from './table-input.ts';
import { readTable, tableRead } from './table-read.ts';

export const listUsersInput = tableInput({ createdAt: momentKey, displayName: textKey })
  .extend({ role: roleSchema.optional() })
  .prefault({});
type Input = z.output<typeof listUsersInput>;

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
    /** Since when, and why, they may do nothing here; null while they may. */
    suspension: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
    createdAt: z.iso.datetime(),
    /** When their account was ended; null: it is open. */
    endedAt: z.iso.datetime().nullable(),
  }),
);

const id = userProfiles.userId;
const sorts: Record<'createdAt' | 'displayName', SortKey> = {
  createdAt: { id, key: { kind: 'moment', of: userProfiles.createdAt } },
  displayName: { id, key: { kind: 'text', of: folded(userProfiles.displayName) } },
};

/** How many people who fit some words are sorted and listed. */
const mostSorted = 1_000;

function mergeOf({ q, role }: Input, sort: SortKey): Merge {
  const table = { table: userProfiles, sort };
  const filters = [{ of: userProfiles.role, values: roles, wanted: role }];
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: filterBranches(filters) };
  if (search.kind !== 'words')
    return { ...table, branches: [{ where: and(isPerson(search), fits(filters)) }] };
  return {
    ...table,
    found: [peopleFound(search, mostSorted, fits(filters))],
    branches: [{ each: sql`people`, where: sql`${id} = people.person` }],
  };
}

/**
 * All people, the newest first unless asked otherwise. `q` is an id of the person or, at Stripe, of the customer or a subscription of theirs, or
 * words in names and e-mail addresses; the plan is that of Call-a-Vet.
 */
export function listUsers(ctx: AdminContext, input: Input): Promise<z.infer<typeof listUsersOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const sort = sorts[order.by];
    const table = tableRead(mergeOf(wanted, sort), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      tx
        .select({
          id,
          key: keyText(sort),
          email: userProfiles.email,
          displayName: userProfiles.displayName,
          role: userProfiles.role,
          locale: userProfiles.locale,
          planCode: subscriptionPlans.code,
          consults: sql<number>`(select count(*)::int from ${chatSessions} where ${chatSessions.ownerId} = ${id})`,
          secondFactorAt: userProfiles.secondFactorAt,
          suspendedAt: userProfiles.suspendedAt,
          suspensionReason: userProfiles.suspensionReason,
          createdAt: userProfiles.createdAt,
          endedAt: accountErasures.requestedAt,
        })
        .from(userProfiles)
        .leftJoin(
          userSubscriptions,
          and(eq(userSubscriptions.userId, id), eq(userSubscriptions.product, 'call-a-vet'), isLive),
        )
        .leftJoin(accountErasures, eq(accountErasures.userId, id))
        .leftJoin(subscriptionPlans, eq(subscriptionPlans.id, userSubscriptions.planId))
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return {
      items: rows.map(({ key: _, suspendedAt, suspensionReason: reason, ...row }) => ({
        ...row,
        suspension: suspendedAt && { at: suspendedAt.toISOString(), reason },
        secondFactorAt: row.secondFactorAt?.toISOString() ?? null,
        createdAt: row.createdAt.toISOString(),
        endedAt: row.endedAt?.toISOString() ?? null,
      })),
      ...beside,
    };
  });
}
