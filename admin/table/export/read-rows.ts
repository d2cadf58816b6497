import { longestTablePage } from '../../../contract/tables.ts';
import type { TablePage } from '../table-page.ts';

/** The longest file, in rows: so many whole pages. */
export const mostRows = 40 * longestTablePage;

/** The rows of a list that were read, from its first page on. `next`: where the page after them begins; null where the list ends. */
export type RowsRead<Row> = { rows: readonly Row[]; next: string | null | undefined };

export const nothingRead = { rows: [], next: undefined } as const;

/** Asks for a page of a list. */
export type AskPage<Row> = (page: {
  after: string | undefined;
  pageSize: number;
}) => Promise<Pick<TablePage<Row>, 'items' | 'next'>>;

/**
 * Reads a list page by page, from its beginning or on from what was read, to its end or to `mostRows`; gives all that was read after each page.
 * Throws what `ask` throws; what was given before may be read on from.
 */
export async function* readRows<Row>(
  ask: AskPage<Row>,
  from: RowsRead<Row> = nothingRead,
): AsyncGenerator<RowsRead<Row>> {
  let read = from;
  while (read.next !== null && read.rows.length < mostRows) {
    const { items, next } = await ask({ after: read.next, pageSize: longestTablePage });
    read = { rows: [...read.rows, ...items], next };
    yield read;
  }
}
