import type { Connection } from 'partyserver';
import { type CallEnd, callWarning, emptyCallSeconds } from '../../../../contract/calls.ts';
import type { ConsultMode } from '../../../../contract/consults.ts';
import type { ToldCall } from '../../../protocol/call-frames.ts';
import type { RoomFrame } from '../../../protocol/room-frames.ts';
import type { RoomState } from '../../../protocol/room-state.ts';
import { earliest } from '../../alarm-clock.ts';
import type { Seat } from '../../seat.ts';
import type { Seats } from '../../seats.ts';
import { isOver } from '../consult-progress.ts';
import type { RoomLimits } from '../room-limits.ts';
import type { CallAct } from './call-act.ts';
import { callFrame } from './call-frame.ts';
import type { CallStore, StoredLeg } from './call-store.ts';
import { reachedAt, staysOf, timeTogether } from './call-time.ts';

export type CallBoardParts = {
  store: CallStore;
  seats: Seats;
  limits: () => RoomLimits;
  now: () => number;
  state: () => RoomState | null;
  tell: (connection: Connection, frame: RoomFrame) => void;
  broadcast: (frame: RoomFrame) => void;
  /** A vet came into the call, which is as good as a word. */
  vetSpoke: () => void;
  /** Somebody names a call that the room does not know: the word of it was lost. */
  unknownCall: () => void;
  /** A call over the video server is over: its room is to be closed. */
  ended: () => void;
  /** When to be rung may be another moment. */
  planned: () => void;
};

/** Who is in the call of a consult, and what their browsers say to each other. It decides nothing about rights. */
export class CallBoard {
  readonly #parts: CallBoardParts;

  constructor(parts: CallBoardParts) {
    this.#parts = parts;
  }

  /** When something is to be done; null while nothing is. */
  get at(): number | null {
    const { store, now, limits } = this.#parts;
    const { call } = store;
    if (!call) return null;
    const legs = store.legsOf(call.id);
    const stays = staysOf(legs);
    const cap = call.capSeconds * 1000;
    const { warned, empty_since } = store.facts;
    return earliest([
      ...legs.map(({ droppedAt, leftAt }) =>
        droppedAt === null || leftAt !== null ? null : droppedAt + limits().legComesBack,
      ),
      warned === 0 ? reachedAt(stays, cap * callWarning, now()) : null,
      reachedAt(stays, cap, now()),
      empty_since === null ? null : empty_since + emptyCallSeconds * 1000,
    ]);
  }

  /** A call runs; told again, or told after its end, it changes nothing. */
  opened(call: ToldCall): void {
    const { store, now } = this.#parts;
    const { ended_id } = store.facts;
    // Ids are in the order of their calls.
    if (store.call?.id === call.id || (ended_id !== null && call.id <= ended_id)) return;
    if (store.call) this.over(store.call.id, 'left');
    store.set({ call: JSON.stringify(call), warned: 0, empty_since: now(), asked_by: null, mode: 'video' });
    this.#changed();
  }

  /** A call is over by Postgres. */
  over(callId: string, reason: CallEnd): void {
    const { store, seats } = this.#parts;
    const { call } = store;
    if (call?.id !== callId) return;
    for (const leg of store.legsOf(callId)) if (leg.leftAt === null) this.#finish(leg);
    for (const [connection, { legId }] of seats.all()) if (legId) seats.mark(connection, null);
    store.set({ call: null, ended_id: callId, end_reason: reason, empty_since: null, warned: 0 });
    this.#changed();
    if (call.transport === 'livekit') this.#parts.ended();
  }

  /** The consult is a chat or a video now. */
  turned(mode: ConsultMode): void {
    const { store } = this.#parts;
    if (store.facts.mode === mode) return;
    store.set({ mode, asked_by: null });
    if (mode === 'chat' && store.call) this.over(store.call.id, 'turned-chat');
    else this.#changed();
  }

  /** The consult moved on. */
  movedTo(state: RoomState): void {
    const { store } = this.#parts;
    if (state.status === 'active') return;
    if (store.facts.asked_by !== null) store.set({ asked_by: null });
    const { call } = store;
    if (call) this.over(call.id, isOver(state.status) ? 'consult-over' : 'vet-changed');
  }

  /** Tells a newcomer, unless there is nothing to tell. */
  greet(connection: Connection): void {
    const { call, mode, ended_id, asked_by } = this.#parts.store.facts;
    if (call !== null || mode !== null || ended_id !== null || asked_by !== null)
      this.#parts.tell(connection, callFrame(this.#parts.store, this.#parts.now()));
  }

  act(connection: Connection, seat: Seat, frame: CallAct): void {
    if (frame.type === 'call-ask') this.#ask(connection, seat, frame.on);
    else if (frame.type === 'call-join') this.#join(connection, seat, frame);
    else if (seat.legId !== frame.legId) this.#refuse(connection, 'WRONG_STATE');
    else if (frame.type === 'call-leave') this.#leave(connection, frame.legId);
    else if (frame.type === 'call-rung') this.#step(frame);
    else this.#pass(connection, frame);
  }

  /** A connection is gone; whoever sat there may come back for a while. */
  dropped(seat: Seat): void {
    const { store, now, seats } = this.#parts;
    const leg = this.#leg(seat.legId);
    // The same leg may be back already, on another connection.
    if (!leg || leg.leftAt !== null || seats.where(({ legId }) => legId === leg.legId).length > 0) return;
    store.keepLeg({ ...leg, droppedAt: leg.droppedAt ?? now() });
    this.#changed();
  }

  /** Somebody was put out of the consult: they are in the call no more, and nobody waits for them. */
  putOut(userId: string): void {
    const { store } = this.#parts;
    const legs = store.call ? store.legsOf(store.call.id) : [];
    const theirs = legs.filter((leg) => leg.userId === userId && leg.leftAt === null);
    for (const leg of theirs) this.#finish(leg);
    if (theirs.length > 0) this.#changed();
  }

  /** Does what is due. Answers the call that is to end now, when one is. */
  ring(): { callId: string; reason: CallEnd; at: number } | null {
    const { store, now: clock, limits } = this.#parts;
    const now = clock();
    const { call } = store;
    if (!call) return null;
    let isNew = false;
    for (const leg of store.legsOf(call.id)) {
      if (leg.leftAt !== null || leg.droppedAt === null || leg.droppedAt + limits().legComesBack > now)
        continue;
      this.#finish(leg);
      isNew = true;
    }
    const cap = call.capSeconds * 1000;
    const used = timeTogether(staysOf(store.legsOf(call.id)), now);
    if (used >= cap) return { callId: call.id, reason: 'cap', at: now };
    if (store.facts.warned === 0 && used >= cap * callWarning) {
      store.set({ warned: 1 });
      isNew = true;
    }
    if (isNew) this.#changed();
    const { empty_since } = store.facts;
    return empty_since !== null && empty_since + emptyCallSeconds * 1000 <= now
      ? { callId: call.id, reason: 'left', at: empty_since }
      : null;
  }

  #ask(connection: Connection, seat: Seat, on: boolean): void {
    const { store, state } = this.#parts;
    if (on && (seat.role !== 'vet' || state()?.status !== 'active')) {
      this.#refuse(connection, 'WRONG_STATE');
      return;
    }
    if (!on && seat.role === 'guest') return;
    store.set({ asked_by: on ? seat.userId : null });
    this.#changed();
  }

  #join(connection: Connection, seat: Seat, frame: Extract<CallAct, { type: 'call-join' }>): void {
    const { store, seats, now, limits, tell, state } = this.#parts;
    const { callId, legId, rung, reason } = frame;
    const { call } = store;
    const known = this.#leg(legId);
    if (state()?.status !== 'active' || (known && (known.userId !== seat.userId || known.leftAt !== null))) {
      this.#refuse(connection, 'WRONG_STATE');
      return;
    }
    if (call?.id !== callId) {
      // What is over is told; of what nobody told, Postgres is asked.
      if (store.facts.ended_id !== null && callId <= store.facts.ended_id)
        tell(connection, callFrame(this.#parts.store, this.#parts.now()));
      else this.#parts.unknownCall();
      return;
    }
    const legs = store.legsOf(callId).filter(({ leftAt }) => leftAt === null);
    if (!known && new Set([...legs.map(({ userId }) => userId), seat.userId]).size > limits().callPeople) {
      this.#refuse(connection, 'WRONG_STATE');
      return;
    }
    // One leg a person: the newest tab has the call.
    for (const [other, { legId: theirs, userId }] of seats.all()) {
      if (other === connection || userId !== seat.userId || !theirs) continue;
      if (theirs !== legId) tell(other, { type: 'call-taken', legId: theirs });
      seats.mark(other, null);
    }
    for (const leg of legs) if (leg.userId === seat.userId && leg.legId !== legId) this.#finish(leg);
    seats.mark(connection, legId);
    const { userId, role } = seat;
    store.keepLeg({
      legId,
      callId,
      userId,
      role,
      rung,
      reason,
      joinedAt: known?.joinedAt ?? now(),
      droppedAt: null,
      leftAt: null,
      noted: known?.noted ?? this.#isElsewhere,
    });
    store.set({ empty_since: null });
    if (role === 'vet') this.#parts.vetSpoke();
    this.#changed();
  }

  #leave(connection: Connection, legId: string): void {
    this.#parts.seats.mark(connection, null);
    const leg = this.#leg(legId);
    if (!leg || leg.leftAt !== null) return;
    this.#finish(leg);
    this.#changed();
  }

  #step({ legId, rung, reason }: Extract<CallAct, { type: 'call-rung' }>): void {
    const leg = this.#leg(legId);
    if (!leg) return;
    this.#parts.store.keepLeg({ ...leg, rung, reason });
    this.#changed();
  }

  /** To one leg of the same call; to one that is gone it says nothing, for its end is told. */
  #pass(connection: Connection, { legId, to, signal }: Extract<CallAct, { type: 'call-signal' }>): void {
    const { seats, tell } = this.#parts;
    if (to === legId) this.#refuse(connection, 'BAD_INPUT');
    for (const other of seats.where((seat) => seat.legId === to && seat.legId !== legId))
      tell(other, { type: 'call-signal', from: legId, signal });
  }

  /** This leg is over: now, or since it was lost. */
  #finish(leg: StoredLeg): void {
    const { store, now } = this.#parts;
    store.keepLeg({ ...leg, leftAt: leg.droppedAt ?? now(), noted: this.#isElsewhere });
  }

  /** The video server tells who is in its calls: what the room sees of them is not counted. */
  get #isElsewhere(): boolean {
    return this.#parts.store.call?.transport === 'livekit';
  }

  #leg(legId: string | null | undefined): StoredLeg | undefined {
    const { store } = this.#parts;
    const { call } = store;
    return call && legId ? store.legsOf(call.id).find((leg) => leg.legId === legId) : undefined;
  }

  #refuse(connection: Connection, code: 'WRONG_STATE' | 'BAD_INPUT'): void {
    this.#parts.tell(connection, { type: 'error', code });
  }

  #changed(): void {
    const { store, now, broadcast, planned } = this.#parts;
    const { call } = store;
    if (call) {
      const isEmpty = store.legsOf(call.id).every(({ leftAt }) => leftAt !== null);
      if (!isEmpty || store.facts.empty_since === null) store.set({ empty_since: isEmpty ? now() : null });
    }
    broadcast(callFrame(this.#parts.store, this.#parts.now()));
    planned();
  }
}
