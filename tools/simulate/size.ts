import { estimateWaits } from '../../worker/consults/dispatch/eta.ts';
import { usualHandling } from '../../worker/consults/dispatch/handling.ts';
import { needsLicence } from '../../worker/consults/dispatch/needs-licence.ts';
import { planOffers } from '../../worker/consults/dispatch/plan-offers.ts';
import { compareCases } from '../../worker/consults/dispatch/waiting-case.ts';
import { usualLevels } from './load.ts';
import { quantile } from './measured.ts';
import type { Random } from './random.ts';
import { simulatedCase } from './simulated-case.ts';
import { simulatedVet } from './simulated-vet.ts';

/**
 * Milliseconds of processor that a round took: half of them at most the median. What else the machine does is not in it. `atFirst`: the longest
 * of the first rounds, in which the code is being compiled; the others are without them.
 */
type Took = { readonly median: number; readonly p99: number; readonly atFirst: number };

/** A dispatcher that lives for a minute has done with compiling. */
const firstRounds = 20;

const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * One round after another over a queue of `waiting` with `vets` on duty and `changes` cases a second that come and go: what planning offers and
 * estimating waits takes on this machine. Milliseconds.
 */
export function measureSize(
  size: { waiting: number; vets: number; changes: number; rounds: number },
  random: Random,
): { plan: Took; estimate: Took; offered: number } {
  const load = { vets: size.vets, perHour: 0, levels: usualLevels };
  let number = 0;
  const come = () => ({
    ...simulatedCase(number++, -Math.floor(random.next() * 3_600_000), load, random),
    offeredTo: random.chance(0.1) ? [`vet-0-${Math.floor(random.next() * size.vets)}`] : [],
  });
  const queue = Array.from({ length: size.waiting }, come);
  const handling = { ...usualHandling, perHour: { red: 60, orange: 220, yellow: 300, green: 350, blue: 70 } };
  const [plans, estimates]: [number[], number[]] = [[], []];
  let offered = 0;
  for (let round = 0; round < size.rounds; round += 1) {
    for (let change = 0; change < size.changes / 2; change += 1) {
      queue.splice(Math.floor(random.next() * queue.length), 1);
      queue.push(come());
    }
    // As Postgres reads it.
    queue.sort(compareCases);
    const vets = Array.from({ length: size.vets }, (_, at) => {
      const vet = simulatedVet(0, at);
      const isFree = random.chance(0.1);
      return {
        ...vet,
        idleSince: random.next(),
        chatsInHand: isFree ? vet.chatsAtOnce - 1 : vet.chatsAtOnce,
      };
    });
    const before = processor();
    const planned = planOffers(queue, vets, new Set(), needsLicence);
    const between = processor();
    estimateWaits(queue, vets, handling, 0, needsLicence);
    plans.push(between - before);
    estimates.push(processor() - between);
    offered += planned.length;
  }
  const took = (times: readonly number[]): Took => ({
    median: quantile(times.slice(firstRounds), 0.5),
    p99: quantile(times.slice(firstRounds), 0.99),
    atFirst: Math.max(...times.slice(0, firstRounds)),
  });
  return { plan: took(plans), estimate: took(estimates), offered: offered / size.rounds };
}
