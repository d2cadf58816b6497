import { eq } from 'drizzle-orm';
import { archiveMessages } from '../../db/calls/consults.ts';
import type { Database } from '../../db/client.ts';
import { messages } from '../../db/schema/consults.ts';
import { describeError, type Logger } from '../../worker/core/log.ts';
import type { AlarmClock } from '../alarm-clock.ts';
import type { MessageLog } from './message-log.ts';
import type { RoomLimits } from './room-limits.ts';
import type { RoomRecord } from './room-record.ts';

export type ArchiveParts = {
  consultId: string;
  record: RoomRecord;
  log: MessageLog;
  database: () => Database;
  limits: () => RoomLimits;
  now: () => number;
  alarm: AlarmClock;
  logger: Logger;
};

/** Brings the log to Postgres and, when the room is deleted, takes it away again. Postgres may be gone for any time. */
export class Archive {
  readonly #parts: ArchiveParts;
  #running: Promise<void> | null = null;

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

  /** Takes the consult's messages out of Postgres, after whatever was on its way there. Throws as Door.run. */
  async erase(): Promise<void> {
    await this.#running;
    await this.#service().run((tx) => [
      tx.delete(messages).where(eq(messages.sessionId, this.#parts.consultId)),
    ]);
  }

  async #archive(): Promise<void> {
    const { record, log, now, limits, logger } = this.#parts;
    // Held until the end, so that an object that dies on the way is woken to go on.
    this.#at(now() + limits().retryLongest);
    try {
      while (record.facts.erase_at === null) {
        const batch = log.after(record.facts.archived_seq, limits().archiveBatch);
        const last = batch.at(-1);
        if (!last) break;
        const rows = batch.map(({ clientMsgId, at, ...row }) => ({
          ...row,
          id: clientMsgId,
          sentAt: new Date(at).toISOString(),
        }));
        await this.#service().run((tx) => [archiveMessages(tx, this.#parts.consultId, rows)]);
        record.set({ archived_seq: last.seq, archive_failures: 0 });
      }
      record.set({ archive_at: null });
    } catch (error) {
      const failures = record.facts.archive_failures + 1;
      logger.warn('archive.postponed', { ...describeError(error), count: failures });
      record.set({ archive_failures: failures });
      this.#at(now() + retryDelay(failures, limits()));
    }
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

/** Doubles with each failure up to the longest delay, and varies so that rooms do not all come back at once. In ms. */
export const retryDelay = (failures: number, { retryFirst, retryLongest }: RoomLimits): number =>
  Math.min(retryLongest, retryFirst * 2 ** (failures - 1)) * (0.75 + Math.random() / 4);
