import type { ContentTable } from '../../../contract/sites.ts';
import type { Edit, MenuTable, SetEdit } from './edit.ts';

/**
 * A field gets another value. `path` leads to it from the column on (`['name', 'es']`), `was` is what it says now. An empty text inside of a column is
 * taken away; so is null.
 */
export const setEdit = (
  table: ContentTable,
  id: string,
  path: readonly string[],
  was: unknown,
  value: unknown,
): SetEdit => ({ op: 'set', table, id, path: [...path], was: was ?? null, value: value ?? null });

/** A row is added, with an id that is made here (`crypto.randomUUID()`). What is not said of it is empty. */
export const addEdit = (table: MenuTable, id: string, values: Readonly<Record<string, unknown>>): Edit => ({
  op: 'add',
  table,
  id,
  values,
});

/** A row is put away, and what belongs to it is not shown any more. */
export const removeEdit = (table: MenuTable, id: string): Edit => ({ op: 'remove', table, id });
