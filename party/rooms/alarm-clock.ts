/** The one alarm of an object, shared by everything that has to happen later. */
export class AlarmClock {
  readonly #storage: DurableObjectStorage;
  #at: number | null = null;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  /** Takes up the alarm that was set before the object slept. */
  async load(): Promise<void> {
    this.#at = await this.#storage.getAlarm();
  }

  /** Makes sure that the alarm rings at `at` or before. */
  wake(at: number): void {
    if (this.#at !== null && this.#at <= at) return;
    this.#at = at;
    void this.#storage.setAlarm(at);
  }

  /** Sets the alarm anew after it rang, or with null leaves it off. */
  set(at: number | null): void {
    this.#at = at;
    if (at === null) void this.#storage.deleteAlarm();
    else void this.#storage.setAlarm(at);
  }
}

/** The earliest of some moments; null when there is none. */
export const earliest = (moments: readonly (number | null)[]): number | null => {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
};
