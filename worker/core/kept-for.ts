import { within } from './within.ts';

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
 * What was looked up a moment ago, so that many who ask in the same seconds cost one look. Kept in this isolate of the Worker, by
 * key: what is asked, and whom.
 */
export class KeptFor<Value> {
  readonly #kept = new Map<string, Kept<Value>>();
  readonly #terms: Terms;

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** The value of a key as `look` gives it, or as it gave it before. Throws what `look` threw when there is none that is usable. */
  async read(key: string, now: Date, look: () => Promise<Value>): Promise<Value> {
    const { fresh, usable, patience } = this.#terms;
    const kept = this.#kept.get(key);
    const age = kept === undefined ? Number.NaN : now.getTime() - kept.at;
    // A clock that was set back must not make an old value last.
    const isAtMost = (most: number) => age >= 0 && age <= most;
    if (kept !== undefined && isAtMost(fresh)) return kept.value;
    try {
      const value = await within(patience, look(), `No answer within ${patience} ms`);
      this.#kept.set(key, { value, at: now.getTime() });
      return value;
    } catch (error) {
      if (kept !== undefined && isAtMost(usable)) return kept.value;
      throw error;
    }
  }

  /** The next who asks looks again. */
  forget(): void {
    this.#kept.clear();
  }
}
