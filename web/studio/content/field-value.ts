import type { ContentTable } from '../../../contract/sites.ts';
import { rowSchemas } from '../../../worker/sites/content/rows.ts';
import { schemaAt } from '../../../worker/sites/content/schema-at.ts';

/** A value as the server would keep it (texts trimmed, an empty one taken away), or that it would refuse it. */
export type ReadValue = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Reads what a field is given, by the rules of the server. */
export function readValue(table: ContentTable, path: readonly string[], given: unknown): ReadValue {
  const schema = schemaAt(rowSchemas[table], path);
  if (schema === undefined) return { ok: false };
  const isInside = path.length > 1;
  const said = typeof given === 'string' ? given.trim() : given;
  if (isInside && (said === '' || said === null || said === undefined)) return { ok: true, value: null };
  const { success, data } = schema.safeParse(said ?? null);
  return success ? { ok: true, value: data } : { ok: false };
}

/** What stands in the place of a field that was taken away: its default, or undefined. */
export function defaultOf(table: ContentTable, path: readonly string[]): unknown {
  const read = schemaAt(rowSchemas[table], path)?.safeParse(undefined);
  return read?.success ? read.data : undefined;
}
