import type { Roll } from '../../rpc.ts';

/** How long somebody who closed their last page still counts as there, in ms: a reload and a tunnel are no leaving. */
export const grace = {
  /** What a vet is being offered goes to the next one then. */
  vet: 5_000,
  /** An owner's place is kept from then on, and no vet is asked to wait for them. */
  owner: 15_000,
  /** A vet on duty without a desk is taken off duty then. */
  duty: 10 * 60_000,
};

/** Who has a page open in the lobby, part by part, and since when others have none. Lives in memory: a new life asks the parts. */
export class Attendance {
  readonly #parts = new Map<string, { vets: Set<string>; consults: Set<string> }>();
  /** Since when somebody has no page open who had one, in ms since 1970. */
  readonly #leftAt = new Map<string, number>();
  /** When somebody opened a page last. */
  readonly #cameAt = new Map<string, number>();

  /** The parts that have somebody in them. */
  get occupied(): string[] {
    return [...this.#parts]
      .filter(([, { vets, consults }]) => vets.size + consults.size > 0)
      .map(([part]) => part);
  }

  /** Who is in a part now, all of them. */
  set(part: string, { vets, consults }: Roll, now: number): void {
    const before = this.#parts.get(part);
    this.#parts.set(part, { vets: new Set(vets), consults: new Set(consults) });
    for (const id of [...vets, ...consults]) this.#leftAt.delete(id);
    for (const id of [...(before?.vets ?? []), ...(before?.consults ?? [])]) this.#note(id, now);
  }

  come(part: string, { vets = [], consults = [] }: Partial<Roll>, now: number): void {
    const here = this.#parts.get(part) ?? { vets: new Set(), consults: new Set() };
    this.#parts.set(part, here);
    for (const id of vets) here.vets.add(id);
    for (const id of consults) here.consults.add(id);
    for (const id of [...vets, ...consults]) {
      this.#leftAt.delete(id);
      this.#cameAt.set(id, now);
    }
  }

  leave(part: string, { vets = [], consults = [] }: Partial<Roll>, now: number): void {
    const here = this.#parts.get(part);
    for (const id of vets) here?.vets.delete(id);
    for (const id of consults) here?.consults.delete(id);
    for (const id of [...vets, ...consults]) this.#note(id, now);
  }

  /** Whether a vet or the owner of a consult has a page open. */
  isHere(id: string): boolean {
    for (const { vets, consults } of this.#parts.values()) if (vets.has(id) || consults.has(id)) return true;
    return false;
  }

  /** Since when they have no page open; null when they have, or were never seen. */
  leftAt(id: string): number | null {
    return this.#leftAt.get(id) ?? null;
  }

  /** Whether they have a page open that they opened after a moment. */
  cameAfter(id: string, at: number): boolean {
    return this.isHere(id) && (this.#cameAt.get(id) ?? 0) > at;
  }

  /** Counts somebody as gone since now who ought to be here and was never seen. */
  miss(id: string, now: number): void {
    if (!this.#leftAt.has(id)) this.#note(id, now);
  }

  /** Counts somebody who has no page open as gone since now, however long it has been. */
  missAnew(id: string, now: number): void {
    if (!this.isHere(id)) this.#leftAt.set(id, now);
  }

  /** Forgets who is of no interest any more. */
  keepOnly(isOfInterest: (id: string) => boolean): void {
    for (const times of [this.#leftAt, this.#cameAt])
      for (const id of times.keys()) if (!isOfInterest(id)) times.delete(id);
  }

  #note(id: string, now: number): void {
    if (!this.isHere(id) && !this.#leftAt.has(id)) this.#leftAt.set(id, now);
  }
}
