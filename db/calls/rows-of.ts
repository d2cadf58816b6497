import { getTableColumns, getTableName, type SQL, Subquery, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** What a SQL function returns, as a source for `tx.select().from(...)`: rows of `table`, typed and mapped as its own. */
export const rowsOf = <T extends PgTable>(table: T, call: SQL) =>
  new Subquery(sql`select * from ${call}`, getTableColumns(table), getTableName(table));
