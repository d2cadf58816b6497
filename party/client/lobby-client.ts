import { applyChange } from '../apply-change.ts';
import { type LobbyClientFrame, type LobbyFrame, lobbyFrameSchema } from '../protocol/lobby-frames.ts';
import { caseOfRow, type WaitingCase, type WholeCase } from '../protocol/waiting-case.ts';
import { parseFrame } from '../protocol/wire.ts';
import { type Clock, systemClock } from './clock.ts';
import { RoomLink, type SocketConstructor } from './room-link.ts';
import type { ConnectionState } from './room-snapshot.ts';

/** What a vet is being offered. `until`: when the time is up, by this device's clock, in ms since 1970. */
export type Offer = { offerId: string; until: number; case: WholeCase };

export type LobbySnapshot = {
  connection: ConnectionState;
  /** To a vet: who waits, the next one first; null until the lobby has told. */
  waiting: readonly WaitingCase[] | null;
  /** To a vet: what they are being offered. */
  offer: Offer | null;
  /** To a waiting owner; null until the lobby has told. `position` is null when the consult waits no more. */
  place: Omit<Extract<LobbyFrame, { type: 'position' }>, 'type'> | null;
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
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  /** Of the queue that is shown. */
  #version = 0;
  #snapshot: LobbySnapshot = { connection: 'connecting', waiting: null, offer: null, place: null };

  constructor(options: LobbyClientOptions) {
    this.#clock = options.clock ?? systemClock;
    this.#link = new RoomLink({
      url: options.url,
      getTicket: options.getTicket,
      clock: this.#clock,
      minDelay: 500,
      maxDelay: 8_000,
      WebSocket: options.WebSocket,
      // What is offered is told anew to a desk that comes back.
      onState: (state) =>
        this.#set({
          connection: state === 'open' ? 'online' : state,
          ...(state === 'open' ? {} : { offer: null }),
        }),
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
    if (frame?.type === 'board') {
      this.#version = frame.version;
      this.#set({ waiting: frame.rows.map(caseOfRow) });
      this.#follow();
    }
    if (frame?.type === 'board-change') {
      const added = frame.added.map(({ to, row }) => ({ to, one: caseOfRow(row) }));
      const waiting =
        frame.version === this.#version + 1
          ? applyChange(this.#snapshot.waiting ?? [], { ...frame, added })
          : null;
      // What is shown stays until the whole queue is here.
      if (!waiting) this.#follow();
      else {
        this.#version = frame.version;
        this.#set({ waiting });
      }
    }
    if (frame?.type === 'offer') {
      const { offerId, left } = frame;
      this.#set({ offer: { offerId, until: this.#clock.now() + left, case: frame.case } });
    }
    if (frame?.type === 'offer-over' && frame.offerId === this.#snapshot.offer?.offerId)
      this.#set({ offer: null });
    if (frame?.type === 'position') {
      const { type: _, ...place } = frame;
      this.#set({ place });
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
