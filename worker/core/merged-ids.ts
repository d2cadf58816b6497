import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Place } from './cursor.ts';
import { after, type Direction, ordered, type SortKey } from './keyset.ts';

/**
 * One way in which a row comes to be in a list, such that one index gives its rows in the order of the list: `where` fixes what leads
 * that index. `each`: things that rows are looked up for, one after the other; `where` names their columns.
 */
export interface Branch {
  readonly where: SQL | undefined;
  readonly each?: SQL;
}

/** Things that rows are looked up for, found once for all branches: the first `most` of `rows` (a select without limit). */
export interface Found {
  readonly name: string;
  readonly rows: SQL;
  readonly most: number;
}

/** Rows of a table that at least one of the branches gives, in an order. */
export interface Merge {
  readonly table: PgTable;
  readonly sort: SortKey;
  readonly found?: readonly Found[];
  readonly branches: readonly Branch[];
}

const nothing = sql``;

/** SQL: a subquery in brackets with the rows of one branch, `limit` of them at most (for each of `each`, and in all). */
function rowsOf({ where, each }: Branch, what: SQL, rest: SQL, limit: number, order: SQL): SQL {
  const rows = sql`select ${what} where ${where ?? sql`true`} ${rest} limit ${limit}`;
  return each === undefined
    ? sql`(${rows})`
    : sql`(select one.* from ${each} cross join lateral (${rows}) as one ${order} limit ${limit})`;
}

function withFound(found: readonly Found[] = []): SQL {
  if (found.length === 0) return nothing;
  const parts = found.map(
    ({ name, rows, most }) => sql`${sql.identifier(name)} as materialized (${rows} limit ${most + 1})`,
  );
  return sql`with ${sql.join(parts, sql`, `)}`;
}

/**
 * SQL: a select of the column `id` of the first `limit` rows after a place. Every branch reads as many rows as that from its
 * index, so the work does not grow with the table, which one `or` over all branches would make it do.
 */
export function mergedIds(merge: Merge, dir: Direction, place: Place | undefined, limit: number): SQL {
  const { table, sort, branches } = merge;
  const beyond = after(sort, dir, place);
  const inside = sql.join(ordered(sort, dir), sql`, `);
  const rest = sql`${beyond === undefined ? nothing : sql`and ${beyond}`} order by ${inside}`;
  const way = dir === 'asc' ? sql`asc` : sql`desc`;
  const outside = sql`order by key ${way}, id ${way}`;
  const what = sql`${sort.id} as id, ${sort.key?.of ?? sort.id} as key from ${table}`;
  const parts = branches.map((branch) => rowsOf(branch, what, rest, limit, outside));
  return sql`${withFound(merge.found)} select id from (${sql.join(parts, sql` union `)}) as merged ${outside} limit ${limit}`;
}

/**
 * SQL: a select of one row. `count`: how many rows there are, counted up to `most`; `clipped`: whether more things were found than
 * rows are looked up for.
 */
export function mergedCount({ table, sort, found = [], branches }: Merge, most: number): SQL {
  const what = sql`${sort.id} as id from ${table}`;
  // In order, because that leads the planner to the index whatever it thinks of the filters.
  const inOrder = sql`order by ${sql.join(ordered(sort, 'desc'), sql`, `)}`;
  const parts = branches.map((branch) => rowsOf(branch, what, inOrder, most, nothing));
  const tooMany = found.map((one) => sql`(select count(*) > ${one.most} from ${sql.identifier(one.name)})`);
  return sql`${withFound(found)} select
    (select count(*)::int from (select from (${sql.join(parts, sql` union `)}) as merged limit ${most}) as counted) as count,
    ${tooMany.length === 0 ? sql`false` : sql.join(tooMany, sql` or `)} as clipped`;
}
