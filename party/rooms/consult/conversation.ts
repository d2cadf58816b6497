import type { Connection } from 'partyserver';
import type { ClientFrame, RoomFrame } from '../../protocol/room-frames.ts';
import type { RoomState } from '../../protocol/room-state.ts';
import { closeCodes, wireLimits } from '../../protocol/wire.ts';
import type { AlarmClock } from '../alarm-clock.ts';
import type { Seat } from '../seat.ts';
import type { Seats } from '../seats.ts';
import type { Archive } from './archive.ts';
import type { CallAct } from './calls/call-act.ts';
import { isOver, isProgress, isRenamed, isSilent } from './consult-progress.ts';
import type { FileList } from './file-list.ts';
import type { MemberList } from './member-list.ts';
import type { MessageLog } from './message-log.ts';
import { Presence } from './presence.ts';
import type { Retention } from './retention.ts';
import type { RoomLimits } from './room-limits.ts';
import type { RoomRecord } from './room-record.ts';

export type ConversationParts = {
  record: RoomRecord;
  log: MessageLog;
  files: FileList;
  members: MemberList;
  seats: Seats;
  archive: Archive;
  retention: Retention;
  alarm: AlarmClock;
  limits: () => RoomLimits;
  now: () => number;
  /** A vet said something. */
  vetSpoke: () => void;
  /** The consult stands elsewhere than `before`, or its vet is another. */
  moved: (before: RoomState | null, state: RoomState) => void;
  /** Somebody said hello and is caught up. */
  caughtUp: (connection: Connection) => void;
};

type Send = Extract<ClientFrame, { type: 'send' }>;
type Hello = Extract<ClientFrame, { type: 'hello' }>;

/** What the people in a room say to each other. Each call is one synchronous block: nothing happens in the middle of it. */
export class Conversation {
  readonly #parts: ConversationParts;
  readonly #presence: Presence;
  /** Everyone here has been sent the messages up to this one. */
  #told: number;
  /** The newest answer to a resume. The log only grows: as long as its head is the same, so is the answer. */
  #since: { key: string; text: string } | null = null;

  constructor(parts: ConversationParts) {
    this.#parts = parts;
    this.#presence = new Presence(parts.members, parts.seats, parts.limits);
    this.#told = parts.log.head;
    // Of a room that an older version closed.
    if (parts.record.state && isOver(parts.record.state.status)) parts.retention.begin();
    // Who came or went before the object slept may not have been told.
    if (parts.seats.size > 0) for (const { id } of parts.members.all()) this.#presence.changed(id);
  }

  /** When to tell who came and went; null when nothing changed. */
  get presenceAt(): number | null {
    return this.#presence.dueAt;
  }

  act(connection: Connection, seat: Seat, frame: Exclude<ClientFrame, CallAct>): void {
    if (frame.type === 'hello') this.#catchUp(connection, seat, frame);
    else if (!seat.live) this.tell(connection, { type: 'error', code: 'BAD_INPUT' });
    else if (frame.type === 'send') this.#keep(connection, seat, frame);
    else if (frame.type === 'delete') this.#takeBack(connection, seat, frame.seq);
    else if (frame.type === 'typing')
      this.broadcast({ type: 'typing', userId: seat.userId, on: frame.on }, { except: seat.userId });
    else if (frame.type === 'read') this.#read(seat, frame.seq);
    else if (frame.type === 'got') this.#confirm(connection, seat, frame.seq);
    else this.tell(connection, { type: 'page', ...this.#parts.log.before(frame.before, wireLimits.page) });
  }

  /** Someone came, or something about them is new. */
  changed(userId: string): void {
    this.#presence.changed(userId);
    this.tellPresence();
  }

  /** The consult moved on or its vet has another name, unless this is older news. */
  moveTo(state: RoomState): void {
    const { record, archive, retention, now } = this.#parts;
    if (!isProgress(record.state, state) && !isRenamed(record.state, state)) {
      record.set({ checked_at: now() });
      return;
    }
    const before = record.state;
    record.setState(state, now());
    this.broadcast({ type: 'state', state });
    this.#parts.moved(before, state);
    if (!isOver(state.status)) return;
    archive.soon();
    retention.begin();
  }

  /** Tells who came and went, now or as soon as it may. */
  tellPresence(): void {
    const at = this.presenceAt;
    const now = this.#parts.now();
    if (at === null) return;
    if (at > now) this.#parts.alarm.wake(at);
    else this.broadcast({ type: 'presence', members: this.#presence.collect(now) });
  }

  /** Ends a connection. */
  drop(connection: Connection, code: number): void {
    const { seats, alarm, now } = this.#parts;
    const seat = seats.leave(connection);
    connection.close(code);
    if (!seat) return;
    this.#presence.changed(seat.userId);
    alarm.wake(this.presenceAt ?? now());
  }

  tell(connection: Connection, frame: RoomFrame): void {
    this.#tellText(connection, JSON.stringify(frame));
  }

  #tellText(connection: Connection, text: string): void {
    try {
      connection.send(text);
    } catch {
      this.drop(connection, 1011);
    }
  }

  #catchUp(connection: Connection, seat: Seat, hello: Hello): void {
    const { log, record, seats } = this.#parts;
    const { epoch } = record.facts;
    const { head } = log;
    const you = { id: seat.userId, role: seat.role };
    const members = this.#presence.seenBy(you.id);
    this.tell(connection, { type: 'welcome', epoch, head, you, members, state: record.state });
    const missed = head - hello.lastSeq;
    const knows = hello.epoch === epoch && missed >= 0 && missed <= wireLimits.replay;
    this.#tellText(connection, this.#sinceText(knows ? hello.lastSeq : null, head));
    seats.confirm(connection, head);
    this.#parts.caughtUp(connection);
  }

  /** The messages from `lastSeq` to `head`, or with null the newest page. After a deployment everyone asks for the same. */
  #sinceText(lastSeq: number | null, head: number): string {
    const { log, record } = this.#parts;
    const key = `${lastSeq} ${head}`;
    if (this.#since?.key === key) return this.#since.text;
    const frame: RoomFrame =
      lastSeq === null
        ? { type: 'reset', epoch: record.facts.epoch, head, ...log.before(head + 1, wireLimits.page) }
        : { type: 'replay', messages: log.after(lastSeq, wireLimits.replay) };
    this.#since = { key, text: JSON.stringify(frame) };
    return this.#since.text;
  }

  #keep(connection: Connection, seat: Seat, { type, ...said }: Send): void {
    const { record, log, files, archive, now } = this.#parts;
    const { state } = record;
    const { clientMsgId, body } = said;
    if (state && isSilent(state, now())) {
      this.tell(connection, { type: 'error', code: 'WRONG_STATE', clientMsgId });
      return;
    }
    const sent = said.files?.map(({ id }) => id) ?? [];
    const brought = files.take(sent, seat.userId, clientMsgId);
    if (!brought) {
      this.tell(connection, { type: 'error', code: 'BAD_INPUT', clientMsgId });
      return;
    }
    const at = now();
    const replyTo = said.replyTo && said.replyTo <= log.head ? said.replyTo : null;
    const content = { clientMsgId, body, files: brought.length > 0 ? brought : null, replyTo };
    const kept = log.append({ ...content, senderId: seat.userId, senderRole: seat.role, at });
    if (kept.kind === 'taken') {
      this.tell(connection, { type: 'error', code: 'CONFLICT', clientMsgId });
      return;
    }
    this.#tellNew();
    const { seq, at: keptAt } = kept.message;
    this.tell(connection, { type: 'ack', clientMsgId, seq, at: keptAt });
    archive.later();
    if (seat.role === 'vet') this.#parts.vetSpoke();
  }

  /** A vet signed a plan of care: it is said in their name, also when the consult is over. Told again, it changes nothing. */
  showPlan({ id, vetId }: { id: string; vetId: string }): void {
    const { log, archive, now } = this.#parts;
    const said = { clientMsgId: id, senderId: vetId, senderRole: 'vet', body: '', carePlan: id } as const;
    if (log.append({ ...said, at: now() }).kind !== 'new') return;
    this.#tellNew();
    archive.soon();
  }

  /** Takes a message back for its sender, within a minute. What is taken back already, stays so. */
  #takeBack(connection: Connection, seat: Seat, seq: number): void {
    const { log, record, limits, now, archive } = this.#parts;
    const message = log.at(seq);
    if (message?.senderId !== seat.userId || message.deletes || message.carePlan) {
      this.tell(connection, { type: 'error', code: 'BAD_INPUT' });
      return;
    }
    if (message.deletedAt) return;
    const isLate = now() - message.at > limits().takeBackWithin;
    if (isLate || (record.state && isSilent(record.state, now()))) {
      this.tell(connection, { type: 'error', code: 'WRONG_STATE' });
      return;
    }
    log.takeBack(message, now());
    // What was kept of the answers has it still.
    this.#since = null;
    this.#tellNew();
    archive.soon();
  }

  /** Everything that is in the log and was not told: usually one message, more after a fault in the middle of this. */
  #tellNew(): void {
    for (const message of this.#parts.log.after(this.#told, wireLimits.replay)) {
      this.broadcast({ type: 'message', ...message }, { seq: message.seq });
      this.#told = message.seq;
    }
  }

  #read(seat: Seat, seq: number): void {
    if (this.#parts.members.read(seat.userId, Math.min(seq, this.#told))) this.changed(seat.userId);
  }

  #confirm(connection: Connection, seat: Seat, seq: number): void {
    this.#parts.seats.confirm(connection, Math.max(seat.got, Math.min(seq, this.#told)));
  }

  /** Tells everybody who said hello. */
  broadcast(frame: RoomFrame, options: { seq?: number; except?: string } = {}): void {
    const { seats, limits } = this.#parts;
    for (const connection of seats.broadcast(JSON.stringify(frame), limits(), options))
      this.drop(connection, closeCodes.tooSlow);
  }
}
