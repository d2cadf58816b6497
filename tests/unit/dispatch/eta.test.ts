import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateWaits } from '../../../worker/consults/dispatch/eta.ts';
import { rangeOf } from '../../../worker/consults/dispatch/eta-range.ts';
import { type Handling, meanOf, usualHandling } from '../../../worker/consults/dispatch/handling.ts';
import { compareCases, type WaitingCase } from '../../../worker/consults/dispatch/waiting-case.ts';
import { anyQueue, needsLicence } from './arbitrary-queue.ts';

const minute = 60_000;
const dog: WaitingCase = {
  id: 'c1',
  level: 'yellow',
  species: 'dog',
  mode: 'chat',
  language: 'es',
  country: 'ES',
  queuedAt: 0,
  dueAt: 60 * minute,
  offeredTo: [],
  offeredAt: null,
  isAway: false,
};
const vet = {
  id: 'v1',
  species: new Set(['dog' as const]),
  modes: new Set(['chat' as const]),
  languages: new Set(['es']),
  countries: new Set(['ES']),
  lapsed: new Set<string>(),
  idleSince: 0,
  chatsInHand: 1,
  videosInHand: 0,
  chatsAtOnce: 1,
  offer: null,
};
const waitsOf = (waiting: readonly WaitingCase[], vets = [vet], handling: Handling = usualHandling) =>
  estimateWaits(waiting, vets, handling, 0, needsLicence);

test('D11 without a vet who could take the case there is no estimate', () => {
  expect(waitsOf([dog], [])).toEqual(new Map());
  const horse: WaitingCase = { ...dog, id: 'horse', species: 'horse' };
  expect([...waitsOf([horse, dog]).keys()]).toEqual(['c1']);
  // Who waits for nobody is in nobody's way.
  expect(waitsOf([horse, dog]).get('c1')).toEqual(waitsOf([dog]).get('c1'));
});

test('D11 the estimate surrounds what queueing theory expects: one full vet, exponential consults', () => {
  const mean = meanOf(usualHandling.consult.chat);
  const wait = waitsOf([dog]).get('c1');
  // The 10th and 90th percentile of an exponential distribution: 0.105 and 2.303 means.
  expect(wait?.from).toBeLessThan(0.15 * mean);
  expect(wait?.to).toBeGreaterThan(2.3 * mean);
  const cases = Array.from({ length: 40 }, (_, at) => ({ ...dog, id: `c${at}` }));
  const vets = Array.from({ length: 10 }, (_, at) => ({ ...vet, id: `v${at}` }));
  const last = waitsOf(cases, vets).get('c39');
  expect(last?.from).toBeGreaterThan(2 * mean);
  expect(last?.from).toBeLessThan(4 * mean);
  expect(last?.to).toBeGreaterThan(4 * mean);
  expect(last?.to).toBeLessThan(7 * mean);
});

test('D11 who may still come and be more urgent makes the wait longer, and no longer than they can overtake', () => {
  const busy = { ...usualHandling, perHour: { ...usualHandling.perHour, red: 600 } };
  const [calm, under] = [waitsOf([dog]).get('c1'), waitsOf([dog], [vet], busy).get('c1')];
  expect(under?.to).toBeGreaterThan((calm?.to ?? 0) + 60 * minute);
  const old = { ...dog, dueAt: -120 * minute };
  expect(waitsOf([old], [vet], busy).get('c1')).toEqual(waitsOf([old]).get('c1'));
});

test('D11 a range begins before it ends, and who is behind in the same line is not told to come first', () => {
  fc.assert(
    fc.property(anyQueue, fc.integer({ min: 0, max: 20 }), ({ waiting, vets }, red) => {
      const handling = { ...usualHandling, perHour: { ...usualHandling.perHour, red } };
      const line = waiting.toSorted(compareCases);
      const offered = new Set(vets.map(({ offer }) => offer));
      const last = new Map<string, { from: number; to: number }>();
      const waits = estimateWaits(line, vets, handling, 0, needsLicence);
      for (const one of line) {
        const wait = waits.get(one.id);
        if (!wait || offered.has(one.id)) continue;
        const kind = `${one.species} ${one.mode} ${one.country}`;
        const before = last.get(kind) ?? { from: 0, to: 0 };
        expect(wait.from).toBeGreaterThanOrEqual(0);
        expect(wait.to).toBeGreaterThan(wait.from);
        // Both ends are found to within a fiftieth.
        expect(wait.from).toBeGreaterThanOrEqual(before.from * 0.96 - 10_000);
        expect(wait.to).toBeGreaterThanOrEqual(before.to * 0.96 - 10_000);
        last.set(kind, wait);
      }
    }),
  );
});

test.each([
  [
    { from: 0, to: 30_000 },
    { from: 0, to: 2 },
  ],
  [
    { from: 1 * minute, to: 3.7 * minute },
    { from: 0, to: 5 },
  ],
  [
    { from: 10.2 * minute, to: 19.9 * minute },
    { from: 10, to: 20 },
  ],
  [
    { from: 47 * minute, to: 100 * minute },
    { from: 40, to: 120 },
  ],
  [
    { from: 239 * minute, to: 241 * minute },
    { from: 180, to: 300 },
  ],
])('D11 a wait is told in steps and never narrower than it is: %j', (wait, told) => {
  expect(rangeOf(wait)).toEqual(told);
});

test('D11 a forgotten consult does not move what a consult takes', () => {
  expect(meanOf({ median: 10 * minute, p90: 10 * minute })).toBe(10 * minute);
  expect(meanOf({ median: 10 * minute, p90: 20 * minute })).toBeCloseTo(11.57 * minute, -3);
});
