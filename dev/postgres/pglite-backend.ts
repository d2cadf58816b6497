import { messages, type PGlite } from '@electric-sql/pglite';
import { serialize } from 'pg-protocol';
import {
  type Backend,
  type Login,
  PostgresAway,
  StatementRefused,
  type StatementResult,
  type Work,
} from './backend.ts';
import { encodePipeline, PipelineAnswer, withTransaction } from './pipeline.ts';

/** PGlite behind a queue: one request, or one piece of the owner's work, at a time. */
export interface EmbeddedPostgres extends Backend {
  /** Runs `work` as the owner of the database, with nobody else inside. */
  asOwner<T>(work: (postgres: PGlite) => Promise<T>): Promise<T>;
}

/** The name as an SQL identifier. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A backend over PGlite. PGlite is one session of a superuser, so each request enters with
 * `set session authorization <user of the connection string>` (passwords are not checked) and leaves the session
 * as it found it. The entry stands in the same pipeline as the statements: where it fails, none of them runs.
 */
export function createPgliteBackend(postgres: PGlite): EmbeddedPostgres {
  let tail: Promise<unknown> = Promise.resolve();

  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = tail.then(() => {
      if (postgres.closed) throw new PostgresAway('the embedded Postgres is closed');
      return work();
    });
    tail = turn.catch(() => {});
    return turn;
  }

  async function send(bytes: Uint8Array): Promise<{ answer: PipelineAnswer; idle: boolean }> {
    const answer = new PipelineAnswer();
    let idle = true;
    const reply = await postgres.execProtocol(bytes, { throwOnError: false });
    for (const message of reply.messages) {
      if (message instanceof messages.RowDescriptionMessage) answer.rowDescription(message.fields);
      else if (message instanceof messages.DataRowMessage) answer.dataRow(message.fields);
      else if (message instanceof messages.CommandCompleteMessage) answer.statementDone(message.text);
      else if (message instanceof messages.DatabaseError) answer.failed(message);
      else if (message instanceof messages.ReadyForQueryMessage) idle = message.status === 'I';
      else if (message.name === 'emptyQuery') answer.statementDone('');
    }
    return { answer, idle };
  }

  async function run(login: Login, work: Work): Promise<StatementResult[]> {
    const enter = { text: `set session authorization ${quoted(login.user)}`, params: [] };
    const statements = withTransaction(work.statements, work.begin);
    const { answer, idle } = await send(encodePipeline([enter, ...statements]));
    // In PGlite, `reset session authorization` leaves the session with whom it was entered last.
    await send(serialize.query(`${idle ? '' : 'rollback; '}set session authorization postgres; reset all`));
    if (answer.error) throw new StatementRefused(answer.error);
    return work.begin === undefined ? answer.results.slice(1) : answer.results.slice(2, -1);
  }

  return {
    execute: (login, work) => alone(() => run(login, work)),
    asOwner: (work) => alone(() => work(postgres)),
    async close() {
      await tail;
      if (!postgres.closed) await postgres.close();
    },
  };
}
