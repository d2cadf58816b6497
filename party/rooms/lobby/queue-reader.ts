/** Between the beginnings of two readings of the queue, in ms. */
const apart = 1_000;

export type QueueReaderParts = {
  /** Reads the queue and tells it. Does not throw. */
  read: (reading: number) => Promise<void>;
  now: () => number;
};

/** Reads the queue when it is asked to: at once when it is quiet, at most once a second however often it is asked. */
export class QueueReader {
  readonly #parts: QueueReaderParts;
  #isWanted = false;
  #isRunning = false;
  #began = 0;
  #readings = 0;

  constructor(parts: QueueReaderParts) {
    this.#parts = parts;
  }

  /** The number of the newest reading that has begun: what is true now, the next one sees. */
  get readings(): number {
    return this.#readings;
  }

  /** Sees to it that a reading begins after this call. Settles when nothing more is wanted. */
  async ask(): Promise<void> {
    this.#isWanted = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#isWanted) {
      const early = this.#began + apart - this.#parts.now();
      if (early > 0) await scheduler.wait(Math.min(early, apart));
      this.#isWanted = false;
      this.#began = this.#parts.now();
      this.#readings += 1;
      await this.#parts.read(this.#readings);
    }
    this.#isRunning = false;
  }
}
