import { fates } from '../../db/erasure/fates.ts';

/** Where something was found: `table.column`. */
type Place = string;

/** Every column of every table in which a row has one of these words in whatever it holds, upper and lower case alike. */
export const searchEverywhere = async (
  postgres: { query<Row>(text: string, params?: unknown[]): Promise<Row[]> },
  words: readonly string[],
): Promise<Place[]> => {
  const columns = await postgres.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
     order by 1, 2`,
  );
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const found: Place[] = [];
  for (const { table, column } of columns) {
    const [row] = await postgres.query(
      `select 1 from public.${table} where "${column}"::text ilike any ($1) limit 1`,
      [patterns],
    );
    if (row !== undefined) found.push(`${table}.${column}`);
  }
  return found;
};

/** The places at which the list of fates lets an id, or who somebody was, stay when their account ends. */
export const mayStay = (which: 'id' | 'person'): Place[] =>
  Object.entries(fates).flatMap(([table, fate]) => (fate[which] ?? []).map((column) => `${table}.${column}`));
