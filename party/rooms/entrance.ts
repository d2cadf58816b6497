import type { Connection } from 'partyserver';
import type { Pass } from '../../worker/core/rooms/pass.ts';
import { closeCodes } from '../protocol.ts';
import { Removals } from './removals.ts';
import type { Seats } from './seats.ts';

/** How many connections an object bears, and how many of them one person may have. */
export type Places = { connections: number; connectionsEach: number };

/** Who may come in, and who was put out: the same for every object that people connect to. */
export class Entrance {
  readonly #seats: Seats;
  readonly #removals: Removals;
  readonly #places: () => Places;

  constructor(sql: SqlStorage, seats: Seats, places: () => Places) {
    this.#seats = seats;
    this.#removals = new Removals(sql);
    this.#places = places;
  }

  /** The code to close a newcomer with (put out before, or full); null when there is a place. */
  refusal(pass: Pass): number | null {
    if (this.#removals.covers(pass)) return closeCodes.removed;
    const { connections } = this.#places();
    return this.#seats.size - this.surplus(pass.userId).length >= connections ? closeCodes.roomFull : null;
  }

  /**
   * The connections that a person gives up for one more, the oldest first: the newest counts, because an old one may be a phone
   * that went out of reach.
   */
  surplus(userId: string): Connection[] {
    const theirs = this.#seats.connectionsOf(userId);
    return theirs.slice(0, Math.max(0, theirs.length + 1 - this.#places().connectionsEach));
  }

  /** Puts out a person (one device with `sid`) and their tickets of until `now`. Answers the connections to be ended. */
  putOut(userId: string, sid: string | undefined, now: number): Connection[] {
    this.#removals.add(userId, sid, now);
    return this.#seats
      .connectionsOf(userId)
      .filter((connection) => sid === undefined || this.#seats.of(connection)?.sessionId === sid);
  }
}
