import type { Database } from '../../../db/client.ts';
import type { Logger } from '../../../worker/core/log.ts';
import type { Seats } from '../seats.ts';
import { isOver } from './consult-progress.ts';
import { type ConsultReading, readConsult } from './read-consult.ts';
import type { RoomLimits } from './room-limits.ts';
import type { RoomRecord } from './room-record.ts';

export type ConsultWatchParts = {
  consultId: string;
  record: RoomRecord;
  seats: Seats;
  database: () => Database;
  limits: () => RoomLimits;
  now: () => number;
  logger: Logger;
  /** Where the consult stands. */
  learned: (consult: ConsultReading) => Promise<void>;
  /** What was said in it was erased. */
  erased: () => Promise<void>;
};

/** Asks Postgres now and then where the consult stands, in case that a word of it was lost. */
export class ConsultWatch {
  readonly #parts: ConsultWatchParts;
  #asking = false;
  #stopped = false;

  constructor(parts: ConsultWatchParts) {
    this.#parts = parts;
  }

  /** When Postgres is asked next; null when nothing can change. */
  get at(): number | null {
    const { record, seats, limits } = this.#parts;
    const { state, facts } = record;
    if (state && isOver(state.status)) return null;
    const { checkEvery, checkUnknownEvery, checkEmptyEvery } = limits();
    if (seats.size === 0) return facts.checked_at + checkEmptyEvery;
    return facts.checked_at + (state ? checkEvery : checkUnknownEvery);
  }

  /** Asks, and makes known what the answer is. Throws as Door.run. */
  async ask(): Promise<void> {
    if (this.#asking || this.#stopped) return;
    const { record, now, database, consultId, logger, learned, erased } = this.#parts;
    this.#asking = true;
    record.set({ checked_at: now() });
    try {
      const consult = await readConsult(database(), consultId);
      if (this.#stopped) return;
      if (!consult) logger.warn('room.unknown');
      else if (consult.isErased) await erased();
      else await learned(consult);
    } finally {
      this.#asking = false;
    }
  }

  /** The room is no more: an answer that is on its way changes nothing any more. */
  stop(): void {
    this.#stopped = true;
  }
}
