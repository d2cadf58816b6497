import * as z from 'zod';
import type { Attachment } from '../../contract/files.ts';
import { wireLimits } from '../../party/protocol/wire.ts';

/** Only what the bench looks at: the clients share two cores with the Worker. */
const seen = z.object({ seq: z.int(), body: z.string() });
const frame = z.discriminatedUnion('type', [
  seen.extend({ type: z.literal('message') }),
  z.object({ type: z.literal('replay'), messages: z.array(seen) }),
  z.object({ type: z.literal('reset'), head: z.int(), epoch: z.string() }),
  z.object({ type: z.literal('welcome'), epoch: z.string() }),
]);
const listened = ['{"type":"message"', '{"type":"replay"', '{"type":"reset"', '{"type":"welcome"'];

export interface GuestPlan {
  readonly url: string;
  readonly origin: string;
  readonly ticket: string;
}

/** A person in the room: counts what is lost and doubled, and how long each message took from its writer. */
export class Guest {
  readonly #plan: GuestPlan;
  readonly #onLatency: (ms: number) => void;
  #socket: WebSocket | undefined;
  #epoch: string | null = null;
  #caughtUp = () => {};
  /** Which message of each `confirmEvery` it confirms, as the product's own client spreads them. */
  readonly #confirms = Math.floor(Math.random() * wireLimits.confirmEvery);
  lastSeq = 0;
  lost = 0;
  doubled = 0;
  resets = 0;
  replayed = 0;
  /** Closes that this end did not ask for, by code. */
  readonly closes: number[] = [];

  constructor(plan: GuestPlan, onLatency: (ms: number) => void) {
    this.#plan = plan;
    this.#onLatency = onLatency;
  }

  /** Connects and says where it stopped; settles when it has all that it missed. */
  enter(): Promise<void> {
    const { url, origin, ticket } = this.#plan;
    const options: object = { headers: { origin } };
    // Node's WebSocket takes headers in place of the protocols; the DOM's types do not know.
    const socket: WebSocket = Reflect.construct(WebSocket, [`${url}?ticket=${ticket}`, options]);
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(String(data)));
    socket.addEventListener('open', () =>
      this.#say({ type: 'hello', epoch: this.#epoch, lastSeq: this.lastSeq }),
    );
    return new Promise((resolve, reject) => {
      this.#caughtUp = resolve;
      socket.addEventListener('close', ({ code }) => {
        if (this.#socket !== socket) return;
        this.closes.push(code);
        reject(new Error(`The room closed with ${code}`));
      });
    });
  }

  leave(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  /** Writes the moment, so that whoever reads it knows how old it is, beside these files. */
  write(files?: readonly Attachment[]): void {
    this.#say({ type: 'send', clientMsgId: crypto.randomUUID(), body: String(performance.now()), files });
  }

  #say(content: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(content));
  }

  #hear(text: string): void {
    if (!listened.some((start) => text.startsWith(start))) return;
    const heard = frame.parse(JSON.parse(text));
    if (heard.type === 'message') {
      this.#onLatency(performance.now() - Number(heard.body));
      this.#count(heard.seq);
      if (heard.seq % wireLimits.confirmEvery === this.#confirms) this.#say({ type: 'got', seq: heard.seq });
    } else if (heard.type === 'welcome') this.#epoch = heard.epoch;
    else if (heard.type === 'replay') {
      for (const { seq } of heard.messages) this.#count(seq);
      this.replayed += heard.messages.length;
      this.#caughtUp();
    } else {
      this.lastSeq = heard.head;
      this.resets += 1;
      this.#caughtUp();
    }
  }

  #count(seq: number): void {
    if (seq <= this.lastSeq) this.doubled += 1;
    else {
      this.lost += seq - this.lastSeq - 1;
      this.lastSeq = seq;
    }
  }
}
