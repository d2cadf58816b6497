import { countArchived } from '../../../db/calls/consults.ts';
import type { Database } from '../../../db/client.ts';
import type { Logger } from '../../../worker/core/log.ts';
import type { Archive } from './archive.ts';
import type { MessageLog } from './message-log.ts';
import type { RoomLimits } from './room-limits.ts';
import type { RoomRecord } from './room-record.ts';

export type RetentionParts = {
  consultId: string;
  record: RoomRecord;
  log: MessageLog;
  archive: Archive;
  database: () => Database;
  limits: () => RoomLimits;
  now: () => number;
  logger: Logger;
};

/** How long a room keeps what was said after the consult is over. From then on it is read from Postgres. */
export class Retention {
  readonly #parts: RetentionParts;

  constructor(parts: RetentionParts) {
    this.#parts = parts;
  }

  /** The consult is over: the time begins to run, once. */
  begin(): void {
    const { record, now, limits } = this.#parts;
    const { clear_at, follow_up_until } = record.facts;
    // Whatever its term: as long as somebody may write, there is a room.
    if (clear_at === null)
      record.set({ clear_at: Math.max(now() + limits().keepAfterEnd, follow_up_until ?? 0) });
  }

  /**
   * Whether everything that the room holds is in Postgres, under its epoch, so that the room may be cleared. Otherwise it is asked again
   * later, and what Postgres has lost is archived anew. Throws as Door.run.
   */
  async isOver(): Promise<boolean> {
    const { record, log, archive, now, limits, logger, consultId } = this.#parts;
    const { epoch, archived_seq } = record.facts;
    record.set({ clear_at: now() + limits().clearAgain });
    const { head } = log;
    if (archived_seq < head) {
      archive.later();
      return false;
    }
    const request = { requestId: crypto.randomUUID(), userAgent: '' };
    const [[kept]] = await this.#parts
      .database()
      .asService('room retention', request)
      .run((tx) => [countArchived(tx, consultId, epoch)]);
    if (kept?.archived === head) return true;
    logger.error('room.archive-incomplete', { count: head - (kept?.archived ?? 0) });
    record.set({ archived_seq: 0 });
    archive.soon();
    return false;
  }
}
