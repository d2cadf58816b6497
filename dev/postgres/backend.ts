/** Who the connection string says is calling. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/** One SQL statement with its parameters in Postgres' text form. */
export interface Statement {
  readonly text: string;
  readonly params: readonly (string | null)[];
}

/** What one request asks for: statements, and the opening statement of the transaction around them, if any. */
export interface Work {
  readonly statements: readonly Statement[];
  readonly begin: string | undefined;
}

/** A column of an answer, as RowDescription names it. */
export interface Column {
  readonly name: string;
  readonly tableID: number;
  readonly columnID: number;
  readonly dataTypeID: number;
  readonly dataTypeSize: number;
  readonly dataTypeModifier: number;
}

/** The answer to one statement; values stay the raw text that Postgres sent. */
export interface StatementResult {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** The command tag, for example `INSERT 0 1`; empty for an empty statement. */
  readonly tag: string;
}

/** The fields of a Postgres error that travel to the client. */
export const errorFields = [
  'severity',
  'code',
  'detail',
  'hint',
  'position',
  'internalPosition',
  'internalQuery',
  'where',
  'schema',
  'table',
  'column',
  'dataType',
  'constraint',
  'file',
  'line',
  'routine',
] as const;

/** What Postgres says about a refused statement. */
export type ErrorReport = { readonly message: string } & {
  readonly [field in (typeof errorFields)[number]]?: string | undefined;
};

/** Postgres refused a statement; nothing of the request was kept. */
export class StatementRefused extends Error {
  readonly report: ErrorReport;

  constructor(report: ErrorReport) {
    super(report.message);
    this.name = 'StatementRefused';
    this.report = report;
  }
}

/** Postgres could not be reached, or went away in the middle. */
export class PostgresAway extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PostgresAway';
  }
}

/** A Postgres that the HTTP server can stand in front of. */
export interface Backend {
  /**
   * Runs the statements of one request as `login`, all or none of them when `work.begin` is set.
   * Throws StatementRefused with the first error, PostgresAway when there is no server.
   */
  execute(login: Login, work: Work): Promise<StatementResult[]>;
  close(): Promise<void>;
}
