import { type SQL, sql } from 'drizzle-orm';
import { mostCounted } from '../../contract/tables.ts';
import type { Tx } from '../../db/client.ts';
import { cursorOf } from '../core/cursor.ts';
import { AppError } from '../core/errors.ts';
import { type Direction, ordered } from '../core/keyset.ts';
import { type Merge, mergedCount, mergedIds } from '../core/merged-ids.ts';
import type { TableInput } from './table-input.ts';

interface Counted {
  count: number;
  clipped: boolean;
}

const opposite = { asc: 'desc', desc: 'asc' } as const;

const countRows = (tx: Tx, merge: Merge) =>
  tx
    .select({ count: sql<number>`count`, clipped: sql<boolean>`clipped` })
    .from(sql`(${mergedCount(merge, mostCounted + 1)}) as counted`);

/**
 * One page of the rows that the branches give, of a table sorted by `order`. The verb selects the rows that fit `where` in the
 * order `orderBy`, each with its `id` and its `key` (keyText), runs `count` beside it, and has the page cut out of both. Throws BAD_INPUT for
 * a place in another order, or two places.
 */
export function tableRead(merge: Merge, order: { by: string; dir: Direction }, input: TableInput) {
  const { after, before, pageSize } = input;
  const place = before ?? after;
  if (place !== undefined && (place.order !== order.by || (before !== undefined && after !== undefined)))
    throw new AppError('BAD_INPUT', {
      fields: [{ path: before ? 'before' : 'after', problem: 'another_order' }],
    });
  const backwards = before !== undefined;
  const dir = backwards ? opposite[order.dir] : order.dir;
  const ids: SQL = mergedIds(merge, dir, place, pageSize + 1);
  return {
    where: sql`${merge.sort.id} in (${ids})`,
    orderBy: ordered(merge.sort, dir),
    count: (tx: Tx) => countRows(tx, merge),
    cut<Row extends { id: string; key: string }>(read: readonly Row[], counted: Counted | undefined) {
      const page = read.slice(0, pageSize);
      const rows = backwards ? page.toReversed() : page;
      const cursorAt = (row: Row | undefined, exists: boolean) =>
        row !== undefined && exists ? cursorOf({ order: order.by, key: row.key, id: row.id }) : null;
      const goesOn = read.length > pageSize;
      const { count, clipped } = counted ?? { count: 0, clipped: false };
      return {
        rows,
        beside: {
          next: cursorAt(rows.at(-1), backwards || goesOn),
          previous: cursorAt(rows.at(0), backwards ? goesOn : after !== undefined),
          total: { count: Math.min(count, mostCounted), more: clipped || count > mostCounted },
          clipped,
        },
      };
    },
  };
}

/** Reads a page. One that was asked for backwards and is short, because it is at the start, becomes the first page. */
export async function readTable<Input extends TableInput, Page extends { items: readonly unknown[] }>(
  input: Input,
  read: (input: Input) => Promise<Page>,
): Promise<Page> {
  const page = await read(input);
  const isShort = input.before !== undefined && page.items.length < input.pageSize;
  return isShort ? read({ ...input, before: undefined }) : page;
}
