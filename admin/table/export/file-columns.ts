import type { ServerTable, TableRow } from '../features.ts';

/** A column of an exported file. */
export type FileColumn<Row> = { header: string; read: (row: Row) => unknown };

/** The columns that a table shows, each with the value behind its cell: a moment as it is stored, whatever the column makes of it. */
export function fileColumnsOf<Row extends TableRow>(table: ServerTable<Row>): FileColumn<Row>[] {
  return table
    .getAllLeafColumns()
    .flatMap(({ accessorFn, columnDef: { header } }) =>
      accessorFn && typeof header === 'string' ? [{ header, read: (row: Row) => accessorFn(row, 0) }] : [],
    );
}
