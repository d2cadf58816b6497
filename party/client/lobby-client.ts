import {
  type LobbyClientFrame,
  type LobbyFrame,
  lobbyFrameSchema,
  parseFrame,
  type WaitingConsult,
} from '../protocol.ts';
import { applyChange } from './apply-change.ts';
import { type Clock, systemClock } from './clock.ts';
import { RoomLink, type SocketConstructor } from './room-link.ts';
import type { ConnectionState } from './room-snapshot.ts';

export type LobbySnapshot = {
  connection: ConnectionState;
  /** To a vet: who waits, first come first; null until the lobby has told. */
  waiting: readonly WaitingConsult[] | null;
  /** To a waiting owner; null until the lobby has told. `position` is null when the consult waits no more. */
  place: { position: number | null; waiting: number; vetsOnDuty: number } | null;
};

export type LobbyClientOptions = {
  /** `wss://host/parties/lobby/main` */
  url: string;
  getTicket: () => Promise<string>;
  clock?: Clock;
  WebSocket?: SocketConstructor;
};

/** The browser's side of the lobby: the newest queue or place in it. A store for `useSyncExternalStore`. */
export class LobbyClient {
  readonly #link: RoomLink;
  readonly #listeners = new Set<() => void>();
  /** Of the queue that is shown. */
  #version = 0;
  #snapshot: LobbySnapshot = { connection: 'connecting', waiting: null, place: null };

  constructor(options: LobbyClientOptions) {
    this.#link = new RoomLink({
      url: options.url,
      getTicket: options.getTicket,
      clock: options.clock ?? systemClock,
      minDelay: 500,
      maxDelay: 8_000,
      WebSocket: options.WebSocket,
      onState: (state) => this.#set({ connection: state === 'open' ? 'online' : state }),
      onText: (text) => this.#take(parseFrame(lobbyFrameSchema, text)),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): LobbySnapshot => this.#snapshot;

  setNetwork(online: boolean): void {
    this.#link.setNetwork(online);
  }

  close(): void {
    this.#link.close();
  }

  #take(frame: LobbyFrame | null): void {
    if (frame?.type === 'queue') {
      this.#version = frame.version;
      this.#set({ waiting: frame.waiting });
      this.#follow();
    }
    if (frame?.type === 'queue-change') {
      const waiting =
        frame.version === this.#version + 1 ? applyChange(this.#snapshot.waiting ?? [], frame) : null;
      // What is shown stays until the whole queue is here.
      if (!waiting) this.#follow();
      else {
        this.#version = frame.version;
        this.#set({ waiting });
      }
    }
    if (frame?.type === 'position') {
      const { position, waiting, vetsOnDuty } = frame;
      this.#set({ place: { position, waiting, vetsOnDuty } });
    }
  }

  /** Says which queue is here: the lobby goes on from it, or sends it whole. */
  #follow(): void {
    const frame: LobbyClientFrame = { type: 'follow', version: this.#version };
    this.#link.send(JSON.stringify(frame));
  }

  #set(change: Partial<LobbySnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
