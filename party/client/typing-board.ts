import type { Clock } from './clock.ts';

/** The room is told again after this long that a person still writes, in ms. */
const tellEvery = 2_000;
/** Somebody of whom nothing was heard for this long has stopped, in ms. */
const fadesAfter = 5_000;

/** Who is writing: tells the room about this person, sparingly, and forgets others who fell silent. */
export class TypingBoard {
  readonly #clock: Clock;
  readonly #tell: (on: boolean) => void;
  readonly #changed: () => void;
  readonly #others = new Map<string, () => void>();
  #ids: readonly string[] = [];
  #toldAt: number | null = null;

  constructor(clock: Clock, wires: { tell: (on: boolean) => void; changed: () => void }) {
    this.#clock = clock;
    this.#tell = wires.tell;
    this.#changed = wires.changed;
  }

  /** The others who write now; the same array until it changes. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  mine(on: boolean): void {
    const now = this.#clock.now();
    if (on && this.#toldAt !== null && now - this.#toldAt < tellEvery) return;
    if (!on && this.#toldAt === null) return;
    this.#toldAt = on ? now : null;
    this.#tell(on);
  }

  /** The message has left: its arrival tells the others. */
  sent(): void {
    this.#toldAt = null;
  }

  other(id: string, on: boolean): void {
    const known = this.#others.get(id);
    known?.();
    if (!on && !known) return;
    if (on)
      this.#others.set(
        id,
        this.#clock.after(fadesAfter, () => this.other(id, false)),
      );
    else this.#others.delete(id);
    if (on && known) return;
    this.#ids = [...this.#others.keys()];
    this.#changed();
  }

  /** Nothing is known of anyone any more. */
  clear(): void {
    for (const cancel of this.#others.values()) cancel();
    this.#others.clear();
    this.#ids = [];
    this.#toldAt = null;
  }
}
