import { canTake, fitsSkills } from './can-take.ts';
import type { DutyVet } from './duty-vet.ts';
import type { WaitingCase } from './waiting-case.ts';

/** Who has been without anything new for longest comes first; ids break the tie. */
const byIdle = (vet: DutyVet, other: DutyVet): number =>
  vet.idleSince - other.idleSince || (vet.id < other.id ? -1 : 1);

const inHand = ({ chatsInHand, offer }: DutyVet): number => chatsInHand + (offer === null ? 0 : 1);

/**
 * The vets who can be offered something in one round of planning. Cases that differ in nothing that decides about vets share a line of them
 * that is sorted once, so that a round over thousands of cases and hundreds of vets costs little more than reading them.
 */
export class FreeVets {
  readonly #vets: readonly DutyVet[];
  readonly #needsLicence: (country: string) => boolean;
  /** Countries in which somebody's licence has run out: there it decides. */
  readonly #lapsed: ReadonlySet<string>;
  readonly #free: Set<DutyVet>;
  readonly #held = new Set<DutyVet>();
  /** By what decides about vets: who can take such a case, the most suitable first; who is taken already may lead it. */
  readonly #lines = new Map<string, DutyVet[]>();

  constructor(vets: readonly DutyVet[], needsLicence: (country: string) => boolean) {
    this.#vets = vets;
    this.#needsLicence = needsLicence;
    this.#lapsed = new Set(vets.flatMap(({ lapsed }) => [...lapsed]));
    this.#free = new Set(vets.filter(({ offer }) => offer === null));
  }

  get isEmpty(): boolean {
    return this.#free.size === 0;
  }

  /**
   * The free vet who suits a case best: not asked yet, or longest ago; speaks its language; idle longest. `wasAsked`: they were offered it
   * in vain before, and so was everybody else who is free for it. Null: nobody can take it.
   */
  suited(one: WaitingCase): { vet: DutyVet; wasAsked: boolean } | null {
    const line = this.#lineOf(one);
    const turns = new Map(one.offeredTo.map((id, index) => [id, index + 1]));
    let best: DutyVet | null = null;
    let turn = Number.POSITIVE_INFINITY;
    for (let place = line.length - 1; place >= 0 && turn > 0; place -= 1) {
      const vet = line[place];
      if (!vet || !this.#free.has(vet)) {
        if (place === line.length - 1) line.pop();
        continue;
      }
      const its = turns.get(vet.id) ?? 0;
      if (its < turn) [best, turn] = [vet, its];
    }
    return best && { vet: best, wasAsked: turn > 0 };
  }

  /** They get an offer, and nothing else in this round. */
  give(vet: DutyVet): void {
    this.#free.delete(vet);
  }

  /**
   * Keeps room for a video that nobody has yet: the vet with least in hand of those who could take it gets nothing that comes after it,
   * so that they are empty some time. Without it a vet with several chats would never be.
   */
  hold(video: WaitingCase): void {
    let best: DutyVet | null = null;
    for (const vet of this.#vets) {
      if (vet.videosInHand > 0 || this.#held.has(vet) || !fitsSkills(vet, video, this.#needsLicence))
        continue;
      if (!best || inHand(vet) < inHand(best) || (inHand(vet) === inHand(best) && byIdle(vet, best) < 0))
        best = vet;
    }
    if (!best) return;
    this.#held.add(best);
    this.#free.delete(best);
  }

  /** The most suitable is last, so that who is taken can be dropped from the end. */
  #lineOf(one: WaitingCase): DutyVet[] {
    const decides = this.#needsLicence(one.country) || this.#lapsed.has(one.country);
    const licence = decides ? one.country : '';
    const key = `${one.species} ${one.mode} ${one.language} ${licence}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const strange = ({ languages }: DutyVet): number => (languages.has(one.language) ? 0 : 1);
    const line = [...this.#free]
      .filter((vet) => canTake(vet, one, this.#needsLicence))
      .sort((vet, other) => strange(other) - strange(vet) || byIdle(other, vet));
    this.#lines.set(key, line);
    return line;
  }
}
