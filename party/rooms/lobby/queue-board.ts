import type { LobbyFrame, WaitingConsult } from '../../protocol.ts';
import { differenceOf, type QueueTexts } from './queue-difference.ts';

/** What the database says: who waits, longest first, and how many vets are on duty. */
export type Queue = { waiting: readonly WaitingConsult[]; vetsOnDuty: number };

/** The queue as it is told: each frame is made once, for everyone who gets it. */
export class QueueBoard {
  #version: number;
  #texts: QueueTexts = new Map();
  #places: ReadonlyMap<string, number> = new Map();
  #whole: string | null = null;
  #vetsOnDuty = 0;

  /** `version` is the first one: above all that a board before this one can have told. */
  constructor(version: number, queue: Queue) {
    this.#version = version;
    this.#take(queue);
  }

  get version(): number {
    return this.#version;
  }

  get vetsOnDuty(): number {
    return this.#vetsOnDuty;
  }

  /** The frame with the whole queue. */
  get whole(): string {
    this.#whole ??= `{"type":"queue","version":${this.#version},"waiting":[${[...this.#texts.values()].join(',')}]}`;
    return this.#whole;
  }

  /** The place of a consult, from 1; null when it does not wait. */
  placeOf(consult: string | null): number | null {
    return (consult === null ? undefined : this.#places.get(consult)) ?? null;
  }

  /** Takes the queue as it is now. Answers the frame with what changed; null when nobody waits otherwise than before. */
  update(queue: Queue): string | null {
    const before = this.#texts;
    this.#take(queue);
    const difference = differenceOf(before, this.#texts);
    if (!difference) return null;
    this.#version += 1;
    this.#whole = null;
    const consults = new Map(queue.waiting.map((consult) => [consult.id, consult]));
    const added = difference.added.flatMap(({ id, to }) => {
      const consult = consults.get(id);
      return consult ? [{ to, consult }] : [];
    });
    const { removed, moved } = difference;
    const frame: LobbyFrame = { type: 'queue-change', version: this.#version, removed, moved, added };
    return JSON.stringify(frame);
  }

  /** The frame that tells an owner their place. */
  position(place: number | null): string {
    const frame: LobbyFrame = {
      type: 'position',
      position: place,
      waiting: this.#texts.size,
      vetsOnDuty: this.#vetsOnDuty,
    };
    return JSON.stringify(frame);
  }

  #take({ waiting, vetsOnDuty }: Queue): void {
    this.#texts = new Map(waiting.map((consult) => [consult.id, JSON.stringify(consult)]));
    this.#places = new Map(waiting.map(({ id }, index) => [id, index + 1]));
    this.#vetsOnDuty = vetsOnDuty;
  }
}
