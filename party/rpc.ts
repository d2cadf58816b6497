import type { CallEnd } from '../contract/calls.ts';
import type { ConsultMode } from '../contract/consults.ts';
import type { Attachment } from '../contract/files.ts';
import type { Level } from '../contract/urgency.ts';
import type { ListChange } from './apply-change.ts';
import type { ToldCall } from './protocol/call-frames.ts';
import type { ConsultStatus, Person, ToldState } from './protocol/room-state.ts';
import type { WaitingCase, WholeCase } from './protocol/waiting-case.ts';

/** A complete file that a person may send in a room. */
export type RoomFile = { uploaderId: string; file: Attachment };

/** What the Worker's verbs may ask of a consult's room. Safe to call again. */
export type ConsultRoomRpc = {
  /** The consult exists: its owner and where it stands. */
  open(consult: { owner: Person; status: ConsultStatus }): Promise<void>;
  /** The consult moved on; everyone in the room is told. */
  setState(state: ToldState): Promise<void>;
  /** A call runs: who is here may come into it. Told late, it changes nothing. */
  openCall(call: ToldCall): Promise<void>;
  /** A call is over. */
  endCall(callId: string, reason: CallEnd): Promise<void>;
  /** The consult became a chat or a video. */
  turn(mode: ConsultMode): Promise<void>;
  /**
   * Ends the connections of a person (of one signed-in device with `sid`) with 4403 and refuses tickets issued until now.
   * Answers how many connections it ended.
   */
  remove(userId: string, sid?: string): Promise<number>;
  /** Ends all connections with 4410 and erases what the room keeps, for ever: nobody enters it again. */
  deleteRoom(): Promise<void>;
  /** A file of this person is complete: they may send it. */
  addFile(file: RoomFile): Promise<void>;
  /** A plan of care was signed by this vet: the conversation shows it, once. */
  addPlan(plan: { id: string; vetId: string }): Promise<void>;
  health(): Promise<{ epoch: string; head: number; archived: number; connections: number }>;
};

/** What the Worker's verbs may ask of a person's account line. */
export type AccountLineRpc = {
  /** Something of the account changed: every page of the person that is open is told. */
  changed(): Promise<void>;
  /**
   * Ends the person's connections (of one signed-in device with `sid`) with 4403 and refuses tickets issued until now. Answers how many
   * connections it ended.
   */
  remove(sid?: string): Promise<number>;
  /** The account is gone, and no ticket of it is good any more: nothing is kept here. */
  erase(): Promise<void>;
};

/** Who has a page open in a part of the lobby: vets by their ids, owners by the consult that they wait for. */
export type Roll = { vets: string[]; consults: string[] };

/** An open offer. */
export type OpenOffer = {
  offerId: string;
  consultId: string;
  vetId: string;
  /** In ms since 1970. */
  expiresAt: number;
  case: WholeCase;
};

/** How the queue is now, for a part of the lobby. */
export type BoardUpdate = {
  /** Counts up by one with each change of the queue. */
  version: number;
  /** The whole queue, or what is other than in the version before. */
  queue: { whole: readonly WaitingCase[] } | { change: ListChange<WaitingCase> };
  vetsOnDuty: number;
  /** How long each of the queue still waits, in its order, as rooms/packed-etas.ts packs it. */
  etas: Int32Array;
  /** What the vets of this part are being offered. */
  offers: readonly OpenOffer[];
  /** The reading that this is from: see Arrival. */
  reading: Arrival;
};

/** A reading of the queue: when the dispatcher that made it began (ms since 1970), and its number from then on. */
export type Arrival = { life: number; reading: number };

/** What may be asked of a part of the lobby. */
export type LobbyRpc = {
  /** The queue, the vets or the offers changed. Answers false when the change does not follow what this part knows: it wants the whole. */
  tell(update: BoardUpdate): Promise<boolean>;
  roll(): Promise<Roll>;
  /**
   * Ends the connections of a person (of one signed-in device with `sid`) with 4403 and refuses tickets issued until now. Answers how
   * many connections it ended.
   */
  remove(userId: string, sid?: string): Promise<number>;
  /** Forgets whom it kept out until now and whose tickets have run out since. */
  forgetRemoved(): Promise<void>;
};

/** What somebody knows of a consult before the queue is read again. `dueAt`, `queuedAt`: ms since 1970. */
export type QueueNews =
  | { kind: 'came'; one: WaitingCase; dueAt: number }
  | { kind: 'went'; id: string }
  | { kind: 'relevelled'; id: string; level: Level; dueAt: number };

/** What may be asked of the dispatcher. */
export type DispatcherRpc = {
  /** The queue in Postgres changed: it is read again, at most once a second, and what is known already is told at once. */
  refresh(news?: QueueNews): Promise<void>;
  /**
   * Somebody opened their first page in a part of the lobby: they count as there. Answers the first reading that knows everything that
   * is true now.
   */
  arrived(part: string, who: Partial<Roll>): Promise<Arrival>;
  /** Somebody closed their last page there. */
  left(part: string, who: Partial<Roll>): Promise<void>;
};

/** What may be asked of a room's object, by the kind that its path begins with. */
export type RoomRpcs = {
  'consult-room': ConsultRoomRpc;
  lobby: LobbyRpc;
  dispatcher: DispatcherRpc;
  'account-line': AccountLineRpc;
};
