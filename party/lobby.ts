import { type Connection, type ConnectionContext, Server } from 'partyserver';
import { vetsOnDuty, waitingConsults } from '../db/calls/desk.ts';
import type { Database } from '../db/client.ts';
import { createLogger, describeError } from '../worker/core/log.ts';
import { openDatabase } from '../worker/core/open-database.ts';
import { readPass } from '../worker/core/rooms/pass.ts';
import { waitingConsultOf } from '../worker/core/rooms/waiting-consult.ts';
import type { Env } from '../worker/env.ts';
import { AlarmClock, earliest } from './alarm-clock.ts';
import { closeCodes, type LobbyFrame, type LobbyRpc, ping, pong, type WaitingConsult } from './protocol.ts';
import type { Seat } from './seat.ts';
import { Seats } from './seats.ts';

type Queue = { waiting: readonly WaitingConsult[]; vetsOnDuty: number };

const maxConnections = 2_000;
const retryAfter = 5_000;
/** While people are here the queue is read again this often, in case that a word of a change was lost. In ms. */
const refreshEvery = 30_000;

/**
 * Everyone who waits for a vet, and the vets at their desks. Postgres holds the queue; the lobby only tells it. What it
 * knows lives in memory: after a sleep it reads again when the next person needs it.
 */
export class Lobby extends Server<Env> implements LobbyRpc {
  static override options = { hibernate: true };

  /** Time and database; a test brings its own. */
  now = (): number => Date.now();
  database = (): Database => openDatabase(this.env);

  readonly #logger = createLogger({ room: 'lobby' });
  readonly #alarm = new AlarmClock(this.ctx.storage);
  readonly #seats: Seats;
  /** The last frame that each connection was sent: nothing is told twice. */
  readonly #told = new WeakMap<Connection, string>();
  #queue: Queue | null = null;
  #reading: Promise<void> | null = null;
  #again = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
    this.#seats = new Seats(this.getConnections());
    void ctx.blockConcurrencyWhile(() => this.#alarm.load());
  }

  override onConnect(connection: Connection, { request }: ConnectionContext): void {
    const pass = readPass(request);
    if (!pass || (pass.role !== 'vet' && pass.consult === null)) {
      connection.close(closeCodes.removed);
      return;
    }
    if (this.#seats.size >= maxConnections) {
      connection.close(closeCodes.roomFull);
      return;
    }
    this.#logger.info('room.joined', { requestId: pass.requestId, userId: pass.userId });
    this.#seats.take(connection, { ...pass, live: true, got: 0 });
    this.#alarm.wake(Math.min(pass.expiresAt, this.now() + refreshEvery));
    if (this.#queue) this.#tell(connection, this.#queue);
    else this.#refresh();
  }

  /** The lobby is not spoken to. */
  override onMessage(connection: Connection): void {
    this.#drop(connection, closeCodes.flood);
  }

  override onClose(connection: Connection): void {
    this.#seats.leave(connection);
  }

  override onError(connection: Connection, error: unknown): void {
    this.#logger.warn('room.connection', describeError(error));
    this.#drop(connection, 1011);
  }

  override onAlarm(): void {
    const now = this.now();
    for (const connection of this.#seats.where(({ expiresAt }) => expiresAt <= now))
      this.#drop(connection, closeCodes.ticketExpired);
    const someoneIsHere = this.#seats.size > 0;
    if (someoneIsHere) this.#refresh();
    this.#alarm.set(earliest([this.#seats.firstExpiry(), someoneIsHere ? now + refreshEvery : null]));
  }

  async refresh(): Promise<void> {
    if (this.#seats.size > 0) this.#refresh();
    else this.#queue = null;
  }

  async remove(userId: string, sid?: string): Promise<number> {
    const theirs = this.#seats.where(
      (seat) => seat.userId === userId && (sid === undefined || seat.sessionId === sid),
    );
    for (const connection of theirs) this.#drop(connection, closeCodes.removed);
    return theirs.length;
  }

  /** Reads and tells the queue; calls that come while it is being read are answered by one more reading. */
  #refresh(): void {
    this.#again = true;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    this.ctx.waitUntil(this.#reading);
  }

  async #read(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        const request = { requestId: crypto.randomUUID(), userAgent: '' };
        const [rows, [vets]] = await this.database()
          .asService('lobby', request)
          .run((tx) => [waitingConsults(tx), vetsOnDuty(tx)]);
        this.#queue = { waiting: rows.map(waitingConsultOf), vetsOnDuty: vets?.count ?? 0 };
        for (const connection of this.#seats.where(() => true)) this.#tell(connection, this.#queue);
      }
    } catch (error) {
      this.#logger.warn('lobby.unread', describeError(error));
      this.#alarm.wake(this.now() + retryAfter);
    }
  }

  #tell(connection: Connection, queue: Queue): void {
    const seat = this.#seats.of(connection);
    const text = seat && JSON.stringify(frameFor(seat, queue));
    if (!text || this.#told.get(connection) === text) return;
    this.#told.set(connection, text);
    try {
      connection.send(text);
    } catch {
      this.#drop(connection, 1011);
    }
  }

  #drop(connection: Connection, code: number): void {
    this.#seats.leave(connection);
    connection.close(code);
  }
}

/** What a person may know of the queue: a vet who waits, an owner their own place. */
const frameFor = ({ role, consult }: Seat, { waiting, vetsOnDuty }: Queue): LobbyFrame => {
  if (role === 'vet') return { type: 'queue', waiting: [...waiting] };
  const index = waiting.findIndex(({ id }) => id === consult);
  return { type: 'position', position: index < 0 ? null : index + 1, waiting: waiting.length, vetsOnDuty };
};
