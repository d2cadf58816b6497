import { asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Place } from './cursor.ts';

export type Direction = 'asc' | 'desc';

/**
 * What a list is sorted by: a key and, among rows with the same key, the id. An index on both serves it. `idType`: of a row's id;
 * `uuid` when absent.
 */
export interface SortKey {
  readonly kind: 'moment' | 'text';
  readonly of: SQLWrapper;
  readonly id: PgColumn;
  readonly idType?: 'text';
}

const types = { moment: sql`timestamptz`, text: sql`text`, uuid: sql`uuid` };

/** SQL: the key of a row as its cursor has it; a moment to the microsecond, which JavaScript's dates do not keep. */
export const keyText = ({ kind, of }: SortKey): SQL<string> =>
  kind === 'moment' ? sql`to_char(${of} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : sql`${of}`;

/** The order of the rows: two rows never share a place in it. */
export const ordered = ({ of, id }: SortKey, dir: Direction): SQL[] => {
  const way = dir === 'asc' ? asc : desc;
  return [way(of), way(id)];
};

/** Condition: the row comes after the place. None without a place. */
export function after(sort: SortKey, dir: Direction, place: Place | undefined): SQL | undefined {
  if (place === undefined) return undefined;
  const than = dir === 'asc' ? sql`>` : sql`<`;
  return sql`(${sort.of}, ${sort.id}) ${than} (${place.key}::${types[sort.kind]}, ${place.id}::${types[sort.idType ?? 'uuid']})`;
}
