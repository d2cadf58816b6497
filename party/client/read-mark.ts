import type { Clock } from './clock.ts';

const tellEvery = 1_000;

/** How far this person has read: told to the room at once, then at most once a second. */
export class ReadMark {
  readonly #clock: Clock;
  readonly #tell: (seq: number) => void;
  #seq = 0;
  #told = 0;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, tell: (seq: number) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  move(seq: number): void {
    this.#seq = Math.max(seq, this.#seq);
    if (!this.#cancel) this.#push();
  }

  /** What the room knows, after each connect. */
  known(seq: number): void {
    this.#told = seq;
    this.stop();
  }

  /** Tells what a dead connection swallowed. */
  start(): void {
    this.#push();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #push(): void {
    if (this.#seq <= this.#told) return;
    this.#told = this.#seq;
    this.#tell(this.#seq);
    this.#cancel = this.#clock.after(tellEvery, () => {
      this.#cancel = null;
      this.#push();
    });
  }
}
