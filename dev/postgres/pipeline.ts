import { serialize } from 'pg-protocol';
import type { Column, ErrorReport, Statement, StatementResult } from './backend.ts';

/**
 * Encodes statements for Postgres' extended query protocol with a single Sync at the end: one write, one answer,
 * and after an error the server skips the rest by itself.
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export function encodePipeline(statements: readonly Statement[]): Buffer {
  const parts: Buffer[] = [];
  for (const { text, params } of statements) {
    parts.push(
      serialize.parse({ text }),
      serialize.bind({ values: [...params] }),
      serialize.describe({ type: 'P' }),
      serialize.execute(),
    );
  }
  parts.push(serialize.sync());
  return Buffer.concat(parts);
}

/** The statements of a request with the ones that open and close its transaction. */
export function withTransaction(statements: readonly Statement[], begin: string | undefined): Statement[] {
  if (begin === undefined) return [...statements];
  return [{ text: begin, params: [] }, ...statements, { text: 'commit', params: [] }];
}

/** Gathers the messages that answer a pipeline into one result a statement, and the first error. */
export class PipelineAnswer {
  readonly results: StatementResult[] = [];
  error: ErrorReport | undefined;
  #columns: readonly Column[] = [];
  #rows: (readonly (string | null)[])[] = [];

  rowDescription(columns: readonly Column[]): void {
    this.#columns = columns;
  }

  dataRow(values: readonly (string | null)[]): void {
    this.#rows.push(values);
  }

  /** `tag` is the command tag, empty for an empty statement. */
  statementDone(tag: string): void {
    this.results.push({ columns: this.#columns, rows: this.#rows, tag });
    this.#columns = [];
    this.#rows = [];
  }

  failed(report: ErrorReport): void {
    this.error ??= report;
  }
}
