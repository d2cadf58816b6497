import type { DutyVet } from './duty-vet.ts';
import type { WaitingCase } from './waiting-case.ts';

/** Whether a vet has room for one more consult of this mode: a video is always the only one that they have. */
function hasRoom(vet: DutyVet, mode: WaitingCase['mode']): boolean {
  if (vet.videosInHand > 0) return false;
  return mode === 'video' ? vet.chatsInHand === 0 : vet.chatsInHand < vet.chatsAtOnce;
}

/**
 * Whether a case is one for a vet, be there room or not: species and mode always decide; the country does where treating at a distance
 * takes a licence of that country, and where theirs has run out.
 */
export function fitsSkills(
  vet: DutyVet,
  one: WaitingCase,
  needsLicence: (country: string) => boolean,
): boolean {
  return (
    vet.species.has(one.species) &&
    vet.modes.has(one.mode) &&
    !vet.lapsed.has(one.country) &&
    (!needsLicence(one.country) || vet.countries.has(one.country))
  );
}

/** Whether a case may be offered to a vet: it is one for them, and they have room. */
export function canTake(vet: DutyVet, one: WaitingCase, needsLicence: (country: string) => boolean): boolean {
  return fitsSkills(vet, one, needsLicence) && hasRoom(vet, one.mode);
}
