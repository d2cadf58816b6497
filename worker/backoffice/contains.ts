import { eq, ilike, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import * as z from 'zod';

/**
 * Condition: one of the columns contains the words as they are written, or, when the words are an id, one of `ids` is it.
 * None when there are no words.
 */
export function contains(
  words: string | undefined,
  columns: readonly PgColumn[],
  ids: readonly PgColumn[],
): SQL | undefined {
  if (words === undefined || words === '') return undefined;
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const isId = z.uuid().safeParse(words).success;
  return or(
    ...columns.map((column) => ilike(column, pattern)),
    ...(isId ? ids.map((id) => eq(id, words)) : []),
  );
}
