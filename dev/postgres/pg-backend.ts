import pg from 'pg';
import { serialize } from 'pg-protocol';
import {
  type Backend,
  type Column,
  type ErrorReport,
  type Login,
  PostgresAway,
  StatementRefused,
  type StatementResult,
  type Work,
} from './backend.ts';
import { encodePipeline, PipelineAnswer, withTransaction } from './pipeline.ts';

/** Where the server is, and how many connections each login role may hold. */
export interface PgServer {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly max?: number;
}

/** SQLSTATEs of a server that is going, starting or full: no answer to the statement itself. */
const awayCodes = new Set(['57P01', '57P02', '57P03', '53300']);

/**
 * A query object for `pg` that sends a whole request in one write; its methods are the ones that `pg` calls
 * with each message of the answer.
 */
class Pipeline {
  readonly #bytes: Buffer;
  readonly #answer = new PipelineAnswer();
  readonly #settled = Promise.withResolvers<PipelineAnswer>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get done(): Promise<PipelineAnswer> {
    return this.#settled.promise;
  }

  submit(connection: pg.Connection): void {
    connection.stream.write(this.#bytes);
  }

  handleRowDescription(message: { fields: Column[] }): void {
    this.#answer.rowDescription(message.fields);
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    this.#answer.dataRow(message.fields);
  }

  handleCommandComplete(message: { text: string }): void {
    this.#answer.statementDone(message.text);
  }

  handleEmptyQuery(): void {
    this.#answer.statementDone('');
  }

  /** The server dropped the Sync that follows a COPY FROM STDIN, so another one goes with the refusal. */
  handleCopyInResponse(connection: pg.Connection): void {
    connection.stream.write(
      Buffer.concat([serialize.copyFail('COPY is not supported over HTTP'), serialize.sync()]),
    );
  }

  handleCopyData(): void {}

  handleError(error: Error & Omit<ErrorReport, 'message'>): void {
    if (!(error instanceof pg.DatabaseError) || awayCodes.has(error.code ?? '')) {
      this.#settled.reject(new PostgresAway(error.message));
      return;
    }
    this.#answer.failed(error);
    this.#settled.resolve(this.#answer);
  }

  handleReadyForQuery(): void {
    this.#settled.resolve(this.#answer);
  }
}

/**
 * A backend over any Postgres server, with a pool for each login role. The password of the connection string is
 * the one that the server checks.
 */
export function createPgBackend(server: PgServer): Backend {
  const pools = new Map<string, pg.Pool>();

  function poolOf(login: Login): pg.Pool {
    const key = JSON.stringify([login.user, login.password]);
    const known = pools.get(key);
    if (known) return known;
    const pool = new pg.Pool({
      ...server,
      max: server.max ?? 20,
      user: login.user,
      password: login.password,
      options: '-c TimeZone=UTC',
    });
    // A connection that dies is reported by the request that uses it; an idle one is replaced by the next request.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    pools.set(key, pool);
    return pool;
  }

  async function connect(login: Login): Promise<pg.PoolClient> {
    try {
      return await poolOf(login).connect();
    } catch (error) {
      if (error instanceof pg.DatabaseError && !awayCodes.has(error.code ?? ''))
        throw new StatementRefused(error);
      throw new PostgresAway(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    async execute(login: Login, work: Work): Promise<StatementResult[]> {
      const client = await connect(login);
      let broken = false;
      try {
        const pipeline = client.query(
          new Pipeline(encodePipeline(withTransaction(work.statements, work.begin))),
        );
        const answer = await pipeline.done;
        if (answer.error || client.getTransactionStatus() !== 'I') await client.query('rollback');
        if (answer.error) throw new StatementRefused(answer.error);
        return work.begin === undefined ? answer.results : answer.results.slice(1, -1);
      } catch (error) {
        if (error instanceof StatementRefused) throw error;
        broken = true;
        throw error instanceof PostgresAway ? error : new PostgresAway(String(error));
      } finally {
        client.release(broken);
      }
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
