import type { ListChange } from '../../apply-change.ts';
import type { WaitingCase } from '../../protocol/waiting-case.ts';
import { differenceOf, type QueueTexts } from './queue-difference.ts';

/** The queue as it was told last, with its version. */
export class QueueVersion {
  #version: number;
  #waiting: readonly WaitingCase[] = [];
  #texts: QueueTexts = new Map();
  #change: ListChange<WaitingCase> = { removed: [], moved: [], added: [] };

  /** `version`: above all that were told before this life. */
  constructor(version: number) {
    this.#version = version;
  }

  get version(): number {
    return this.#version;
  }

  get whole(): readonly WaitingCase[] {
    return this.#waiting;
  }

  /** What is other than in the version before. */
  get change(): ListChange<WaitingCase> {
    return this.#change;
  }

  /** Takes the queue as it is now: a new version, when it is another. */
  update(waiting: readonly WaitingCase[]): void {
    const texts = new Map(waiting.map((one) => [one.id, JSON.stringify(one)]));
    const difference = differenceOf(this.#texts, texts);
    this.#waiting = waiting;
    this.#texts = texts;
    if (!difference) return;
    const added = difference.added.flatMap(({ to }) => {
      const one = waiting[to];
      return one ? [{ to, one }] : [];
    });
    this.#change = { removed: difference.removed, moved: difference.moved, added };
    this.#version += 1;
  }
}
