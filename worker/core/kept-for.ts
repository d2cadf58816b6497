interface Kept<Value> {
  readonly value: Value;
  /** Unix time in milliseconds. */
  readonly at: number;
}

/**
 * What was looked up a moment ago, so that many who ask in the same seconds cost one look. Kept per isolate of the Worker. `freshMs`: how old a
 * value may be given without looking again; `usableMs`: how old it may be when looking fails.
 */
export class KeptFor<Value> {
  readonly #kept = new Map<string, Kept<Value>>();
  readonly #freshMs: number;
  readonly #usableMs: number;

  constructor(freshMs: number, usableMs: number) {
    this.#freshMs = freshMs;
    this.#usableMs = usableMs;
  }

  /** The value of a key, at most `freshMs` old at `now`, or `usableMs` when `look` fails. Throws what `look` threw when there is none. */
  async read(key: string, now: Date, look: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(key);
    const age = kept === undefined ? Number.POSITIVE_INFINITY : now.getTime() - kept.at;
    if (kept !== undefined && age <= this.#freshMs) return kept.value;
    try {
      // Not shared with others who wait for the same: a request of Workers cannot wait for another's.
      const value = await look();
      this.#kept.set(key, { value, at: now.getTime() });
      return value;
    } catch (error) {
      if (kept !== undefined && age <= this.#usableMs) return kept.value;
      throw error;
    }
  }

  forget(): void {
    this.#kept.clear();
  }
}
