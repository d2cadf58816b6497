import { applyChange, type ListChange } from '../../apply-change.ts';
import type { LobbyFrame } from '../../protocol/lobby-frames.ts';
import { rowOfCase, type WaitingCase } from '../../protocol/waiting-case.ts';
import type { Arrival, BoardUpdate, OpenOffer } from '../../rpc.ts';
import { etaAt } from '../packed-etas.ts';

/** The queue as a part of the lobby shows it: each frame is made once, for everyone who gets it. */
export class ShownBoard {
  readonly version: number;
  readonly vetsOnDuty: number;
  readonly reading: Arrival;
  readonly offers: ReadonlyMap<string, OpenOffer>;
  readonly #waiting: readonly WaitingCase[];
  readonly #etas: BoardUpdate['etas'];
  readonly #places: ReadonlyMap<string, number>;
  readonly #change: ListChange<WaitingCase> | null;
  #whole: string | null = null;
  #changed: string | null = null;

  private constructor(waiting: readonly WaitingCase[], update: BoardUpdate) {
    const { version, vetsOnDuty, reading, offers, queue, etas } = update;
    this.version = version;
    this.vetsOnDuty = vetsOnDuty;
    this.reading = reading;
    this.offers = new Map(offers.map((offer) => [offer.vetId, offer]));
    this.#waiting = waiting;
    this.#etas = etas;
    this.#places = new Map(waiting.map(({ id }, index) => [id, index + 1]));
    this.#change = 'change' in queue ? queue.change : null;
  }

  /** The board after an update; null when the update does not follow `before`. */
  static after(before: ShownBoard | null, update: BoardUpdate): ShownBoard | null {
    const { queue, version } = update;
    if ('whole' in queue) return new ShownBoard(queue.whole, update);
    if (before?.version === version) return new ShownBoard(before.#waiting, update);
    if (before?.version !== version - 1) return null;
    const waiting = applyChange(before.#waiting, queue.change);
    return waiting && new ShownBoard(waiting, update);
  }

  /** The frame with the whole queue. */
  get whole(): string {
    this.#whole ??= JSON.stringify({
      type: 'board',
      version: this.version,
      rows: this.#waiting.map(rowOfCase),
    } satisfies LobbyFrame);
    return this.#whole;
  }

  /** The frame for those who know the version before; null when this one is no change of it. */
  get change(): string | null {
    if (!this.#change) return null;
    const { removed, moved, added } = this.#change;
    this.#changed ??= JSON.stringify({
      type: 'board-change',
      version: this.version,
      removed: [...removed],
      moved: [...moved],
      added: added.map(({ to, one }) => ({ to, row: rowOfCase(one) })),
    } satisfies LobbyFrame);
    return this.#changed;
  }

  /** The place of a consult, from 1; null when it does not wait. */
  placeOf(consultId: string | null): number | null {
    return (consultId === null ? undefined : this.#places.get(consultId)) ?? null;
  }

  /** What an owner is told of this place; null: their consult waits no more. */
  position(place: number | null): Extract<LobbyFrame, { type: 'position' }> {
    const one = place === null ? undefined : this.#waiting[place - 1];
    return {
      type: 'position',
      position: place,
      waiting: this.#waiting.length,
      vetsOnDuty: this.vetsOnDuty,
      eta: place === null ? null : etaAt(this.#etas, place - 1),
      state: one?.offered ? 'offered' : 'waiting',
    };
  }
}
