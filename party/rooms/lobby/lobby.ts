import { type Connection, type ConnectionContext, Server, type WSMessage } from 'partyserver';
import { vetsOnDuty, waitingConsults } from '../../../db/calls/desk.ts';
import type { Database } from '../../../db/client.ts';
import { waitingConsultOf } from '../../../worker/consults/waiting-consult.ts';
import { createLogger, describeError } from '../../../worker/core/log.ts';
import { openDatabase } from '../../../worker/core/open-database.ts';
import { readPass } from '../../../worker/core/rooms/pass.ts';
import type { Env } from '../../../worker/env.ts';
import { closeCodes, lobbyClientFrameSchema, parseFrame, ping, pong } from '../../protocol.ts';
import type { LobbyRpc } from '../../rpc.ts';
import { AlarmClock, earliest } from '../alarm-clock.ts';
import { Allowance } from '../consult/allowance.ts';
import { roomLimits } from '../consult/room-limits.ts';
import { type Drop, Entrance } from '../entrance.ts';
import type { Seat } from '../seat.ts';
import { Seats } from '../seats.ts';
import { QueueBoard } from './queue-board.ts';
import { QueueReader } from './queue-reader.ts';

/** One person has a phone, a desk and a page that hangs. */
const places = { connections: 2_000, connectionsEach: 4 };
const retryAfter = 5_000;
/** While people are here the queue is read again this often, in case that a word of a change was lost. In ms. */
const refreshEvery = 30_000;

/** What an owner was told last. */
type Told = { position: number | null; vetsOnDuty: number };

/**
 * Everyone who waits for a vet, and the vets at their desks. Postgres holds the queue; the lobby only tells it. What it
 * knows lives in memory: after a sleep it reads again when the next person needs it. An owner is here for as long as their consult
 * waits.
 */
export class Lobby extends Server<Env> implements LobbyRpc {
  static override options = { hibernate: true };

  /** Time and database; a test brings its own. */
  now = (): number => Date.now();
  database = (): Database => openDatabase(this.env);

  readonly #logger = createLogger({ room: 'lobby' });
  readonly #alarm = new AlarmClock(this.ctx.storage);
  readonly #allowance = new Allowance();
  readonly #reader = new QueueReader({ read: (reading) => this.#read(reading), now: () => this.now() });
  readonly #seats: Seats;
  readonly #entrance: Entrance;
  readonly #drop: Drop = (connection, code) => this.#seats.drop(connection, code);
  /** Readings that had begun when somebody came: only what is read later knows of their consult. */
  readonly #cameAfter = new WeakMap<Connection, number>();
  readonly #told = new WeakMap<Connection, Told>();
  #board: QueueBoard | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
    this.#seats = new Seats(this.getConnections());
    this.#entrance = new Entrance(ctx.storage.sql, this.#seats, () => places, this.#drop);
    void ctx.blockConcurrencyWhile(() => this.#alarm.load());
  }

  override onConnect(connection: Connection, { request }: ConnectionContext): void {
    const pass = readPass(request);
    const isGuest = !pass || (pass.role !== 'vet' && pass.about === null);
    const refusal = isGuest ? closeCodes.removed : this.#entrance.refusal(pass);
    if (isGuest || refusal !== null) {
      connection.close(refusal ?? closeCodes.removed);
      return;
    }
    this.#entrance.makeRoom(pass.userId);
    this.#logger.info('room.joined', { requestId: pass.requestId, userId: pass.userId });
    this.#seats.take(connection, { ...pass, live: false, got: 0 });
    this.#cameAfter.set(connection, this.#reader.readings);
    this.#alarm.wake(Math.min(pass.expiresAt, this.now() + refreshEvery));
    const isKnown = this.#board && (pass.role === 'vet' || this.#board.placeOf(pass.about) !== null);
    if (this.#board && isKnown) this.#tell(connection, this.#board);
    else this.#refresh();
  }

  /** A vet's client says that it follows the changes, and from which version; nothing else is said here. */
  override onMessage(connection: Connection, message: WSMessage): void {
    const seat = this.#seats.of(connection);
    const frame = typeof message === 'string' ? parseFrame(lobbyClientFrameSchema, message) : null;
    const isFine =
      seat?.role === 'vet' &&
      frame !== null &&
      this.#allowance.take(seat.userId, 'pages', roomLimits, this.now()).ok;
    if (!isFine) {
      this.#drop(connection, closeCodes.flood);
      return;
    }
    this.#seats.confirm(connection, frame.version);
    if (!this.#board) this.#refresh();
    else if (frame.version !== this.#board.version) this.#send(connection, this.#board.whole);
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
    else this.#board = null;
  }

  async remove(userId: string, sid?: string): Promise<number> {
    return this.#entrance.remove(userId, sid, this.now());
  }

  #refresh(): void {
    this.ctx.waitUntil(this.#reader.ask());
  }

  async #read(reading: number): Promise<void> {
    try {
      const request = { requestId: crypto.randomUUID(), userAgent: '' };
      const [rows, [vets]] = await this.database()
        .asService('lobby', request)
        .run((tx) => [waitingConsults(tx), vetsOnDuty(tx)]);
      const queue = { waiting: rows.map(waitingConsultOf), vetsOnDuty: vets?.count ?? 0 };
      const board = this.#board;
      if (board) this.#tellAll(board, board.update(queue), reading);
      else this.#tellAll(this.#newBoard(queue), '', reading);
    } catch (error) {
      this.#logger.warn('lobby.unread', describeError(error));
      this.#alarm.wake(this.now() + retryAfter);
    }
  }

  #newBoard(queue: ConstructorParameters<typeof QueueBoard>[1]): QueueBoard {
    // Higher than the versions of before a sleep: there were fewer than one a millisecond.
    this.#board = new QueueBoard(this.now(), queue);
    return this.#board;
  }

  /** Tells everyone what is new to them. `change` is the frame for those who follow; '' when nobody can, null when nothing changed. */
  #tellAll(board: QueueBoard, change: string | null, reading: number): void {
    for (const [connection, seat] of this.#seats.all()) {
      if (seat.role !== 'vet') this.#tellOwner(connection, seat, board, reading);
      else if (change !== null) this.#send(connection, seat.live && change !== '' ? change : board.whole);
    }
  }

  #tell(connection: Connection, board: QueueBoard): void {
    const seat = this.#seats.of(connection);
    if (seat?.role === 'vet') this.#send(connection, board.whole);
    else if (seat) this.#tellOwner(connection, seat, board, this.#reader.readings);
  }

  /** Their place, when it is another than they know. Whose consult waits no more is told so and leaves. */
  #tellOwner(connection: Connection, seat: Seat, board: QueueBoard, reading: number): void {
    const position = board.placeOf(seat.about);
    // It may have begun to wait after this reading began.
    if (position === null && (this.#cameAfter.get(connection) ?? 0) >= reading) return;
    const { vetsOnDuty } = board;
    const told = this.#told.get(connection);
    if (told?.position !== position || told.vetsOnDuty !== vetsOnDuty) {
      this.#told.set(connection, { position, vetsOnDuty });
      this.#send(connection, board.position(position));
    }
    if (position === null) this.#drop(connection, closeCodes.removed);
  }

  #send(connection: Connection, text: string): void {
    try {
      connection.send(text);
    } catch {
      this.#drop(connection, 1011);
    }
  }
}
