import { useEffect, useRef, useState } from 'react';
import { csv } from '../../../web/kit/save/csv.ts';
import type { FileColumn } from './file-columns.ts';
import { type AskPage, nothingRead, type RowsRead, readRows } from './read-rows.ts';
import { saveFile } from './save-file.ts';

type ExportState<Row> =
  | { status: 'idle' }
  | { status: 'reading'; count: number }
  | { status: 'failed'; error: unknown; read: RowsRead<Row> }
  /** `isCut`: the list has more rows than a file may. */
  | { status: 'saved'; count: number; isCut: boolean };

type ExportOptions<Row> = {
  /** Without date and ending. */
  fileName: string;
  columns: readonly FileColumn<Row>[];
  ask: AskPage<Row>;
};

/** Reads all rows of a list and saves them as a file. `start` goes on where one failed; `stop` forgets what was read. */
export function useExport<Row>({ fileName, columns, ask }: ExportOptions<Row>) {
  const [state, setState] = useState<ExportState<Row>>({ status: 'idle' });
  // The one that counts: what an older one still reads is not looked at.
  const current = useRef(0);
  useEffect(
    () => () => {
      current.current += 1;
    },
    [],
  );
  const start = async () => {
    current.current += 1;
    const own = current.current;
    let read: RowsRead<Row> = state.status === 'failed' ? state.read : nothingRead;
    const show = (next: ExportState<Row>) => own === current.current && setState(next);
    show({ status: 'reading', count: read.rows.length });
    try {
      for await (read of readRows(ask, read)) {
        if (own !== current.current) return;
        show({ status: 'reading', count: read.rows.length });
      }
    } catch (error) {
      show({ status: 'failed', error, read });
      return;
    }
    if (own !== current.current) return;
    const text = csv(
      columns.map(({ header }) => header),
      read.rows.map((row) => columns.map((column) => column.read(row))),
    );
    saveFile(`${fileName}-${new Date().toISOString().slice(0, 10)}.csv`, 'text/csv;charset=utf-8', text);
    show({ status: 'saved', count: read.rows.length, isCut: read.next !== null });
  };
  const stop = () => {
    current.current += 1;
    setState({ status: 'idle' });
  };
  return { state, start: () => void start(), stop };
}
