import { type Clock, systemClock } from './clock.ts';
import { Outbox, type OutboxStorage } from './outbox.ts';
import {
  type ClientFrame,
  type Member,
  type RoomFrame,
  type RoomMessage,
  type RoomRefusal,
  type RoomRole,
  type RoomState,
  roomFrameSchema,
  wireLimits,
} from './protocol.ts';
import { RoomLink, type SocketConstructor } from './room-link.ts';
import { Timeline } from './timeline.ts';
import { TypingBoard } from './typing-board.ts';

export type ConnectionState = 'connecting' | 'online' | 'offline' | 'refused';

/** A message as a person sees it. `seq` and a room's `at` come with `sent`; `failure` says why with `failed`. */
export type ShownMessage = {
  id: string;
  seq: number | null;
  mine: boolean;
  senderId: string;
  senderRole: RoomRole;
  body: string;
  /** Milliseconds since 1970. */
  at: number;
  status: 'pending' | 'sent' | 'failed';
  failure: RoomRefusal | null;
};

/** A picture of the room; a new object whenever, and only when, something in it changed. */
export type RoomSnapshot = {
  connection: ConnectionState;
  /** Confirmed ones in the room's order, then the unconfirmed in the order of writing. */
  messages: readonly ShownMessage[];
  members: readonly Member[];
  /** Ids of the others who are writing now. */
  typing: readonly string[];
  /** How far each member has read, by id. */
  reads: Readonly<Record<string, number>>;
  /** Null until the room has told. */
  state: RoomState | null;
  hasMore: boolean;
  loadingOlder: boolean;
};

export type RoomClientOptions = {
  /** `wss://host/parties/consult-room/<id>` */
  url: string;
  /** This person, for messages that the room has not confirmed. */
  me: { id: string; role: RoomRole };
  /** A fresh room ticket; throw TicketRefused when the person may not enter (any more). */
  getTicket: () => Promise<string>;
  outbox: OutboxStorage;
  clock?: Clock;
  minDelay?: number;
  maxDelay?: number;
  WebSocket?: SocketConstructor;
};

const ackWithin = 10_000;
const readEvery = 1_000;
const retryAfterFault = 2_000;

/**
 * The browser's side of a consult's room. Keeps an ordered, gapless list without doubles over any number of
 * connections, and sends each message again until the room has confirmed it: a reload or a dead network loses nothing.
 * A store for `useSyncExternalStore`: `subscribe` and `getSnapshot` may be passed without binding.
 */
export class RoomClient {
  readonly #me: { id: string; role: RoomRole };
  readonly #clock: Clock;
  readonly #link: RoomLink;
  readonly #outbox: Outbox;
  readonly #timeline = new Timeline();
  readonly #typing: TypingBoard;
  readonly #listeners = new Set<() => void>();
  #connection: ConnectionState = 'connecting';
  #members: readonly Member[] = [];
  #state: RoomState | null = null;
  #loadingOlder = false;
  #inFlight: string | null = null;
  #cancelResend = () => {};
  #confirmed = 0;
  #readSeq = 0;
  #cancelRead: (() => void) | null = null;
  #messages: readonly ShownMessage[] | null = null;
  #snapshot: RoomSnapshot | null = null;

  constructor(options: RoomClientOptions) {
    this.#me = options.me;
    this.#clock = options.clock ?? systemClock;
    this.#outbox = new Outbox(options.outbox);
    this.#typing = new TypingBoard(this.#clock, {
      tell: (on) => this.#tell({ type: 'typing', on }),
      changed: () => this.#changed(),
    });
    this.#link = new RoomLink({
      url: options.url,
      getTicket: options.getTicket,
      clock: this.#clock,
      minDelay: options.minDelay ?? 500,
      maxDelay: options.maxDelay ?? 8_000,
      WebSocket: options.WebSocket,
      onState: (state) => (state === 'open' ? this.#hello() : this.#lost(state)),
      onText: (text) => this.#receive(text),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): RoomSnapshot => {
    this.#snapshot ??= {
      connection: this.#connection,
      messages: this.#shown(),
      members: this.#members,
      typing: this.#typing.ids,
      reads: Object.fromEntries(this.#members.map(({ id, readSeq }) => [id, readSeq])),
      state: this.#state,
      hasMore: this.#timeline.more,
      loadingOlder: this.#loadingOlder,
    };
    return this.#snapshot;
  };

  /**
   * Takes a message of 1 to 4000 characters, shows it as pending and sends it as soon as it can, in order.
   * Answers its id, or null when there is nothing to send or it is too long.
   */
  send(text: string): string | null {
    const body = text.replaceAll('\0', '').toWellFormed();
    if (body.trim() === '' || body.length > wireLimits.bodyLength) return null;
    const id = crypto.randomUUID();
    this.#outbox.add(id, body, this.#clock.now());
    this.#typing.sent();
    this.#changed(true);
    this.#flush();
    return id;
  }

  /** Tries a failed message again. */
  retry(id: string): void {
    this.#outbox.mark(id, null);
    this.#changed(true);
    this.#flush();
  }

  /** Gives up a message that the room has not confirmed. */
  discard(id: string): void {
    if (id === this.#inFlight) return;
    this.#outbox.remove(id);
    this.#changed(true);
  }

  /** Call on every key press with true, and with false when the field was emptied or left. */
  setTyping(on: boolean): void {
    this.#typing.mine(on);
  }

  /** Everything that is shown has been read. Told to the room at most once a second. */
  markRead(): void {
    const { lastSeq } = this.#timeline.position;
    if (lastSeq <= this.#readSeq) return;
    this.#readSeq = lastSeq;
    if (this.#cancelRead) return;
    this.#tellRead();
    this.#cancelRead = this.#clock.after(readEvery, () => {
      this.#cancelRead = null;
      this.#tellRead();
    });
  }

  /** Asks for the page before the first message; `loadingOlder` until it came. */
  loadOlder(): void {
    const first = this.#timeline.messages[0];
    if (!first || !this.#timeline.more || this.#loadingOlder || this.#connection !== 'online') return;
    this.#loadingOlder = true;
    this.#tell({ type: 'page', before: first.seq });
    this.#changed();
  }

  /** What the platform says of the network (`online` and `offline` of `window`). */
  setNetwork(online: boolean): void {
    this.#link.setNetwork(online);
  }

  /** Leaves the room. Unconfirmed messages stay in the storage for the next client. */
  close(): void {
    this.#cancelResend();
    this.#cancelRead?.();
    this.#typing.clear();
    this.#link.close();
  }

  #hello(): void {
    this.#tell({ type: 'hello', ...this.#timeline.position });
  }

  #lost(connection: Exclude<ConnectionState, 'online'>): void {
    this.#cancelResend();
    this.#inFlight = null;
    this.#loadingOlder = false;
    this.#typing.clear();
    this.#connection = connection;
    this.#changed();
  }

  #receive(text: string): void {
    const frame = parseFrame(text);
    if (frame) this.#take(frame);
  }

  #take(frame: RoomFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.#members = frame.members;
        this.#state = frame.state;
        this.#readSeq = frame.members.find(({ id }) => id === this.#me.id)?.readSeq ?? 0;
        break;
      case 'replay':
        if (this.#append(frame.messages)) this.#caughtUp();
        break;
      case 'reset':
        this.#timeline.reset(frame);
        this.#settle(frame.messages);
        this.#caughtUp();
        break;
      case 'message':
        this.#append([frame]);
        break;
      case 'ack':
        this.#settled(frame.clientMsgId);
        break;
      case 'page':
        this.#loadingOlder = false;
        this.#timeline.prepend(frame);
        break;
      case 'presence':
        this.#members = merge(this.#members, frame.members);
        break;
      case 'state':
        this.#state = frame.state;
        break;
      case 'typing':
        this.#typing.other(frame.userId, frame.on);
        break;
      case 'error':
        this.#refused(frame);
        break;
    }
    this.#changed(frame.type !== 'presence' && frame.type !== 'typing');
  }

  /** A gap, which a sound room never leaves, is mended by starting over. */
  #append(messages: readonly RoomMessage[]): boolean {
    if (!this.#timeline.append(messages)) {
      this.#tell({ type: 'hello', epoch: null, lastSeq: 0 });
      return false;
    }
    this.#settle(messages);
    const { lastSeq } = this.#timeline.position;
    if (lastSeq - this.#confirmed >= wireLimits.confirmEvery) this.#confirm(lastSeq);
    return true;
  }

  /** What the room shows is confirmed, whether or not its ack arrived. */
  #settle(messages: readonly RoomMessage[]): void {
    for (const { clientMsgId, senderId } of messages) {
      if (senderId === this.#me.id) this.#settled(clientMsgId);
      this.#typing.other(senderId, false);
    }
  }

  #settled(id: string): void {
    this.#outbox.remove(id);
    if (id !== this.#inFlight) return;
    this.#inFlight = null;
    this.#cancelResend();
    this.#flush();
  }

  #caughtUp(): void {
    this.#connection = 'online';
    this.#confirmed = this.#timeline.position.lastSeq;
    this.#flush();
  }

  #confirm(seq: number): void {
    this.#confirmed = seq;
    this.#tell({ type: 'got', seq });
  }

  /** One message at a time, so that they arrive in the order in which they were written. */
  #flush(): void {
    const item = this.#outbox.next;
    if (this.#connection !== 'online' || this.#inFlight || !item) return;
    this.#inFlight = item.id;
    this.#tell({ type: 'send', clientMsgId: item.id, body: item.body });
    this.#cancelResend = this.#clock.after(ackWithin, () => this.#link.reconnect());
  }

  #refused(error: {
    code: RoomRefusal;
    clientMsgId?: string | undefined;
    retryAfter?: number | undefined;
  }): void {
    if (!error.clientMsgId || error.clientMsgId !== this.#inFlight) return;
    this.#cancelResend();
    if (error.code === 'RATE_LIMITED' || error.code === 'INTERNAL') {
      this.#cancelResend = this.#clock.after(error.retryAfter ?? retryAfterFault, () => {
        this.#inFlight = null;
        this.#flush();
      });
      return;
    }
    this.#inFlight = null;
    this.#outbox.mark(error.clientMsgId, error.code);
    this.#flush();
  }

  #tellRead(): void {
    const known = this.#members.find(({ id }) => id === this.#me.id)?.readSeq ?? 0;
    if (this.#readSeq > known && this.#connection === 'online')
      this.#tell({ type: 'read', seq: this.#readSeq });
  }

  #tell(frame: ClientFrame): void {
    this.#link.send(JSON.stringify(frame));
  }

  #shown(): readonly ShownMessage[] {
    this.#messages ??= [
      ...this.#timeline.messages.map((message) => this.#shownSent(message)),
      ...this.#outbox.items.map(({ id, body, at, failure }) => ({
        id,
        seq: null,
        mine: true,
        senderId: this.#me.id,
        senderRole: this.#me.role,
        body,
        at,
        status: failure ? ('failed' as const) : ('pending' as const),
        failure,
      })),
    ];
    return this.#messages;
  }

  #shownSent({ clientMsgId, seq, senderId, senderRole, body, at }: RoomMessage): ShownMessage {
    const mine = senderId === this.#me.id;
    return { id: clientMsgId, seq, mine, senderId, senderRole, body, at, status: 'sent', failure: null };
  }

  #changed(messages = false): void {
    if (messages) this.#messages = null;
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }
}

/** A frame of a newer room that this client does not know is skipped. */
const parseFrame = (text: string): RoomFrame | null => {
  try {
    return roomFrameSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

const merge = (members: readonly Member[], changed: readonly Member[]): readonly Member[] => {
  const byId = new Map([...members, ...changed].map((member) => [member.id, member]));
  return [...byId.values()];
};
