import { asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Place } from './cursor.ts';

export type Direction = 'asc' | 'desc';

/**
 * What a list is sorted by: a key and, among rows with the same key, the id, or the id alone (a UUIDv7: the order in which rows were
 * made). An index on both serves it. `idType`: of the id; `uuid` when absent.
 */
export interface SortKey {
  readonly id: PgColumn;
  readonly idType?: 'uuid' | 'text';
  readonly key?: { readonly kind: 'moment' | 'text'; readonly of: SQLWrapper };
}

const types = { moment: sql`timestamptz`, text: sql`text`, uuid: sql`uuid` };

/**
 * SQL: the key of a row as its cursor has it; empty when it is sorted by id alone. A moment is to the microsecond, which JavaScript's
 * dates do not keep.
 */
export function keyText({ key }: SortKey): SQL<string> {
  if (key === undefined) return sql`''`;
  return key.kind === 'moment'
    ? sql`to_char(${key.of} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${key.of}`;
}

/** The order of the rows: two rows never share a place in it. */
export function ordered({ key, id }: SortKey, dir: Direction): SQL[] {
  const way = dir === 'asc' ? asc : desc;
  return key === undefined ? [way(id)] : [way(key.of), way(id)];
}

/** Condition: the row comes after the place. None without a place. */
export function after(
  { key, id, idType = 'uuid' }: SortKey,
  dir: Direction,
  place: Place | undefined,
): SQL | undefined {
  if (place === undefined) return undefined;
  const than = dir === 'asc' ? sql`>` : sql`<`;
  const thatId = sql`${place.id}::${types[idType]}`;
  return key === undefined
    ? sql`${id} ${than} ${thatId}`
    : sql`(${key.of}, ${id}) ${than} (${place.key}::${types[key.kind]}, ${thatId})`;
}
