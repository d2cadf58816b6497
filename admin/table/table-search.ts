import * as z from 'zod/mini';

export const pageSizes = [25, 50, 100] as const;

/**
 * What every table keeps in the address. What is left out is the default. `after` and `before`: where the page is,
 * as the page beside it said; neither on the first. `row` is the row whose details are open.
 */
export type TableSearch = {
  q?: string | undefined;
  by?: string | undefined;
  dir?: 'asc' | 'desc' | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number | undefined;
  row?: string | undefined;
};

/** Changes part of the address; a change of rows leads back to the first page. `replace` leaves no step for the back button. */
export type ChangeSearch = (patch: TableSearch, replace?: boolean) => void;

/** What leads back to the first page. */
export const firstPage = { after: undefined, before: undefined } as const;

/** An optional word of the address. One that does not fit is left out: an old link still opens the table. */
export function lenient<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

const cursor = lenient(z.string().check(z.regex(/^[\w-]{1,2000}$/)));

/** The schema of a table's address; add the filters of the table with `z.extend`. */
export function tableSearch<const By extends readonly [string, ...string[]]>(columns: By) {
  return z.object({
    q: lenient(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
    by: lenient(z.enum(columns)),
    dir: lenient(z.enum(['asc', 'desc'])),
    after: cursor,
    before: cursor,
    size: lenient(z.pipe(z.coerce.number(), z.literal(pageSizes))),
    row: lenient(z.uuid()),
  });
}

export type Sort<By extends string> = { by: By; dir: 'asc' | 'desc' };

/** The sort that a table shows: the address's, else the table's own. */
export function sortOf<By extends string>(
  search: { by?: By | undefined; dir?: 'asc' | 'desc' | undefined },
  own: Sort<By>,
): Sort<By> {
  return search.by ? { by: search.by, dir: search.dir ?? 'asc' } : own;
}
