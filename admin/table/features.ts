import {
  type ColumnDef,
  createColumnHelper,
  type ReactTable,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';

/** How a column shows. `title`: names the row, and heads the card on a phone. `kind` picks the words of the sort menu. */
type ColumnShape = { title?: boolean; kind?: 'text' | 'moment' };

/** What our tables do; the server sorts and pages, so no row model is bundled for it. */
export const features = tableFeatures({
  rowSortingFeature,
  columnMeta: {} as ColumnShape,
});

export type TableRow = { id: string };
export type Columns<Row extends TableRow> = ColumnDef<typeof features, Row>[];
export type ServerTable<Row extends TableRow> = ReactTable<typeof features, Row>;

/** The typed column helper of our tables. Headers are plain text: cards and the sort menu show them, too. */
export function columnsOf<Row extends TableRow>() {
  return createColumnHelper<typeof features, Row>();
}
