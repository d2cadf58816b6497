import type { Connection } from 'partyserver';
import type { Pass } from '../../worker/core/rooms/pass.ts';
import { closeCodes } from '../protocol/wire.ts';
import { Removals } from './removals.ts';
import type { Seats } from './seats.ts';

/** How many connections an object bears, and how many of them one person may have. */
export type Places = { connections: number; connectionsEach: number };

/** Ends a connection with a code of `closeCodes`. */
export type Drop = (connection: Connection, code: number) => void;

/** Who may come in, and who was put out: the same for every object that people connect to. */
export class Entrance {
  readonly #seats: Seats;
  readonly #removals: Removals;
  readonly #places: () => Places;
  readonly #drop: Drop;

  constructor(sql: SqlStorage, seats: Seats, places: () => Places, drop: Drop) {
    this.#seats = seats;
    this.#removals = new Removals(sql);
    this.#places = places;
    this.#drop = drop;
  }

  /** The code to close a newcomer with (put out before, or full); null when there is a place. */
  refusal(pass: Pass): number | null {
    if (this.#removals.covers(pass)) return closeCodes.removed;
    const { connections } = this.#places();
    return this.#seats.size - this.#surplus(pass.userId).length >= connections ? closeCodes.roomFull : null;
  }

  /** Ends what a person gives up for one more connection: the newest counts, because an old one may be a phone that went out of reach. */
  makeRoom(userId: string): void {
    for (const older of this.#surplus(userId)) this.#drop(older, closeCodes.roomFull);
  }

  /** Puts out a person (one device with `sid`) and their tickets of until `now`. Answers how many connections it ended. */
  remove(userId: string, sid: string | undefined, now: number): number {
    this.#removals.add(userId, sid, now);
    const theirs = this.#seats
      .connectionsOf(userId)
      .filter((connection) => sid === undefined || this.#seats.of(connection)?.sessionId === sid);
    for (const connection of theirs) this.#drop(connection, closeCodes.removed);
    return theirs.length;
  }

  /** Forgets those who were put out and whose tickets have run out since. */
  forgetRemoved(now: number): void {
    this.#removals.forget(now);
  }

  /** The connections that are one too many when one more comes, the oldest first. */
  #surplus(userId: string): Connection[] {
    const theirs = this.#seats.connectionsOf(userId);
    return theirs.slice(0, Math.max(0, theirs.length + 1 - this.#places().connectionsEach));
  }
}
