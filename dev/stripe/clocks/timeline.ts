/** A thing that is due at a time of a clock: `kind` names the work, `id` the object. */
export interface Due {
  kind: string;
  id: string;
  /** A test clock's id, or '' for the common time. */
  clock: string;
  /** Seconds since 1970. */
  at: number;
}

interface Slot extends Due {
  order: number;
}

/** What is due when, per clock: a heap a clock, so that asking for the next thing costs nothing. */
export class Timeline {
  readonly #slots = new Map<string, Slot>();
  readonly #heaps = new Map<string, Slot[]>();
  #order = 0;

  /** Puts (or moves) the due time of one kind of work for one object; null takes it away. */
  set(kind: string, id: string, clock: string, at: number | null): void {
    const key = `${kind}:${id}`;
    const known = this.#slots.get(key);
    if (known !== undefined && known.at === at && known.clock === clock) return;
    this.#slots.delete(key);
    if (at === null) return;
    const slot = { kind, id, clock, at, order: this.#order };
    this.#order += 1;
    this.#slots.set(key, slot);
    const heap = this.#heaps.get(clock) ?? [];
    this.#heaps.set(clock, heap);
    heap.push(slot);
    rise(heap);
  }

  /** The earliest thing of a clock that is due at `until` or before, taken out; undefined when there is none. */
  take(clock: string, until: number): Due | undefined {
    const heap = this.#heaps.get(clock) ?? [];
    for (let top = heap[0]; top !== undefined && top.at <= until; top = heap[0]) {
      drop(heap);
      const key = `${top.kind}:${top.id}`;
      if (this.#slots.get(key) === top) {
        this.#slots.delete(key);
        return top;
      }
    }
    return undefined;
  }

  /** Everything that is due some time, for the file. */
  all(): Due[] {
    return [...this.#slots.values()].map(({ kind, id, clock, at }) => ({ kind, id, clock, at }));
  }
}

function before(a: Slot | undefined, b: Slot | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return a.at === b.at ? a.order < b.order : a.at < b.at;
}

function swap(heap: Slot[], i: number, j: number): void {
  const [a, b] = [heap[i], heap[j]];
  if (a === undefined || b === undefined) return;
  heap[i] = b;
  heap[j] = a;
}

function rise(heap: Slot[]): void {
  for (let i = heap.length - 1; i > 0; ) {
    const parent = (i - 1) >>> 1;
    if (!before(heap[i], heap[parent])) return;
    swap(heap, i, parent);
    i = parent;
  }
}

function drop(heap: Slot[]): void {
  swap(heap, 0, heap.length - 1);
  heap.pop();
  for (let i = 0; ; ) {
    const left = 2 * i + 1;
    const child = before(heap[left + 1], heap[left]) ? left + 1 : left;
    if (!before(heap[child], heap[i])) return;
    swap(heap, i, child);
    i = child;
  }
}
