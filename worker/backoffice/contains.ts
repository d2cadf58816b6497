import { ilike, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Condition: one of the columns contains the words as they are written; none when there are no words. */
export function contains(words: string | undefined, columns: readonly PgColumn[]): SQL | undefined {
  if (words === undefined || words === '') return undefined;
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return or(...columns.map((column) => ilike(column, pattern)));
}
