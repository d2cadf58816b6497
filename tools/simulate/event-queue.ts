interface Due<Result> {
  readonly at: number;
  /** Of those at the same moment the one that was added first comes first. */
  readonly turn: number;
  readonly happen: () => Result;
}

const isEarlier = (one: Due<unknown>, other: Due<unknown>): boolean =>
  one.at < other.at || (one.at === other.at && one.turn < other.turn);

/** A virtual clock: what is to happen when, in a binary heap. Time stands still between events. `Result`: what each gives. */
export class EventQueue<Result = void> {
  #heap: Due<Result>[] = [];
  #turn = 0;
  #now = 0;

  /** Milliseconds since the beginning. */
  get now(): number {
    return this.#now;
  }

  /** Lets something happen in so many milliseconds. */
  in(delay: number, happen: () => Result): void {
    this.at(this.#now + delay, happen);
  }

  at(moment: number, happen: () => Result): void {
    this.#turn += 1;
    const due = { at: Math.max(moment, this.#now), turn: this.#turn, happen };
    let place = this.#heap.length;
    this.#heap.push(due);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#heap[above];
      if (!parent || !isEarlier(due, parent)) break;
      this.#heap[place] = parent;
      place = above;
    }
    this.#heap[place] = due;
  }

  /** Lets everything up to a moment happen, in order. */
  run(until: number): void {
    for (let happen = this.next(until); happen; happen = this.next(until)) happen();
    this.#now = until;
  }

  /** Takes out what happens next, up to a moment, and sets the clock to it; null when nothing does. */
  next(until: number): (() => Result) | null {
    const [first] = this.#heap;
    if (!first || first.at > until) return null;
    this.#removeFirst();
    this.#now = first.at;
    return first.happen;
  }

  #removeFirst(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [this.#heap[left], this.#heap[left + 1]];
      if (!one) break;
      const child = other && isEarlier(other, one) ? left + 1 : left;
      const smaller = this.#heap[child];
      if (!smaller || !isEarlier(smaller, last)) break;
      this.#heap[place] = smaller;
      place = child;
    }
    this.#heap[place] = last;
  }
}
