/** The least a database must do here; PGlite has it as it is, `pg` through db/migrate/target.ts. */
export interface SqlRunner {
  query(text: string, params?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Runs several statements at once. */
  exec(text: string): Promise<unknown>;
}
