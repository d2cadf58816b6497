import ReconnectingWebSocket from 'partysocket/ws';
import { closeCodes, ping, pong } from '../protocol/wire.ts';
import type { Clock } from './clock.ts';

/** Thrown by a `getTicket` to say that this person may not enter: no more attempts are made. */
export class TicketRefused extends Error {
  override name = 'TicketRefused';
}

/** `connecting` once after a drop, then `offline` while attempts fail; `refused` is final. */
export type LinkState = 'connecting' | 'open' | 'offline' | 'refused';

/** The constructor that makes the sockets: the platform's own unless a test brings another. */
export type SocketConstructor = new (url: string) => object;

export type LinkOptions = {
  /** `wss://host/parties/consult-room/<id>` */
  url: string;
  /** A fresh ticket; kept until the room calls it expired. Throws TicketRefused when there is none to get. */
  getTicket: () => Promise<string>;
  clock: Clock;
  /** Delay before the second attempt, in ms; grows up to `maxDelay`. */
  minDelay: number;
  maxDelay: number;
  WebSocket?: SocketConstructor | undefined;
  onState: (state: LinkState) => void;
  onText: (text: string) => void;
};

const beatEvery = 15_000;
const connectWithin = 10_000;
/** A ticket that fails this often before the socket opens is thought to be expired. */
const attemptsPerTicket = 2;
/** How long to stay away after these closes, in ms. */
const returnAfter: ReadonlyMap<number, number> = new Map([
  [closeCodes.ticketExpired, 0],
  [closeCodes.roomFull, 10_000],
  [closeCodes.flood, 30_000],
]);
const finalCodes: ReadonlySet<number> = new Set([closeCodes.removed, closeCodes.roomDeleted]);

/** One lasting connection to a room: gets tickets, reconnects, notices a dead network. It queues nothing. */
export class RoomLink {
  readonly #options: LinkOptions;
  readonly #socket: ReconnectingWebSocket;
  #ticket: string | null = null;
  #failures = 0;
  #state: LinkState = 'connecting';
  #awaitsPong = false;
  #cancelBeat = () => {};
  #cancelReturn = () => {};
  #closed = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#socket = new ReconnectingWebSocket(() => this.#address(), [], {
      // The outbox is the only queue: what cannot leave now is sent again by its owner.
      maxEnqueuedMessages: 0,
      // Spread, so that a restart of the server is not followed by everyone at the same moment.
      minReconnectionDelay: options.minDelay * (1 + Math.random()),
      maxReconnectionDelay: options.maxDelay * (1 + Math.random()),
      connectionTimeout: connectWithin,
      shouldReconnectOnClose: ({ code }) => !finalCodes.has(code) && !returnAfter.has(code),
      ...(options.WebSocket ? { WebSocket: options.WebSocket } : {}),
    });
    this.#socket.addEventListener('open', () => this.#opened());
    this.#socket.addEventListener('message', ({ data }) => this.#received(data));
    this.#socket.addEventListener('close', ({ code }) => this.#dropped(code));
  }

  /** Hands `text` to an open socket; otherwise it is gone. */
  send(text: string): void {
    if (this.#state === 'open') this.#socket.send(text);
  }

  /** Drops the socket, which seems dead, and connects again. */
  reconnect(): void {
    if (this.#closed || this.#state === 'refused') return;
    this.#cancelReturn();
    this.#socket.reconnect();
  }

  /** What the platform says of the network: away now, or back and worth an attempt at once. */
  setNetwork(online: boolean): void {
    if (this.#closed || this.#state === 'refused') return;
    if (online) {
      this.reconnect();
      return;
    }
    this.#cancelReturn();
    this.#socket.close();
    this.#enter('offline');
  }

  close(): void {
    this.#closed = true;
    this.#cancelBeat();
    this.#cancelReturn();
    this.#socket.close();
  }

  async #address(): Promise<string> {
    try {
      this.#ticket ??= await this.#options.getTicket();
    } catch (error) {
      if (error instanceof TicketRefused) this.#refuse();
      else this.#enter('offline');
      throw error;
    }
    const url = new URL(this.#options.url);
    url.searchParams.set('ticket', this.#ticket);
    return url.href;
  }

  #opened(): void {
    this.#failures = 0;
    this.#awaitsPong = false;
    this.#beat();
    this.#enter('open');
  }

  #received(data: unknown): void {
    this.#awaitsPong = false;
    if (typeof data === 'string' && data !== pong) this.#options.onText(data);
  }

  #dropped(code: number): void {
    this.#cancelBeat();
    if (this.#closed || this.#state === 'refused') return;
    if (finalCodes.has(code)) {
      this.#refuse();
      return;
    }
    if (code === closeCodes.ticketExpired) this.#ticket = null;
    const away = returnAfter.get(code);
    if (away !== undefined)
      this.#cancelReturn = this.#options.clock.after(away, () => this.#socket.reconnect());
    if (this.#state === 'open') {
      this.#enter(away ? 'offline' : 'connecting');
      return;
    }
    this.#failures += 1;
    if (this.#failures % attemptsPerTicket === 0) this.#ticket = null;
    this.#enter('offline');
  }

  #beat(): void {
    this.#cancelBeat();
    this.#cancelBeat = this.#options.clock.after(beatEvery, () => {
      if (this.#awaitsPong) {
        this.reconnect();
        return;
      }
      this.#awaitsPong = true;
      this.#socket.send(ping);
      this.#beat();
    });
  }

  #refuse(): void {
    this.#enter('refused');
    this.close();
  }

  #enter(state: LinkState): void {
    if (this.#closed || this.#state === state) return;
    this.#state = state;
    this.#options.onState(state);
  }
}
