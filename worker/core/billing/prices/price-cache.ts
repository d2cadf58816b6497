/** What is kept, with the word that the source had for it when it was read. */
export interface Versioned<Value> {
  readonly version: string;
  readonly value: Value;
}

/** Where the truth is: its present version, which is cheap to ask for, and all of it. */
export interface VersionedSource<Value> {
  version(): Promise<string>;
  all(): Promise<Versioned<Value>>;
}

/**
 * Keeps one value for each key and gives it as long as the source still has the version that it was read at: whoever asks gets
 * what the source holds at that moment, with this or without it.
 */
export class VersionedCache<Value> {
  readonly #kept = new Map<string, Versioned<Value>>();
  #hits = 0;
  #misses = 0;

  async read(key: string, source: VersionedSource<Value>): Promise<Value> {
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.version === (await source.version())) {
      this.#hits += 1;
      return kept.value;
    }
    this.#misses += 1;
    const fresh = await source.all();
    this.#kept.set(key, fresh);
    return fresh.value;
  }

  /** How often the kept value was the right one, and how often all was read, since this isolate of the Worker began. */
  counts(): { hits: number; misses: number } {
    return { hits: this.#hits, misses: this.#misses };
  }

  forget(): void {
    this.#kept.clear();
  }
}
