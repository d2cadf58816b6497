import { type Connection, type ConnectionContext, Server, type WSMessage } from 'partyserver';
import { createLogger, describeError } from '../../../worker/core/log.ts';
import { readPass } from '../../../worker/core/rooms/pass.ts';
import type { Env } from '../../../worker/env.ts';
import { type LobbyFrame, lobbyClientFrameSchema } from '../../protocol/lobby-frames.ts';
import { closeCodes, parseFrame, ping, pong } from '../../protocol/wire.ts';
import type { Arrival, BoardUpdate, DispatcherRpc, LobbyRpc, Roll } from '../../rpc.ts';
import { AlarmClock, earliest } from '../alarm-clock.ts';
import { Allowance } from '../consult/allowance.ts';
import { roomLimits } from '../consult/room-limits.ts';
import { Entrance } from '../entrance.ts';
import type { Seat } from '../seat.ts';
import { Seats } from '../seats.ts';
import { ShownBoard } from './shown-board.ts';

/** One person has a phone, a desk and a page that hangs. */
const places = { connections: 2_000, connectionsEach: 4 };
const retryAfter = 5_000;

/** What an owner was told last. */
type Told = Extract<LobbyFrame, { type: 'position' }>;

/** Whom a seat stands for: a vet, or the consult that an owner waits for. */
const rollOf = ({ role, userId, about }: Seat): Partial<Roll> =>
  role === 'vet' ? { vets: [userId] } : { consults: about === null ? [] : [about] };

/**
 * A part of the lobby: some of those who wait for a vet, and some of the vets at their desks. What it shows the dispatcher tells it; what
 * it knows lives in memory, and after a sleep it is told anew when the next person needs it. An owner is here for as long as their consult
 * waits.
 */
export class Lobby extends Server<Env> implements LobbyRpc {
  static override options = { hibernate: true };

  /** Time and the dispatcher; a test brings its own. */
  now = (): number => Date.now();
  dispatcher = (): DispatcherRpc => this.env.Dispatcher.getByName('main');

  readonly #part = this.ctx.id.name ?? '';
  readonly #logger = createLogger({ room: this.#part });
  readonly #alarm = new AlarmClock(this.ctx.storage);
  readonly #allowance = new Allowance();
  readonly #seats: Seats;
  readonly #entrance: Entrance;
  /** The first reading that knows of whoever came; null until it is known. Older readings say nothing about their consult. */
  readonly #knownFrom = new WeakMap<Connection, Arrival | null>();
  readonly #told = new WeakMap<Connection, Told>();
  readonly #offered = new WeakMap<Connection, { offerId: string; consultId: string }>();
  /** The version of the whole queue that a vet who follows was sent and has not confirmed. */
  readonly #wholeSent = new WeakMap<Connection, number>();
  #board: ShownBoard | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
    this.#seats = new Seats(this.getConnections());
    this.#entrance = new Entrance(
      ctx.storage.sql,
      this.#seats,
      () => places,
      (connection, code) => this.#drop(connection, code),
    );
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
    const seat = { ...pass, live: false, got: 0 };
    this.#seats.take(connection, seat);
    this.#knownFrom.set(connection, null);
    this.#alarm.wake(pass.expiresAt);
    this.ctx.waitUntil(this.#arrive([[connection, seat]]));
    if (this.#board) this.#tell(connection, seat, this.#board);
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
    // All changes since that whole queue are on their way: sent anew it would be late again, and so on for ever.
    const isComplete = this.#wholeSent.get(connection) === frame.version;
    this.#wholeSent.delete(connection);
    if (!this.#board) this.ctx.waitUntil(this.#arrive([[connection, seat]]));
    else if (!isComplete && frame.version !== this.#board.version) this.#sendWhole(connection, this.#board);
  }

  override onClose(connection: Connection): void {
    this.#leave(connection);
  }

  override onError(connection: Connection, error: unknown): void {
    this.#logger.warn('room.connection', describeError(error));
    this.#drop(connection, 1011);
  }

  override onAlarm(): void {
    const now = this.now();
    for (const connection of this.#seats.where(({ expiresAt }) => expiresAt <= now))
      this.#drop(connection, closeCodes.ticketExpired);
    const unknown = this.#seats.all().filter(([connection]) => this.#knownFrom.get(connection) === null);
    if (unknown.length > 0) this.ctx.waitUntil(this.#arrive(unknown));
    this.#alarm.set(earliest([this.#seats.firstExpiry(), unknown.length > 0 ? now + retryAfter : null]));
  }

  async tell(update: BoardUpdate): Promise<boolean> {
    const before = this.#board;
    const board = ShownBoard.after(before, update);
    if (!board) return false;
    this.#board = board;
    const isNew = before?.version !== board.version;
    for (const [connection, seat] of this.#seats.all()) {
      if (seat.role !== 'vet') this.#tellOwner(connection, seat, board);
      else {
        const change = seat.live && before ? board.change : null;
        if (isNew && change) this.#send(connection, change);
        else if (isNew && seat.live) this.#sendWhole(connection, board);
        else if (isNew) this.#send(connection, board.whole);
        this.#tellOffer(connection, seat, board);
      }
    }
    return true;
  }

  async roll(): Promise<Roll> {
    const rolls = this.#seats.all().map(([, seat]) => rollOf(seat));
    return {
      vets: [...new Set(rolls.flatMap(({ vets = [] }) => vets))],
      consults: [...new Set(rolls.flatMap(({ consults = [] }) => consults))],
    };
  }

  async remove(userId: string, sid?: string): Promise<number> {
    return this.#entrance.remove(userId, sid, this.now());
  }

  async forgetRemoved(): Promise<void> {
    this.#entrance.forgetRemoved(this.now());
  }

  /** Says who came; the dispatcher tells the board in turn. While it cannot be reached it is asked again. */
  async #arrive(came: readonly [Connection, Seat][]): Promise<void> {
    const rolls = came.map(([, seat]) => rollOf(seat));
    try {
      const arrival = await this.dispatcher().arrived(this.#part, {
        vets: rolls.flatMap(({ vets = [] }) => vets),
        consults: rolls.flatMap(({ consults = [] }) => consults),
      });
      for (const [connection] of came) this.#knownFrom.set(connection, arrival);
      const board = this.#board;
      for (const [connection, seat] of came)
        if (board && seat.role !== 'vet' && this.#seats.of(connection))
          this.#tellOwner(connection, seat, board);
    } catch (error) {
      this.#logger.warn('lobby.dispatcher', describeError(error));
      this.#alarm.wake(this.now() + retryAfter);
    }
  }

  #tell(connection: Connection, seat: Seat, board: ShownBoard): void {
    if (seat.role !== 'vet') {
      this.#tellOwner(connection, seat, board);
      return;
    }
    this.#send(connection, board.whole);
    this.#tellOffer(connection, seat, board);
  }

  /** What a vet is being offered, when it is another than they know. */
  #tellOffer(connection: Connection, { userId }: Seat, board: ShownBoard): void {
    const offer = board.offers.get(userId);
    const known = this.#offered.get(connection);
    if (known?.offerId === offer?.offerId) return;
    if (known) {
      this.#offered.delete(connection);
      this.#sendFrame(connection, { type: 'offer-over', ...known });
    }
    if (!offer) return;
    const { offerId, consultId, expiresAt } = offer;
    this.#offered.set(connection, { offerId, consultId });
    const left = Math.max(0, expiresAt - this.now());
    this.#sendFrame(connection, { type: 'offer', offerId, expiresAt, left, case: offer.case });
  }

  /** Their place, when it is another than they know. Whose consult waits no more is told so and leaves. */
  #tellOwner(connection: Connection, seat: Seat, board: ShownBoard): void {
    const place = board.placeOf(seat.about);
    // It may have begun to wait after this reading began.
    if (place === null && !this.#isKnown(connection, board)) return;
    const frame = board.position(place);
    const told = this.#told.get(connection);
    const isNews =
      told?.position !== place ||
      told.vetsOnDuty !== frame.vetsOnDuty ||
      told.state !== frame.state ||
      told.eta?.from !== frame.eta?.from ||
      told.eta?.to !== frame.eta?.to;
    if (isNews) {
      this.#told.set(connection, frame);
      this.#sendFrame(connection, frame);
    }
    if (place === null) this.#drop(connection, closeCodes.removed);
  }

  /** Whether this board would know the consult of whoever sits there. */
  #isKnown(connection: Connection, { reading }: ShownBoard): boolean {
    // Of before a sleep: they were known then.
    const from = this.#knownFrom.get(connection);
    if (from === undefined) return true;
    if (from === null) return false;
    return reading.life > from.life || (reading.life === from.life && reading.reading >= from.reading);
  }

  /** To a vet who follows: from there they get changes only, whether they have confirmed it or not. */
  #sendWhole(connection: Connection, board: ShownBoard): void {
    this.#wholeSent.set(connection, board.version);
    this.#send(connection, board.whole);
  }

  #sendFrame(connection: Connection, frame: LobbyFrame): void {
    this.#send(connection, JSON.stringify(frame));
  }

  #send(connection: Connection, text: string): void {
    try {
      connection.send(text);
    } catch {
      this.#drop(connection, 1011);
    }
  }

  #drop(connection: Connection, code: number): void {
    this.#leave(connection);
    connection.close(code);
  }

  #leave(connection: Connection): void {
    const seat = this.#seats.leave(connection);
    if (!seat) return;
    const isStill = this.#seats
      .connectionsOf(seat.userId)
      .some((other) => this.#seats.of(other)?.about === seat.about);
    if (isStill) return;
    this.ctx.waitUntil(
      this.dispatcher()
        .left(this.#part, rollOf(seat))
        .catch((error: unknown) => this.#logger.warn('lobby.dispatcher', describeError(error))),
    );
  }
}
