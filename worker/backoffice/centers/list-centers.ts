import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { centerStatuses } from '../../../contract/centers.ts';
import { centers } from '../../../db/schema/centers.ts';
import { folded, searchWords } from '../../../db/schema/search-words.ts';
import type { AdminContext } from '../../core/context.ts';
import { textKey } from '../../core/cursor.ts';
import { keyText, type SortKey } from '../../core/keyset.ts';
import type { Merge } from '../../core/merged-ids.ts';
import { filterBranches, fits } from '../filter-branches.ts';
import { contain, searchOf } from '../search.ts';
import { tableInput, tablePage } from '../table-input.ts';
import { readTable, tableRead } from '../table-read.ts';
import { adminCenterSchema } from './center-fields.ts';

export const listCentersInput = tableInput({ name: textKey })
  .extend({ status: z.enum(centerStatuses).optional() })
  .prefault({});
type Input = z.output<typeof listCentersInput>;

export const listCentersOutput = tablePage(adminCenterSchema);

const sort: SortKey = { id: centers.id, key: { kind: 'text', of: folded(centers.name) } };
const words = searchWords(centers.name, centers.city, centers.address);

function mergeOf({ q, status }: Input): Merge {
  const table = { table: centers, sort };
  const filters = [{ of: centers.status, values: centerStatuses, wanted: status }];
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: filterBranches(filters) };
  const named =
    search.kind === 'id'
      ? eq(centers.id, search.id)
      : search.kind === 'words'
        ? contain(words, search.words)
        : sql`false`;
  return { ...table, branches: [{ where: and(named, fits(filters)) }] };
}

/** All clinics with their hours, by name. `q` is an id or words in names, towns and addresses. */
export function listCenters(ctx: AdminContext, input: Input): Promise<z.infer<typeof listCentersOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'name', dir: 'asc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      tx
        .select({
          id: centers.id,
          key: keyText(sort),
          whole: sql<unknown>`private.center_whole(${centers.id})`,
        })
        .from(centers)
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return { items: rows.map(({ whole }) => adminCenterSchema.parse(whole)), ...beside };
  });
}
