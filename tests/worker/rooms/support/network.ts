/** Asks for a connection; null when there is no one to ask. */
export type Dial = (url: URL) => Promise<WebSocket | null>;

/**
 * The network between one client and the Worker. Its `Socket` takes the place of the browser's WebSocket; the connections can
 * be cut, and can go dead without anybody being told.
 */
export class Network {
  readonly Socket: new (
    url: string,
  ) => EventTarget;
  readonly #dial: Dial;
  readonly #lines = new Set<Line>();
  #mode: 'up' | 'down' | 'dead' = 'up';
  /** How often a connection was tried. */
  attempts = 0;

  constructor(dial: Dial) {
    this.#dial = dial;
    const network = this;
    this.Socket = class extends Line {
      constructor(url: string) {
        super(url, network);
      }
    };
  }

  get isUp(): boolean {
    return this.#mode === 'up';
  }

  get isDead(): boolean {
    return this.#mode === 'dead';
  }

  up(): void {
    this.#mode = 'up';
  }

  /** Every connection breaks now, and no new one is made until `up`. */
  down(): void {
    this.#mode = 'down';
    this.cut();
  }

  /** What is sent vanishes and nothing arrives, as when a phone leaves the house. */
  die(): void {
    this.#mode = 'dead';
  }

  /** Every connection breaks now. */
  cut(): void {
    for (const line of this.#lines) line.break();
  }

  async dial(url: URL): Promise<WebSocket | null> {
    return this.isUp ? this.#dial(url) : null;
  }

  opened(line: Line): void {
    this.#lines.add(line);
  }

  closed(line: Line): void {
    this.#lines.delete(line);
  }
}

/** One connection, with as much of WebSocket as partysocket uses. */
class Line extends EventTarget {
  readyState: number = WebSocket.CONNECTING;
  binaryType = 'blob';
  readonly url: string;
  readonly #network: Network;
  #socket: WebSocket | null = null;

  constructor(url: string, network: Network) {
    super();
    this.url = url;
    this.#network = network;
    network.attempts += 1;
    void this.#open();
  }

  send(content: string): void {
    if (!this.#network.isDead) this.#socket?.send(content);
  }

  close(code?: number): void {
    if (this.readyState >= WebSocket.CLOSING) return;
    this.readyState = WebSocket.CLOSING;
    this.#socket?.close(code);
    this.#ended(code ?? 1005);
  }

  break(): void {
    if (this.readyState === WebSocket.CLOSED) return;
    this.#socket?.close(1000);
    this.dispatchEvent(new Event('error'));
    this.#ended(1006);
  }

  async #open(): Promise<void> {
    const socket = await this.#network.dial(new URL(this.url));
    if (this.readyState !== WebSocket.CONNECTING) {
      socket?.accept();
      socket?.close(1000);
      return;
    }
    if (!socket) {
      this.break();
      return;
    }
    this.#socket = socket;
    this.#network.opened(this);
    socket.addEventListener('message', ({ data }) => {
      if (this.readyState === WebSocket.OPEN && !this.#network.isDead)
        this.dispatchEvent(new MessageEvent('message', { data }));
    });
    socket.addEventListener('close', ({ code }) => this.#ended(code));
    socket.accept();
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  #ended(code: number): void {
    if (this.readyState === WebSocket.CLOSED) return;
    this.readyState = WebSocket.CLOSED;
    this.#network.closed(this);
    this.dispatchEvent(new CloseEvent('close', { code }));
  }
}
