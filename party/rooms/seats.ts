import type { Connection } from 'partyserver';
import { type Seat, seatSchema } from './seat.ts';

type Place = { seat: Seat; unconfirmed: number };

/** The bounds of a slow reader: messages and UTF-16 units that a connection has not confirmed. */
export type SlowReader = { unconfirmedMessages: number; unconfirmedLength: number };

/** The connections of a room and who sits in them. Mirrors the attachments, so that it can be made again after a sleep. */
export class Seats {
  readonly #places = new Map<Connection, Place>();
  readonly #byUser = new Map<string, Set<Connection>>();

  /** Takes up the connections that were there before the object slept. */
  constructor(connections: Iterable<Connection>) {
    for (const connection of connections) {
      const seat = seatSchema.safeParse(connection.state).data;
      if (seat) this.#place(connection, seat);
      else connection.close(1012);
    }
  }

  get size(): number {
    return this.#places.size;
  }

  of(connection: Connection): Seat | undefined {
    return this.#places.get(connection)?.seat;
  }

  isHere(userId: string): boolean {
    return this.#byUser.has(userId);
  }

  connectionsOf(userId: string): Connection[] {
    return [...(this.#byUser.get(userId) ?? [])];
  }

  /** Everyone who is here. Others may leave while it is gone through. */
  all(): [Connection, Seat][] {
    return [...this.#places].map(([connection, { seat }]) => [connection, seat]);
  }

  /** The connections whose seat fulfils a condition. */
  where(condition: (seat: Seat) => boolean): Connection[] {
    return [...this.#places].filter(([, { seat }]) => condition(seat)).map(([connection]) => connection);
  }

  firstExpiry(): number | null {
    let first: number | null = null;
    for (const { seat } of this.#places.values())
      if (first === null || seat.expiresAt < first) first = seat.expiresAt;
    return first;
  }

  take(connection: Connection, seat: Seat): void {
    connection.setState(seat);
    this.#place(connection, seat);
  }

  /** Has said hello and holds everything up to `got`. */
  confirm(connection: Connection, got: number): void {
    const place = this.#places.get(connection);
    if (!place) return;
    place.seat = { ...place.seat, live: true, got };
    place.unconfirmed = 0;
    connection.setState(place.seat);
  }

  /** Notes what the connection is in the call of its consult; null: in none any more. */
  mark(connection: Connection, legId: string | null): void {
    const place = this.#places.get(connection);
    if (!place) return;
    place.seat = { ...place.seat, legId };
    connection.setState(place.seat);
  }

  /** Answers who sat there; undefined when nobody did. */
  leave(connection: Connection): Seat | undefined {
    const seat = this.of(connection);
    // A connection whose end woke the object was not open any more when the others were taken up.
    if (!seat) return seatSchema.safeParse(connection.state).data;
    this.#places.delete(connection);
    const others = this.#byUser.get(seat.userId);
    others?.delete(connection);
    if (others?.size === 0) this.#byUser.delete(seat.userId);
    return seat;
  }

  /** Ends a connection; nobody sits there any more. */
  drop(connection: Connection, code: number): void {
    this.leave(connection);
    connection.close(code);
  }

  /**
   * Sends `text` to everyone who said hello. Answers the connections that it could not reach or that read too slowly
   * for message number `seq`.
   */
  broadcast(text: string, slow: SlowReader, options: { seq?: number; except?: string } = {}): Connection[] {
    const lost: Connection[] = [];
    for (const [connection, place] of this.#places) {
      const { live, userId, got } = place.seat;
      if (!live || userId === options.except) continue;
      place.unconfirmed += text.length;
      const behind = (options.seq ?? got) - got;
      if (behind > slow.unconfirmedMessages || place.unconfirmed > slow.unconfirmedLength)
        lost.push(connection);
      else if (!trySend(connection, text)) lost.push(connection);
    }
    return lost;
  }

  #place(connection: Connection, seat: Seat): void {
    this.#places.set(connection, { seat, unconfirmed: 0 });
    const others = this.#byUser.get(seat.userId);
    if (others) others.add(connection);
    else this.#byUser.set(seat.userId, new Set([connection]));
  }
}

const trySend = (connection: Connection, text: string): boolean => {
  try {
    connection.send(text);
    return true;
  } catch {
    return false;
  }
};
