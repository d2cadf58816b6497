import { type Column, type ErrorReport, errorFields, type StatementResult } from './backend.ts';

/** How the client asked for its rows. */
export interface Shape {
  readonly arrayMode: boolean;
  readonly rawText: boolean;
}

type Value = unknown;

/** Types (pg_type.oid) that JSON can carry by itself; all others stay text. */
const jsonTypes = new Map<number, (text: string) => Value>([
  [16, (text) => text === 't'],
  [21, Number],
  [23, Number],
  [26, Number],
  [700, Number],
  [701, Number],
  [114, (text) => JSON.parse(text)],
  [3802, (text) => JSON.parse(text)],
]);

function rowOf(row: readonly (string | null)[], columns: readonly Column[], shape: Shape): Value {
  const values = shape.rawText
    ? row
    : row.map((text, at) =>
        text === null ? null : (jsonTypes.get(columns[at]?.dataTypeID ?? 0)?.(text) ?? text),
      );
  if (shape.arrayMode) return values;
  return Object.fromEntries(columns.map((column, at) => [column.name, values[at]]));
}

/** One statement's answer as Neon writes it. */
export function answerOf(result: StatementResult, shape: Shape): object {
  const words = result.tag.split(' ');
  const count = Number.parseInt(words.at(-1) ?? '', 10);
  return {
    command: words[0],
    rowCount: Number.isNaN(count) ? null : count,
    rowAsArray: shape.arrayMode,
    fields: result.columns.map((column) => ({
      name: column.name,
      tableID: column.tableID,
      columnID: column.columnID,
      dataTypeID: column.dataTypeID,
      dataTypeSize: column.dataTypeSize,
      dataTypeModifier: column.dataTypeModifier,
      format: 'text',
    })),
    rows:
      shape.rawText && shape.arrayMode
        ? result.rows
        : result.rows.map((row) => rowOf(row, result.columns, shape)),
  };
}

/** A Postgres error as Neon writes it: every field is there, null where Postgres said nothing. */
export function errorOf(report: ErrorReport): object {
  return {
    message: report.message,
    ...Object.fromEntries(errorFields.map((field) => [field, report[field] ?? null])),
  };
}
