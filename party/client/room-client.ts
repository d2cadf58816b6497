import { type MessageContent, type RoomMessage, saysSomething } from '../protocol/message.ts';
import { type ClientFrame, type RoomFrame, roomFrameSchema } from '../protocol/room-frames.ts';
import type { Member, RoomState } from '../protocol/room-state.ts';
import { parseFrame, wireLimits } from '../protocol/wire.ts';
import { CallChannel } from './call-channel.ts';
import { type Clock, systemClock } from './clock.ts';
import { Outbox } from './outbox.ts';
import type { OutboxStorage } from './outbox-storage.ts';
import { ReadMark } from './read-mark.ts';
import { RoomLink, type SocketConstructor } from './room-link.ts';
import type { ConnectionState, RoomSnapshot } from './room-snapshot.ts';
import { type Me, type ShownMessage, showSent, showUnsent } from './shown-message.ts';
import { Timeline } from './timeline.ts';
import { TypingBoard } from './typing-board.ts';

export type RoomClientOptions = {
  /** `wss://host/parties/consult-room/<id>` */
  url: string;
  me: Me;
  /** A fresh room ticket; throw TicketRefused when the person may not enter (any more). */
  getTicket: () => Promise<string>;
  outbox: OutboxStorage;
  clock?: Clock;
  /** First and longest delay between attempts, in ms. */
  minDelay?: number;
  maxDelay?: number;
  WebSocket?: SocketConstructor;
};

/** After how many messages to confirm first: spread, or a crowd that came together would confirm at the same message. */
const firstConfirmation = (): number => 1 + Math.floor(Math.random() * wireLimits.confirmEvery);

/**
 * The browser's side of a consult's room. Keeps an ordered, gapless list without doubles over any number of
 * connections, and sends each message again until the room has confirmed it: a reload or a dead network loses nothing.
 * A store for `useSyncExternalStore`: `subscribe` and `getSnapshot` may be passed without binding.
 */
export class RoomClient {
  /** The calls of the consult. */
  readonly calls = new CallChannel((frame) => this.#tell(frame));
  readonly #me: Me;
  readonly #link: RoomLink;
  readonly #outbox: Outbox;
  readonly #timeline = new Timeline();
  readonly #typing: TypingBoard;
  readonly #readMark: ReadMark;
  readonly #listeners = new Set<() => void>();
  #connection: ConnectionState = 'connecting';
  #members: readonly Member[] = [];
  #state: RoomState | null = null;
  #loadingOlder = false;
  #confirmAt = 0;
  #messages: readonly ShownMessage[] | null = null;
  /** What each message looks like: the same object as long as it is the same message. */
  readonly #shown = new WeakMap<RoomMessage, ShownMessage>();
  #snapshot: RoomSnapshot | null = null;

  constructor(options: RoomClientOptions) {
    const clock = options.clock ?? systemClock;
    this.#me = options.me;
    this.#outbox = new Outbox(options.outbox, clock, {
      send: ({ id, at, failure, ...content }) => this.#tell({ ...content, type: 'send', clientMsgId: id }),
      stuck: () => this.#link.reconnect(),
    });
    this.#typing = new TypingBoard(clock, {
      tell: (on) => this.#tell({ type: 'typing', on }),
      changed: () => this.#changed(),
    });
    this.#readMark = new ReadMark(clock, (seq) => this.#tell({ type: 'read', seq }));
    this.#link = new RoomLink({
      url: options.url,
      getTicket: options.getTicket,
      clock,
      minDelay: options.minDelay ?? 500,
      maxDelay: options.maxDelay ?? 8_000,
      WebSocket: options.WebSocket,
      onState: (state) => {
        if (state === 'open') this.#tell({ type: 'hello', ...this.#timeline.position });
        else this.#lost(state);
      },
      onText: (text) => this.#take(parseFrame(roomFrameSchema, text)),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): RoomSnapshot => {
    this.#messages ??= [
      ...this.#timeline.messages.filter(({ deletes }) => !deletes).map((message) => this.#show(message)),
      ...this.#outbox.items.map((item) => showUnsent(item, this.#me)),
    ];
    this.#snapshot ??= {
      connection: this.#connection,
      messages: this.#messages,
      members: this.#members,
      typing: this.#typing.ids,
      reads: Object.fromEntries(this.#members.map(({ id, readSeq }) => [id, readSeq])),
      state: this.#state,
      call: this.calls.state,
      hasMore: this.#timeline.more,
      loadingOlder: this.#loadingOlder,
    };
    return this.#snapshot;
  };

  /**
   * Takes a message, whose `body` has 1 to 4000 characters (or none beside files), shows it as pending and sends it as soon as it can, in order.
   * Answers its id, or null when there is nothing to send or it is too long.
   */
  send(content: MessageContent): string | null {
    const body = content.body.replaceAll('\0', '').toWellFormed();
    if (!saysSomething({ ...content, body }) || body.length > wireLimits.bodyLength) return null;
    const id = this.#outbox.add({ ...content, body });
    this.#typing.sent();
    this.#changed(true);
    return id;
  }

  /** Sends a failed message again. */
  retry(id: string): void {
    this.#outbox.retry(id);
    this.#changed(true);
  }

  /** Gives up a message that the room has not confirmed. */
  discard(id: string): void {
    this.#outbox.discard(id);
    this.#changed(true);
  }

  /** Takes one's own message back, which the room allows for a minute. */
  takeBack(seq: number): void {
    this.#tell({ type: 'delete', seq });
  }

  /** Call with true on every key press, and with false when the field was emptied or left. */
  setTyping(on: boolean): void {
    this.#typing.mine(on);
  }

  /** Everything that is shown has been read. */
  markRead(): void {
    if (this.#connection === 'online') this.#readMark.move(this.#timeline.position.lastSeq);
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
    this.#outbox.stop();
    this.#readMark.stop();
    this.#typing.clear();
    this.#link.close();
  }

  #show(message: RoomMessage): ShownMessage {
    const shown = this.#shown.get(message) ?? showSent(message, this.#me);
    this.#shown.set(message, shown);
    return shown;
  }

  #take(frame: RoomFrame | null): void {
    switch (frame?.type) {
      case 'welcome':
        this.#members = frame.members;
        this.#state = frame.state;
        this.#readMark.known(frame.members.find(({ id }) => id === this.#me.id)?.readSeq ?? 0);
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
        if (this.#append([frame])) this.#confirm(frame.seq);
        break;
      case 'ack':
        this.#outbox.settled(frame.clientMsgId);
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
        if (frame.clientMsgId) this.#outbox.refused(frame.clientMsgId, frame.code, frame.retryAfter);
        else this.#loadingOlder = false;
        break;
      case 'call':
      case 'call-signal':
      case 'call-taken':
        this.calls.take(frame);
        if (frame.type !== 'call') return;
        break;
      default:
        // A frame of a newer room that this client does not know.
        return;
    }
    this.#changed(frame.type !== 'presence' && frame.type !== 'typing' && frame.type !== 'call');
  }

  /** Answers false after a gap, which a sound room never leaves; it is mended by starting over. */
  #append(messages: readonly RoomMessage[]): boolean {
    if (!this.#timeline.append(messages)) {
      this.#tell({ type: 'hello', epoch: null, lastSeq: 0 });
      return false;
    }
    this.#settle(messages);
    return true;
  }

  /** Tells the room now and then how far the messages came; what a `hello` brought, it counts as confirmed. */
  #confirm(seq: number): void {
    if (seq < this.#confirmAt) return;
    this.#confirmAt = seq + wireLimits.confirmEvery;
    this.#tell({ type: 'got', seq });
  }

  /** What the room shows is confirmed, whether or not its ack arrived, and nobody is still writing it. */
  #settle(messages: readonly RoomMessage[]): void {
    for (const { clientMsgId, senderId } of messages) {
      if (senderId === this.#me.id) this.#outbox.settled(clientMsgId);
      else this.#typing.other(senderId, false);
    }
  }

  #caughtUp(): void {
    this.#connection = 'online';
    this.#confirmAt = this.#timeline.position.lastSeq + firstConfirmation();
    this.#readMark.start();
    this.#outbox.start();
    this.calls.back();
  }

  #lost(connection: Exclude<ConnectionState, 'online'>): void {
    this.#outbox.stop();
    this.#readMark.stop();
    this.#typing.clear();
    this.#loadingOlder = false;
    this.#connection = connection;
    this.calls.lost();
    this.#changed();
  }

  #tell(frame: ClientFrame): void {
    this.#link.send(JSON.stringify(frame));
  }

  #changed(messages = false): void {
    if (messages) this.#messages = null;
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }
}

const merge = (members: readonly Member[], changed: readonly Member[]): readonly Member[] => [
  ...new Map([...members, ...changed].map((member) => [member.id, member])).values(),
];
