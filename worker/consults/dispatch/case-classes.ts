import { fitsSkills } from './can-take.ts';
import type { DutyVet } from './duty-vet.ts';
import type { WaitingCase } from './waiting-case.ts';

/** Cases that the same vets can take. Room is counted in chats: a video needs as much as its vet has for chats. */
export interface CaseClass {
  readonly index: number;
  readonly mode: WaitingCase['mode'];
  /** Who can take them when they have room. */
  readonly vets: ReadonlySet<DutyVet>;
  /** Room of all of them together, taken or not. */
  readonly room: number;
  /** Room that is free now for a case of this class. */
  readonly freeRoom: number;
  /** How many of them have free room. */
  readonly freeVets: number;
  /** Room that one case takes. */
  readonly each: number;
}

/** Room that is free at a vet; an open offer counts as taken. A video needs a vet with nothing else. */
function freeRoomOf(vet: DutyVet, mode: WaitingCase['mode']): number {
  if (vet.videosInHand > 0) return 0;
  const taken = vet.chatsInHand + (vet.offer === null ? 0 : 1);
  return mode === 'video' && taken > 0 ? 0 : Math.max(0, vet.chatsAtOnce - taken);
}

const roomOf = (vets: Iterable<DutyVet>): number => {
  let room = 0;
  for (const vet of vets) room += vet.chatsAtOnce;
  return room;
};

/** Sorts cases by who can take them. */
export class CaseClasses {
  readonly #vets: readonly DutyVet[];
  readonly #needsLicence: (country: string) => boolean;
  readonly #byKey = new Map<string, CaseClass>();
  readonly #shared: (number | undefined)[][] = [];
  readonly all: CaseClass[] = [];

  constructor(vets: readonly DutyVet[], needsLicence: (country: string) => boolean) {
    this.#vets = vets;
    this.#needsLicence = needsLicence;
  }

  of(one: WaitingCase): CaseClass {
    const key = `${one.species} ${one.mode} ${this.#needsLicence(one.country) ? one.country : ''}`;
    const known = this.#byKey.get(key);
    if (known) return known;
    const vets = this.#vets.filter((vet) => fitsSkills(vet, one, this.#needsLicence));
    const free = vets.map((vet) => freeRoomOf(vet, one.mode));
    const room = roomOf(vets);
    const made: CaseClass = {
      index: this.all.length,
      mode: one.mode,
      vets: new Set(vets),
      room,
      freeRoom: free.reduce((sum, each) => sum + each, 0),
      freeVets: free.filter((each) => each > 0).length,
      each: one.mode === 'video' && vets.length > 0 ? room / vets.length : 1,
    };
    this.#byKey.set(key, made);
    this.all.push(made);
    return made;
  }

  /** What share of the room that cases of one class take is room that another class could have taken. */
  share(of: CaseClass, other: CaseClass): number {
    if (of === other) return 1;
    this.#shared[of.index] ??= [];
    const row = this.#shared[of.index] ?? [];
    const known = row[other.index];
    if (known !== undefined) return known;
    const both = [...of.vets].filter((vet) => other.vets.has(vet));
    const share = of.room === 0 ? 0 : roomOf(both) / of.room;
    row[other.index] = share;
    return share;
  }
}
