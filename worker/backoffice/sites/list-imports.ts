import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import * as z from 'zod';
import { importFailures, importSources, importStatuses } from '../../../contract/sites.ts';
import { businesses, importJobs, userProfiles } from '../../../db/schema/index.ts';
import type { AdminContext } from '../../core/context.ts';
import { noKey } from '../../core/cursor.ts';
import { keyText, type SortKey } from '../../core/keyset.ts';
import type { Merge } from '../../core/merged-ids.ts';
import { filterBranches, fits } from '../filter-branches.ts';
import { peopleFound } from '../people-found.ts';
import { searchOf } from '../search.ts';
import { tableInput, tablePage } from '../table-input.ts';
import { readTable, tableRead } from '../table-read.ts';

export const listImportsInput = tableInput({ createdAt: noKey })
  .extend({ status: z.enum(importStatuses).optional(), source: z.enum(importSources).optional() })
  .prefault({});
type Input = z.output<typeof listImportsInput>;

export const adminImportSchema = z.object({
  id: z.uuid(),
  business: z.object({ id: z.uuid(), name: z.string() }),
  by: z.object({ id: z.uuid(), displayName: z.string() }),
  source: z.enum(importSources),
  address: z.string().nullable(),
  status: z.enum(importStatuses),
  failure: z.enum(importFailures).nullable(),
  attempts: z.int(),
  pagesRead: z.int(),
  pagesFound: z.int(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  appliedAt: z.iso.datetime().nullable(),
});

export const listImportsOutput = tablePage(adminImportSchema);

// The id of an import says when it was asked for.
const sort: SortKey = { id: importJobs.id };
const makers = alias(userProfiles, 'makers');

function mergeOf({ q, status, source }: Input): Merge {
  const table = { table: importJobs, sort };
  const filters = [
    { of: importJobs.status, values: importStatuses, wanted: status },
    { of: importJobs.source, values: importSources, wanted: source },
  ];
  const wanted = fits(filters);
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: filterBranches(filters) };
  if (search.kind === 'id')
    return {
      ...table,
      branches: [importJobs.id, importJobs.businessId].map((column) => ({
        where: and(eq(column, search.id), wanted),
      })),
    };
  const ofPeople = { each: sql`people`, where: and(sql`${importJobs.createdBy} = people.person`, wanted) };
  return { ...table, found: [peopleFound(search)], branches: [ofPeople] };
}

/** All imports of old sites, the newest first unless asked otherwise. `q` is an id (import, business) or who asked for it, by name or address. */
export function listImports(ctx: AdminContext, input: Input): Promise<z.infer<typeof listImportsOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      tx
        .select({
          id: importJobs.id,
          key: keyText(sort),
          business: { id: businesses.id, name: businesses.name },
          by: { id: makers.userId, displayName: makers.displayName },
          source: importJobs.source,
          address: importJobs.address,
          status: importJobs.status,
          failure: importJobs.failure,
          attempts: importJobs.attempts,
          pagesRead: importJobs.pagesRead,
          pagesFound: importJobs.pagesFound,
          createdAt: importJobs.createdAt,
          finishedAt: importJobs.finishedAt,
          appliedAt: importJobs.appliedAt,
        })
        .from(importJobs)
        .innerJoin(businesses, eq(businesses.id, importJobs.businessId))
        .innerJoin(makers, eq(makers.userId, importJobs.createdBy))
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    const items = rows.map(({ key: _key, createdAt, finishedAt, appliedAt, ...job }) => ({
      ...job,
      createdAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      appliedAt: appliedAt?.toISOString() ?? null,
    }));
    return { items, ...beside };
  });
}
