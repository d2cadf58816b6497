interface Kept<Value> {
  readonly value: Value;
  /** Unix time in milliseconds. */
  readonly at: number;
}

/** In milliseconds. */
interface Terms {
  /** How old a value may be given without looking again. */
  readonly fresh: number;
  /** How old it may be given when looking fails. */
  readonly usable: number;
  /** How long a look may take before it counts as failed. */
  readonly patience: number;
}

/**
 * What was looked up a moment ago, so that many who ask in the same seconds cost one look. Kept in this isolate of the Worker, for each
 * source (a database, say) and key.
 */
export class KeptFor<Value> {
  #kept = new WeakMap<object, Map<string, Kept<Value>>>();
  readonly #terms: Terms;

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** The value of a key as `look` gives it, or as it gave it before. Throws what `look` threw when there is none that is usable. */
  async read(source: object, key: string, now: Date, look: () => Promise<Value>): Promise<Value> {
    const { fresh, usable, patience } = this.#terms;
    const ofSource = this.#kept.get(source) ?? new Map<string, Kept<Value>>();
    this.#kept.set(source, ofSource);
    const kept = ofSource.get(key);
    const age = kept === undefined ? Number.NaN : now.getTime() - kept.at;
    // A clock that was set back must not make an old value last.
    const isAtMost = (most: number) => age >= 0 && age <= most;
    if (kept !== undefined && isAtMost(fresh)) return kept.value;
    try {
      const value = await Promise.race([
        look(),
        scheduler.wait(patience).then(() => {
          throw new Error(`No answer within ${patience} ms`);
        }),
      ]);
      ofSource.set(key, { value, at: now.getTime() });
      return value;
    } catch (error) {
      if (kept !== undefined && isAtMost(usable)) return kept.value;
      throw error;
    }
  }

  /** The next who asks looks again. */
  forget(): void {
    this.#kept = new WeakMap();
  }
}
