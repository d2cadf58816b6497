import type { MessageContent } from '../protocol/message.ts';
import type { RoomRefusal } from '../protocol/room-frames.ts';
import type { Clock } from './clock.ts';
import type { OutboxItem, OutboxStorage } from './outbox-storage.ts';

const ackWithin = 10_000;
const retryAfterFault = 2_000;

export type OutboxWires = {
  send: (item: OutboxItem) => void;
  /** No answer came in time: the connection seems dead. */
  stuck: () => void;
};

/** The messages that the room has not confirmed, sent one at a time so that they arrive in the order of writing. */
export class Outbox {
  readonly #storage: OutboxStorage;
  readonly #clock: Clock;
  readonly #wires: OutboxWires;
  readonly #items = new Map<string, OutboxItem>();
  #lastAt = 0;
  #open = false;
  #inFlight: string | null = null;
  #cancelTimer = () => {};

  constructor(storage: OutboxStorage, clock: Clock, wires: OutboxWires) {
    this.#storage = storage;
    this.#clock = clock;
    this.#wires = wires;
    const stored = attempt(() => storage.all()) ?? [];
    for (const item of [...stored].sort((a, b) => a.at - b.at)) this.#items.set(item.id, item);
    this.#lastAt = Math.max(0, ...stored.map(({ at }) => at));
  }

  get items(): readonly OutboxItem[] {
    return [...this.#items.values()];
  }

  add(content: MessageContent): string {
    const id = crypto.randomUUID();
    this.#lastAt = Math.max(this.#clock.now(), this.#lastAt + 1);
    this.#keep({ ...content, id, at: this.#lastAt, failure: null });
    this.#flush();
    return id;
  }

  /** Sends a refused message again. */
  retry(id: string): void {
    const item = this.#items.get(id);
    if (item) this.#keep({ ...item, failure: null });
    this.#flush();
  }

  /** Gives up a message, unless it is on the wire. */
  discard(id: string): void {
    if (id !== this.#inFlight) this.#forget(id);
  }

  /** The room has caught this client up and takes messages. */
  start(): void {
    this.#open = true;
    this.#flush();
  }

  /** The connection is gone; what was on the wire is sent again after the next `start`. */
  stop(): void {
    this.#open = false;
    this.#inFlight = null;
    this.#cancelTimer();
  }

  /** The room has it: by its ack, or because it shows it. */
  settled(id: string): void {
    this.#forget(id);
    if (id === this.#inFlight) this.#next();
  }

  refused(id: string, code: RoomRefusal, retryAfter = retryAfterFault): void {
    const item = this.#items.get(id);
    if (!item || id !== this.#inFlight) return;
    this.#cancelTimer();
    if (code === 'RATE_LIMITED' || code === 'INTERNAL') {
      this.#cancelTimer = this.#clock.after(retryAfter, () => this.#next());
      return;
    }
    this.#keep({ ...item, failure: code });
    this.#next();
  }

  #next(): void {
    this.#cancelTimer();
    this.#inFlight = null;
    this.#flush();
  }

  #flush(): void {
    if (!this.#open || this.#inFlight) return;
    const item = this.items.find(({ failure }) => failure === null);
    if (!item) return;
    this.#inFlight = item.id;
    this.#cancelTimer = this.#clock.after(ackWithin, this.#wires.stuck);
    this.#wires.send(item);
  }

  #keep(item: OutboxItem): void {
    this.#items.set(item.id, item);
    attempt(() => this.#storage.put(item));
  }

  #forget(id: string): void {
    this.#items.delete(id);
    attempt(() => this.#storage.remove(id));
  }
}

/** A full or forbidden storage must not stop a conversation. */
const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};
