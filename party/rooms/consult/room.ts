import type { Connection, WSMessage } from 'partyserver';
import { describeError } from '../../../worker/core/log.ts';
import type { Pass } from '../../../worker/core/rooms/pass.ts';
import type { ClientFrame } from '../../protocol/room-frames.ts';
import type { ConsultStatus, Person, RoomState } from '../../protocol/room-state.ts';
import { closeCodes } from '../../protocol/wire.ts';
import type { RoomFile } from '../../rpc.ts';
import { earliest } from '../alarm-clock.ts';
import { Entrance } from '../entrance.ts';
import type { Seat } from '../seat.ts';
import { Seats } from '../seats.ts';
import { Allowance, kindOf } from './allowance.ts';
import { Archive } from './archive.ts';
import { isCallAct } from './calls/call-act.ts';
import type { CallBoard } from './calls/call-board.ts';
import { Calls } from './calls/calls.ts';
import { begunAs, isOver, isSilent } from './consult-progress.ts';
import { ConsultWatch } from './consult-watch.ts';
import { Conversation } from './conversation.ts';
import { FileList } from './file-list.ts';
import { FirstWord } from './first-word.ts';
import { hear } from './hear.ts';
import { MemberList } from './member-list.ts';
import { MessageLog } from './message-log.ts';
import { Retention } from './retention.ts';
import type { RoomParts } from './room-parts.ts';
import { RoomRecord } from './room-record.ts';
import { upgradeStorage } from './storage-schema.ts';
import type { Ending } from './tombstone.ts';

/** A room that is open: who is in it, what was said, and what is to be done when. */
export class Room {
  readonly #parts: RoomParts;
  readonly #allowance = new Allowance();
  readonly #record: RoomRecord;
  readonly #log: MessageLog;
  readonly #files: FileList;
  readonly #members: MemberList;
  readonly #seats: Seats;
  readonly #entrance: Entrance;
  readonly #archive: Archive;
  readonly #retention: Retention;
  readonly #conversation: Conversation;
  readonly #watch: ConsultWatch;
  readonly #firstWord: FirstWord;
  readonly #calls: Calls;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    const { storage, connections, limits } = parts;
    upgradeStorage(storage);
    this.#record = new RoomRecord(storage.sql);
    this.#log = new MessageLog(storage.sql, this.#record.facts.epoch);
    this.#files = new FileList(storage.sql);
    this.#members = new MemberList(storage.sql);
    this.#seats = new Seats(connections);
    this.#entrance = new Entrance(storage.sql, this.#seats, limits, (connection, code) =>
      this.drop(connection, code),
    );
    const shared = {
      ...parts,
      record: this.#record,
      log: this.#log,
      files: this.#files,
      members: this.#members,
      seats: this.#seats,
    };
    this.#archive = new Archive({ ...shared, erased: () => this.close('erased') });
    this.#retention = new Retention({ ...shared, archive: this.#archive });
    this.#firstWord = new FirstWord({
      ...shared,
      moved: async (state) => {
        this.setState(state);
        await parts.queueChanged();
      },
    });
    this.#conversation = new Conversation({
      ...shared,
      archive: this.#archive,
      retention: this.#retention,
      vetSpoke: () => this.#vetSpoke(),
      moved: (before, state) => this.#moved(before, state),
      caughtUp: (connection) => this.calls.greet(connection),
    });
    this.#calls = new Calls({
      ...shared,
      state: () => this.#record.state,
      tell: (connection, frame) => this.#conversation.tell(connection, frame),
      broadcast: (frame) => this.#conversation.broadcast(frame),
      vetSpoke: () => this.#vetSpoke(),
      unknownCall: () => parts.background(this.#watch.ask()),
      planned: () => this.#plan(),
    });
    this.#watch = new ConsultWatch({
      ...shared,
      erased: () => this.close('erased'),
      learned: async ({ owner, state, mode, call }) => {
        // It knew nothing of the consult, or lost what it knew: what was said is in Postgres, and nothing more will be.
        if (!this.#record.state && this.#log.head === 0 && isSilent(state, parts.now()))
          return this.close('cleared');
        this.#admit(owner, 'owner');
        this.setState(state);
        this.calls.turned(mode);
        if (call) this.calls.opened(call);
      },
    });
  }

  get health(): { epoch: string; head: number; archived: number; connections: number } {
    const { epoch, archived_seq } = this.#record.facts;
    return { epoch, head: this.#log.head, archived: archived_seq, connections: this.#seats.size };
  }

  enter(connection: Connection, pass: Pass): void {
    const refusal = this.#isOverFor(pass) ? closeCodes.removed : this.#entrance.refusal(pass);
    if (refusal !== null) {
      connection.close(refusal);
      return;
    }
    const { userId, role, name, requestId } = pass;
    this.#entrance.makeRoom(userId);
    this.#parts.logger.info('room.joined', { requestId, userId });
    this.#seats.take(connection, { ...pass, live: false, got: 0 });
    this.#members.admit({ id: userId, role, name });
    this.#conversation.changed(userId);
    const status = this.#record.state?.status;
    // A vet has a ticket only after accepting: the word of that was lost.
    if (!status || (role === 'vet' && status === 'queued')) this.#parts.background(this.#watch.ask());
    this.#firstWord.notePeople();
    this.#plan();
  }

  hear(connection: Connection, message: WSMessage): void {
    const seat = this.#seats.of(connection);
    if (!seat) return;
    const now = this.#parts.now();
    const limits = this.#parts.limits();
    if (seat.expiresAt <= now) {
      this.#conversation.drop(connection, closeCodes.ticketExpired);
      return;
    }
    const heard = hear(message, (frame) =>
      this.#allowance.take(seat.userId, kindOf(frame, seat.live), limits, now),
    );
    if ('frame' in heard) {
      this.#act(connection, seat, heard.frame);
      return;
    }
    const { code } = heard.refusal;
    this.#conversation.tell(connection, heard.refusal);
    if (code === 'TOO_LARGE') this.#conversation.drop(connection, closeCodes.frameTooLarge);
    const isAbuse = code === 'RATE_LIMITED' ? heard.abuse : this.#allowance.strike(seat.userId, limits, now);
    if (isAbuse) this.#dropAll(this.#seats.connectionsOf(seat.userId), closeCodes.flood);
  }

  /** A connection ended by itself, with this code. */
  left(connection: Connection, code: number): void {
    const seat = this.#seats.leave(connection);
    if (!seat) return;
    this.#parts.logger.info('room.left', { requestId: seat.requestId, userId: seat.userId, status: code });
    this.#conversation.changed(seat.userId);
    this.calls.dropped(seat);
    this.#noteLeaving();
  }

  /** Ends a connection. */
  drop(connection: Connection, code: number): void {
    const seat = this.#seats.of(connection);
    this.#conversation.drop(connection, code);
    if (seat) this.calls.dropped(seat);
    this.#noteLeaving();
  }

  /** Does what is due, and sets the alarm for what is next. */
  ring(): void {
    const { now: clock, background, alarm } = this.#parts;
    const now = clock();
    const isDue = (at: number | null) => at !== null && at <= now;
    const { archive_at, clear_at } = this.#record.facts;
    this.#dropAll(
      this.#seats.where(({ expiresAt }) => expiresAt <= now),
      closeCodes.ticketExpired,
    );
    this.#conversation.tellPresence();
    if (isDue(archive_at)) background(this.#archive.run());
    if (isDue(clear_at)) background(this.#clear());
    if (isDue(this.#watch.at)) background(this.#watch.ask());
    this.#firstWord.notePeople();
    if (isDue(this.#firstWord.at)) background(this.#firstWord.run());
    this.#calls.ring();
    alarm.set(this.#nextAlarm());
  }

  open(owner: Person, status: ConsultStatus): void {
    this.#admit(owner, 'owner');
    if (!this.#record.state) this.#conversation.moveTo(begunAs(status));
    this.#plan();
  }

  setState(state: RoomState): void {
    if (state.vet) this.#admit(state.vet, 'vet');
    this.#conversation.moveTo(state);
    this.#plan();
  }

  get calls(): CallBoard {
    return this.#calls.board;
  }

  /** A file of this person is complete: they may send it. */
  addFile({ uploaderId, file }: RoomFile): void {
    this.#files.add(uploaderId, file);
  }

  addPlan(plan: { id: string; vetId: string }): void {
    this.#conversation.showPlan(plan);
  }

  /** Puts out a person or one of their devices; answers how many connections it ended. */
  remove(userId: string, sid?: string): number {
    if (sid === undefined) this.calls.putOut(userId);
    return this.#entrance.remove(userId, sid, this.#parts.now());
  }

  /** Ends all connections and the room itself; nobody enters any more. */
  async close(ending: Ending): Promise<void> {
    this.#archive.stop();
    this.#watch.stop();
    const everybody = this.#seats.where(() => true);
    this.#dropAll(everybody, closeCodes.roomDeleted);
    await this.#parts.end(ending);
  }

  #act(connection: Connection, seat: Seat, frame: ClientFrame): void {
    try {
      if (!isCallAct(frame)) this.#conversation.act(connection, seat, frame);
      else if (seat.live) this.calls.act(connection, seat, frame);
      else this.#conversation.tell(connection, { type: 'error', code: 'BAD_INPUT' });
    } catch (error) {
      this.#parts.logger.error('room.fault', { ...describeError(error), requestId: seat.requestId });
      const about = frame.type === 'send' ? { clientMsgId: frame.clientMsgId } : {};
      this.#conversation.tell(connection, { type: 'error', code: 'INTERNAL', ...about });
    }
  }

  #vetSpoke(): void {
    this.#firstWord.said();
    this.#plan();
  }

  #noteLeaving(): void {
    this.#firstWord.notePeople();
    this.#plan();
  }

  /** After the end there is nothing here for guests. */
  #isOverFor({ role }: Pass): boolean {
    const { state } = this.#record;
    return role === 'guest' && state !== null && isOver(state.status);
  }

  /** A vet who has the consult no more leaves, and guests leave at its end; what they hold of it ends here. */
  #moved(before: RoomState | null, state: RoomState): void {
    this.#firstWord.moveTo(before, state);
    this.calls.movedTo(state);
    if (before?.vet && state.status === 'queued') this.remove(before.vet.id);
    const guests = this.#seats.where(({ role }) => role === 'guest');
    if (isOver(state.status)) this.#dropAll(guests, closeCodes.removed);
  }

  #admit({ id, displayName }: Person, role: 'owner' | 'vet'): void {
    if (this.#members.admit({ id, role, name: displayName })) this.#conversation.changed(id);
  }

  #dropAll(connections: readonly Connection[], code: number): void {
    for (const connection of connections) this.#conversation.drop(connection, code);
  }

  async #clear(): Promise<void> {
    if (await this.#retention.isOver()) await this.close('cleared');
  }

  #plan(): void {
    const next = this.#nextAlarm();
    if (next !== null) this.#parts.alarm.wake(next);
  }

  #nextAlarm(): number | null {
    const { archive_at, clear_at } = this.#record.facts;
    return earliest([
      this.#seats.firstExpiry(),
      this.#conversation.presenceAt,
      this.#watch.at,
      this.#firstWord.at,
      this.#calls.at,
      archive_at,
      clear_at,
    ]);
  }
}
