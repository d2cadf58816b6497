import * as z from 'zod/mini';
import { auditVerb } from '../../contract/audit.ts';
import { word } from '../../web/kit/address/search-reader.ts';

export const pageSizes = [25, 50, 100] as const;

/**
 * What every table keeps in the address. What is left out is the default. `after` and `before`: where the page is,
 * as the page beside it said; neither on the first. `row` is the row whose details are open.
 * The last three narrow the tables that know them.
 */
export type TableSearch = {
  q?: string | undefined;
  by?: string | undefined;
  dir?: 'asc' | 'desc' | undefined;
  after?: string | undefined;
  before?: string | undefined;
  size?: number | undefined;
  row?: string | undefined;
  verb?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
};

/** What narrows some tables by being typed: a verb, and the first and the last day. */
export type TypedWord = 'verb' | 'from' | 'until';

/** The moment at which a day (`2026-11-29`) begins by the clock of this device, so many days later; undefined for none. */
export function dayBegins(day: string | undefined, later = 0): string | undefined {
  if (day === undefined) return undefined;
  const begins = new Date(`${day}T00:00`);
  begins.setDate(begins.getDate() + later);
  return begins.toISOString();
}

/** Changes part of the address; a change of rows leads back to the first page. `replace` leaves no step for the back button. */
export type ChangeSearch = (patch: TableSearch, replace?: boolean) => void;

/** What leads back to the first page. */
export const firstPage = { after: undefined, before: undefined } as const;

const cursor = word(z.string().check(z.regex(/^[\w-]{1,2000}$/)));

/** What the words of a table's address may be, beside those of its filters. */
export function tableWords<const By extends readonly [string, ...string[]]>(columns: By) {
  return {
    q: word(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
    by: word(z.enum(columns)),
    dir: word(z.enum(['asc', 'desc'])),
    after: cursor,
    before: cursor,
    size: word(z.pipe(z.coerce.number(), z.literal(pageSizes))),
    row: word(z.uuid()),
    verb: word(z.string().check(z.regex(auditVerb))),
    from: word(z.iso.date()),
    until: word(z.iso.date()),
  };
}

export type Sort<By extends string> = { by: By; dir: 'asc' | 'desc' };

/** The sort that a table shows: the address's, else the table's own. */
export function sortOf<By extends string>(
  search: { by?: By | undefined; dir?: 'asc' | 'desc' | undefined },
  own: Sort<By>,
): Sort<By> {
  return search.by ? { by: search.by, dir: search.dir ?? 'asc' } : own;
}
