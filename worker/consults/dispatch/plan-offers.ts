import { canTake } from './can-take.ts';
import type { DutyVet } from './duty-vet.ts';
import { compareCases, type WaitingCase } from './waiting-case.ts';

/** A consult that is to be offered to a vet. */
export interface PlannedOffer {
  readonly consultId: string;
  readonly vetId: string;
}

/** Whom a case should be offered to first: who was not asked yet, or longest ago; who speaks its language; who was idle longest. */
function preference(one: WaitingCase): (vet: DutyVet, other: DutyVet) => number {
  const asked = new Map(one.offeredTo.map((id, index) => [id, index + 1]));
  const turn = ({ id }: DutyVet): number => asked.get(id) ?? 0;
  const strange = ({ languages }: DutyVet): number => (languages.has(one.language) ? 0 : 1);
  return (vet, other) =>
    turn(vet) - turn(other) ||
    strange(vet) - strange(other) ||
    vet.idleSince - other.idleSince ||
    (vet.id < other.id ? -1 : 1);
}

/**
 * Who is to be offered what, now: in the order of the queue, each case that is not being offered goes to the free vet who suits it best.
 * A case that nobody free can take is passed over and keeps its place. A vet gets one offer, a case goes to one vet.
 *
 * @param offered consults with an open offer: it is not torn away, whoever comes
 * @param needsLicence whether a country asks for its own licence
 */
export function planOffers(
  waiting: readonly WaitingCase[],
  vets: readonly DutyVet[],
  offered: ReadonlySet<string>,
  needsLicence: (country: string) => boolean,
): PlannedOffer[] {
  const free = new Map(vets.filter(({ offer }) => offer === null).map((vet) => [vet.id, vet]));
  const planned: PlannedOffer[] = [];
  for (const one of [...waiting].sort(compareCases)) {
    if (free.size === 0) break;
    if (offered.has(one.id) || one.isAway) continue;
    const [best] = [...free.values()].filter((vet) => canTake(vet, one, needsLicence)).sort(preference(one));
    if (!best) continue;
    free.delete(best.id);
    planned.push({ consultId: one.id, vetId: best.id });
  }
  return planned;
}
