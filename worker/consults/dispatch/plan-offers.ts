import type { DutyVet } from './duty-vet.ts';
import { FreeVets } from './free-vets.ts';
import { compareCases, type WaitingCase } from './waiting-case.ts';

/** A consult that is to be offered to a vet. */
export interface PlannedOffer {
  readonly consultId: string;
  readonly vetId: string;
}

/** The one whose last offer is longest ago comes first. */
const compareTurns = (one: WaitingCase, other: WaitingCase): number =>
  (one.offeredAt ?? 0) - (other.offeredAt ?? 0) || compareCases(one, other);

/**
 * Who is to be offered what, now: in the order of the queue, each case that is not being offered goes to the free vet who suits it best.
 * A case that nobody free can take is passed over and keeps its place; for a video a vet is kept from getting more. What a vet let pass
 * is offered to them again only when there is nothing else for them, and then each in its turn, however urgent: of two cases that nobody
 * free takes, the first in the queue must not keep the second from being seen again. A vet gets one offer, a case goes to one vet.
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
  const free = new FreeVets(vets, needsLicence);
  const planned: PlannedOffer[] = [];
  const letPass: WaitingCase[] = [];
  const plan = (one: WaitingCase, vet: DutyVet): void => {
    free.give(vet);
    planned.push({ consultId: one.id, vetId: vet.id });
  };
  for (const one of [...waiting].sort(compareCases)) {
    if (free.isEmpty) break;
    if (offered.has(one.id) || one.isAway) continue;
    const suited = free.suited(one);
    if (suited?.wasAsked) letPass.push(one);
    else if (suited) plan(one, suited.vet);
    else if (one.mode === 'video') free.hold(one);
  }
  for (const one of letPass.sort(compareTurns)) {
    const suited = free.suited(one);
    if (suited) plan(one, suited.vet);
  }
  return planned;
}
