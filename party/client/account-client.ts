import { accountFrameSchema } from '../protocol/account-frames.ts';
import { parseFrame } from '../protocol/wire.ts';
import { type Clock, systemClock } from './clock.ts';
import { RoomLink, type SocketConstructor } from './room-link.ts';

export type AccountClientOptions = {
  /** `wss://host/parties/account-line/<user id>` */
  url: string;
  getTicket: () => Promise<string>;
  /** Something of the account changed, or may have changed while nobody listened. */
  onChange: () => void;
  clock?: Clock;
  WebSocket?: SocketConstructor;
};

/** One payment brings several events: what comes within this many ms is one change. */
const together = 300;

/** The browser's side of a person's account line. */
export class AccountClient {
  readonly #link: RoomLink;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #cancel: (() => void) | null = null;

  constructor(options: AccountClientOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#onChange = options.onChange;
    this.#link = new RoomLink({
      url: options.url,
      getTicket: options.getTicket,
      clock: this.#clock,
      minDelay: 1_000,
      maxDelay: 30_000,
      WebSocket: options.WebSocket,
      // What happened before the line was open was told to nobody.
      onState: (state) => {
        if (state === 'open') this.#soon();
      },
      onText: (text) => {
        if (parseFrame(accountFrameSchema, text)) this.#soon();
      },
    });
  }

  setNetwork(online: boolean): void {
    this.#link.setNetwork(online);
  }

  close(): void {
    this.#cancel?.();
    this.#link.close();
  }

  #soon(): void {
    this.#cancel ??= this.#clock.after(together, () => {
      this.#cancel = null;
      this.#onChange();
    });
  }
}
