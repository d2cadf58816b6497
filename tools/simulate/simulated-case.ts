import { allowanceMinutes } from '../../contract/urgency.ts';
import type { Wait } from '../../worker/consults/dispatch/eta.ts';
import type { WaitingCase } from '../../worker/consults/dispatch/waiting-case.ts';
import { behaviour, countryShares, type Load, languageOf, modeShares, speciesShares } from './load.ts';
import type { Random } from './random.ts';

/** A consult of the simulation: what dispatch knows of it, and what becomes of it. */
export interface SimulatedCase extends WaitingCase {
  offeredTo: string[];
  offeredAt: number | null;
  isAway: boolean;
  state: 'waiting' | 'in-hand' | 'ended' | 'left';
  /** What its owner was told first; null while nobody could say. */
  told: Wait | null;
  firstOfferAt: number | null;
  /** When a vet first took it. */
  acceptedAt: number | null;
  leftAt: number | null;
  offers: number;
  accepts: number;
  readonly patience: number;
}

/** Somebody comes, as the load and chance will have it. */
export function simulatedCase(number: number, now: number, load: Load, random: Random): SimulatedCase {
  const level = random.pick(load.levels);
  const country = random.pick(countryShares);
  return {
    id: `case-${String(number).padStart(7, '0')}`,
    level,
    species: random.pick(speciesShares),
    mode: random.pick(modeShares),
    language: languageOf[country],
    country,
    queuedAt: now,
    dueAt: now + allowanceMinutes[level] * 60_000,
    offeredTo: [],
    offeredAt: null,
    isAway: false,
    state: 'waiting',
    told: null,
    firstOfferAt: null,
    acceptedAt: null,
    leftAt: null,
    offers: 0,
    accepts: 0,
    patience: random.around(behaviour.patience[level].median, behaviour.patience[level].sigma),
  };
}
