import { archiveMessages } from '../../../db/calls/consults.ts';
import type { Database } from '../../../db/client.ts';
import { DatabaseRefusal, DatabaseUnavailable } from '../../../db/errors.ts';
import { describeError, type Logger } from '../../../worker/core/log.ts';
import type { RoomMessage } from '../../protocol/message.ts';
import type { AlarmClock } from '../alarm-clock.ts';
import { isOver } from './consult-progress.ts';
import type { FileList } from './file-list.ts';
import type { MessageLog } from './message-log.ts';
import type { RoomLimits } from './room-limits.ts';
import type { RoomRecord } from './room-record.ts';

export type ArchiveParts = {
  consultId: string;
  record: RoomRecord;
  log: MessageLog;
  files: FileList;
  database: () => Database;
  limits: () => RoomLimits;
  now: () => number;
  alarm: AlarmClock;
  logger: Logger;
  /** Postgres knows that files were taken back: their bytes can go. */
  filesGone: () => Promise<void>;
  /** Postgres knows what was written after the end: whoever it is for is to be told. */
  followedUp: () => Promise<void>;
  /** Postgres says that what was said here was erased. */
  erased: () => Promise<void>;
};

/** Brings the log to Postgres, which may be gone for any time. */
export class Archive {
  readonly #parts: ArchiveParts;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(parts: ArchiveParts) {
    this.#parts = parts;
  }

  /** Something was said: it is archived soon, together with what follows. */
  later(): void {
    const { record, now, limits } = this.#parts;
    if (record.facts.archive_at === null) this.#at(now() + limits().archiveAfter);
  }

  /** Nothing follows: what waits is archived now. */
  soon(): void {
    this.#at(this.#parts.now());
  }

  /** Archives what waits; several calls are one. */
  run(): Promise<void> {
    this.#running ??= this.#archive().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** The room is no more: what is on its way writes nothing here any more. */
  stop(): void {
    this.#stopped = true;
  }

  async #archive(): Promise<void> {
    const { record, log, now, limits } = this.#parts;
    // Held until the end, so that an object that dies on the way is woken to go on.
    this.#at(now() + limits().retryLongest);
    try {
      for (;;) {
        const batch = log.after(record.facts.archived_seq, limits().archiveBatch);
        const last = batch.at(-1);
        if (!last) break;
        const rows = batch.map((message) => this.#rowOf(message));
        await this.#service().run((tx) => [archiveMessages(tx, this.#parts.consultId, rows)]);
        if (this.#stopped) return;
        record.set({ archived_seq: last.seq, archive_failures: 0, archive_alarmed: 0 });
        if (rows.some(({ deletes, files }) => deletes && files)) await this.#parts.filesGone();
        if (record.state && isOver(record.state.status)) await this.#parts.followedUp();
      }
      record.set({ archive_at: null });
    } catch (error) {
      if (!this.#stopped) await this.#failed(error);
    }
  }

  /** A message as Postgres keeps it. What takes another back names its files, so that Postgres lets them go. */
  #rowOf({ clientMsgId, at, deletedAt, ...row }: RoomMessage) {
    const { log, files } = this.#parts;
    const takenBack = row.deletes ? log.at(row.deletes) : null;
    const gone = takenBack ? files.of(takenBack.clientMsgId) : [];
    return {
      ...row,
      ...(gone.length > 0 ? { files: gone } : {}),
      id: clientMsgId,
      sentAt: new Date(at).toISOString(),
      deletedAt: deletedAt ? new Date(deletedAt).toISOString() : null,
    };
  }

  /**
   * Postgres that is away is asked again soon, and alarms nobody. What it refuses will hardly be better in a minute: that is tried
   * again after hours, what failed for a reason that nobody planned ever later up to that, and both alarm once until it works again.
   */
  async #failed(error: unknown): Promise<void> {
    const { record, now, limits, logger, erased } = this.#parts;
    if (error instanceof DatabaseRefusal && error.code === 'WRONG_STATE') {
      await erased();
      return;
    }
    const failures = record.facts.archive_failures + 1;
    const isPassing = error instanceof DatabaseUnavailable;
    const isRefused = error instanceof DatabaseRefusal;
    const about = { ...describeError(error), count: failures };
    if (isPassing || record.facts.archive_alarmed === 1) logger.warn('archive.postponed', about);
    else
      logger.error('archive.refused', {
        ...about,
        ...(isRefused ? { code: error.code } : {}),
      });
    record.set({
      archive_failures: failures,
      ...(isPassing ? {} : { archive_alarmed: 1 }),
    });
    const { retryFirst, retryLongest, retryRefused } = limits();
    const delay = isRefused
      ? spread(retryRefused)
      : retryDelay(failures, retryFirst, isPassing ? retryLongest : retryRefused);
    this.#at(now() + delay);
  }

  #at(at: number): void {
    this.#parts.record.set({ archive_at: at });
    this.#parts.alarm.wake(at);
  }

  #service() {
    const request = { requestId: crypto.randomUUID(), userAgent: '' };
    return this.#parts.database().asService('room archive', request);
  }
}

/** Varies a delay, so that rooms do not all come back at once. */
const spread = (ms: number): number => ms * (0.75 + Math.random() / 4);

/** Doubles with each failure, from the first to the longest delay. In ms. */
const retryDelay = (failures: number, first: number, longest: number): number =>
  spread(Math.min(longest, first * 2 ** (failures - 1)));
