import { type Connection, type ConnectionContext, Server, type WSMessage } from 'partyserver';
import type { Database } from '../db/client.ts';
import { createLogger, describeError } from '../worker/core/log.ts';
import { openDatabase } from '../worker/core/open-database.ts';
import { type Pass, readPass } from '../worker/core/rooms/pass.ts';
import type { Env } from '../worker/env.ts';
import { AlarmClock, earliest } from './alarm-clock.ts';
import {
  type ClientFrame,
  type ConsultRoomRpc,
  type ConsultStatus,
  closeCodes,
  type Person,
  ping,
  pong,
  type RoomState,
} from './protocol.ts';
import { Allowance, kindOf } from './room/allowance.ts';
import { Archive } from './room/archive.ts';
import { isOver } from './room/consult-progress.ts';
import { Conversation } from './room/conversation.ts';
import { hear } from './room/hear.ts';
import { MemberList } from './room/member-list.ts';
import { MessageLog } from './room/message-log.ts';
import { readConsult } from './room/read-consult.ts';
import { Removals } from './room/removals.ts';
import { roomLimits } from './room/room-limits.ts';
import { RoomRecord } from './room/room-record.ts';
import { upgradeStorage } from './room/storage-schema.ts';
import type { Seat } from './seat.ts';
import { Seats } from './seats.ts';

/**
 * The room of one consult: an append-only log in its own storage and the people who read and write it. It decides nothing
 * about rights: whoever the Worker lets in may talk until the consult is over.
 */
export class ConsultRoom extends Server<Env> implements ConsultRoomRpc {
  static override options = { hibernate: true };

  /** Time, bounds and database; a test brings its own. */
  now = (): number => Date.now();
  limits = roomLimits;
  database = (): Database => openDatabase(this.env);

  readonly #consultId = this.ctx.id.name ?? '';
  readonly #logger = createLogger({ room: 'consult-room', consultId: this.#consultId });
  readonly #alarm = new AlarmClock(this.ctx.storage);
  readonly #allowance = new Allowance();
  readonly #record: RoomRecord;
  readonly #log: MessageLog;
  readonly #members: MemberList;
  readonly #removals: Removals;
  readonly #seats: Seats;
  readonly #archive: Archive;
  readonly #conversation: Conversation;
  #checking = false;
  #erased = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    const { sql } = ctx.storage;
    upgradeStorage(ctx.storage);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
    this.#record = new RoomRecord(sql);
    this.#log = new MessageLog(sql, this.#record.facts.epoch);
    this.#members = new MemberList(sql);
    this.#removals = new Removals(sql);
    this.#seats = new Seats(this.getConnections());
    const parts = {
      record: this.#record,
      log: this.#log,
      members: this.#members,
      seats: this.#seats,
      alarm: this.#alarm,
      limits: () => this.limits,
      now: () => this.now(),
    };
    this.#archive = new Archive({
      ...parts,
      consultId: this.#consultId,
      database: () => this.database(),
      logger: this.#logger,
    });
    this.#conversation = new Conversation({ ...parts, archive: this.#archive });
    void ctx.blockConcurrencyWhile(() => this.#alarm.load());
  }

  override onConnect(connection: Connection, { request }: ConnectionContext): void {
    const pass = readPass(request);
    const refusal = pass ? this.#refusal(pass) : closeCodes.removed;
    if (!pass || refusal !== null) {
      connection.close(refusal ?? closeCodes.removed);
      return;
    }
    const { userId, role, name, requestId, expiresAt } = pass;
    this.#logger.info('room.joined', { requestId, userId });
    this.#seats.take(connection, { ...pass, live: false, got: 0 });
    this.#members.admit({ id: userId, role, name });
    this.#conversation.changed(userId);
    this.#alarm.wake(expiresAt);
    const status = this.#record.state?.status;
    // A vet has a ticket only after accepting: the word of that was lost.
    if (!status || (role === 'vet' && status === 'queued')) this.#background(this.#check());
  }

  override onMessage(connection: Connection, message: WSMessage): void {
    const seat = this.#seats.of(connection);
    if (!seat) return;
    const now = this.now();
    if (seat.expiresAt <= now) {
      this.#conversation.drop(connection, closeCodes.ticketExpired);
      return;
    }
    const heard = hear(message, (frame) =>
      this.#allowance.take(seat.userId, kindOf(frame, seat.live), this.limits, now),
    );
    if ('frame' in heard) {
      this.#act(connection, seat, heard.frame);
      return;
    }
    const { code } = heard.refusal;
    this.#conversation.tell(connection, heard.refusal);
    if (code === 'TOO_LARGE') this.#conversation.drop(connection, closeCodes.frameTooLarge);
    const isAbuse =
      code === 'RATE_LIMITED' ? heard.abuse : this.#allowance.strike(seat.userId, this.limits, now);
    if (isAbuse) this.#dropAll(this.#seats.connectionsOf(seat.userId), closeCodes.flood);
  }

  override onClose(connection: Connection, code: number): void {
    const seat = this.#seats.leave(connection);
    if (!seat) return;
    this.#logger.info('room.left', { requestId: seat.requestId, userId: seat.userId, status: code });
    this.#conversation.changed(seat.userId);
  }

  override onError(connection: Connection, error: unknown): void {
    this.#logger.warn('room.connection', describeError(error));
    this.#conversation.drop(connection, 1011);
  }

  override onAlarm(): void {
    if (this.#erased) return;
    const now = this.now();
    const isDue = (at: number | null) => at !== null && at <= now;
    const { archive_at, erase_at } = this.#record.facts;
    this.#dropAll(
      this.#seats.where(({ expiresAt }) => expiresAt <= now),
      closeCodes.ticketExpired,
    );
    this.#conversation.tellPresence();
    if (isDue(archive_at)) this.#background(this.#archive.run());
    if (isDue(erase_at)) this.#background(this.#erase());
    if (isDue(this.#checkAt())) this.#background(this.#check());
    this.#alarm.set(this.#nextAlarm());
  }

  async open({ owner, status }: { owner: Person; status: ConsultStatus }): Promise<void> {
    if (this.#isDeleted) return;
    this.#admit(owner, 'owner');
    if (!this.#record.state) this.#conversation.moveTo({ status, vet: null, endedBy: null });
  }

  async setState(state: RoomState): Promise<void> {
    if (this.#isDeleted) return;
    if (state.vet) this.#admit(state.vet, 'vet');
    this.#conversation.moveTo(state);
  }

  async remove(userId: string, sid?: string): Promise<number> {
    if (this.#isDeleted) return 0;
    this.#removals.add(userId, sid ?? '', this.now());
    const theirs = this.#seats.where(
      (seat) => seat.userId === userId && (sid === undefined || seat.sessionId === sid),
    );
    this.#dropAll(theirs, closeCodes.removed);
    return theirs.length;
  }

  async deleteRoom(): Promise<void> {
    if (this.#erased) return;
    this.#dropAll(
      this.#seats.where(() => true),
      closeCodes.roomDeleted,
    );
    this.#log.clear();
    this.#members.clear();
    // Without Postgres it is done later: the room is closed from now on.
    await this.#erase().catch((error: unknown) => this.#logger.warn('room.erase', describeError(error)));
  }

  async health(): Promise<{ epoch: string; head: number; archived: number; connections: number }> {
    if (this.#erased) return { epoch: '', head: 0, archived: 0, connections: 0 };
    const { epoch, archived_seq } = this.#record.facts;
    return { epoch, head: this.#log.head, archived: archived_seq, connections: this.#seats.size };
  }

  get #isDeleted(): boolean {
    return this.#erased || this.#record.facts.erase_at !== null;
  }

  #refusal(pass: Pass): number | null {
    if (this.#isDeleted) return closeCodes.roomDeleted;
    if (this.#removals.covers(pass)) return closeCodes.removed;
    return this.#seats.size >= this.limits.connections ? closeCodes.roomFull : null;
  }

  #act(connection: Connection, seat: Seat, frame: ClientFrame): void {
    try {
      this.#conversation.act(connection, seat, frame);
    } catch (error) {
      this.#logger.error('room.fault', { ...describeError(error), requestId: seat.requestId });
      const about = frame.type === 'send' ? { clientMsgId: frame.clientMsgId } : {};
      this.#conversation.tell(connection, { type: 'error', code: 'INTERNAL', ...about });
    }
  }

  #admit({ id, displayName }: Person, role: 'owner' | 'vet'): void {
    if (this.#members.admit({ id, role, name: displayName })) this.#conversation.changed(id);
  }

  #dropAll(connections: readonly Connection[], code: number): void {
    for (const connection of connections) this.#conversation.drop(connection, code);
  }

  /** Asks Postgres where the consult stands. */
  async #check(): Promise<void> {
    if (this.#checking || this.#isDeleted) return;
    this.#checking = true;
    this.#record.set({ checked_at: this.now() });
    try {
      const consult = await readConsult(this.database(), this.#consultId);
      if (!consult) this.#logger.warn('room.unknown');
      if (!consult || this.#isDeleted) return;
      this.#admit(consult.owner, 'owner');
      await this.setState(consult.state);
    } finally {
      this.#checking = false;
    }
  }

  /** When Postgres is asked next; null while nobody is here or nothing can change. */
  #checkAt(): number | null {
    const { state, facts } = this.#record;
    if (this.#seats.size === 0 || (state && isOver(state.status))) return null;
    return facts.checked_at + (state ? this.limits.checkEvery : this.limits.checkUnknownEvery);
  }

  /** Takes the room out of Postgres and of its own storage; tried again by alarm until it is done. */
  async #erase(): Promise<void> {
    const again = this.now() + this.limits.retryLongest;
    this.#record.set({ erase_at: again });
    this.#alarm.wake(again);
    await this.#archive.erase();
    this.#erased = true;
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
    this.#logger.info('room.erased');
  }

  #nextAlarm(): number | null {
    const { archive_at, erase_at } = this.#record.facts;
    return earliest([
      this.#seats.firstExpiry(),
      this.#conversation.presenceAt,
      this.#checkAt(),
      archive_at,
      erase_at,
    ]);
  }

  /** Work with Postgres, which may take its time or fail; its next attempt is planned before it starts. */
  #background(work: Promise<void>): void {
    this.ctx.waitUntil(
      work.catch((error: unknown) => this.#logger.warn('room.database', describeError(error))),
    );
  }
}
