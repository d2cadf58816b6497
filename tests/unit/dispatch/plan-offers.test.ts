import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canTake, fitsSkills } from '../../../worker/consults/dispatch/can-take.ts';
import type { DutyVet } from '../../../worker/consults/dispatch/duty-vet.ts';
import { type PlannedOffer, planOffers } from '../../../worker/consults/dispatch/plan-offers.ts';
import { compareCases, type WaitingCase } from '../../../worker/consults/dispatch/waiting-case.ts';
import { anyQueue, needsLicence } from './arbitrary-queue.ts';

const byIdle = (vet: DutyVet, other: DutyVet): number =>
  vet.idleSince - other.idleSince || (vet.id < other.id ? -1 : 1);

/** The rule as it is said, vet by vet and case by case, without regard to what that costs. */
function planSlowly(
  waiting: readonly WaitingCase[],
  vets: readonly DutyVet[],
  offered: ReadonlySet<string>,
): PlannedOffer[] {
  let free = vets.filter(({ offer }) => offer === null);
  const held: DutyVet[] = [];
  const planned: PlannedOffer[] = [];
  const letPass: WaitingCase[] = [];
  const bestFor = (one: WaitingCase): DutyVet | undefined => {
    const turn = ({ id }: DutyVet): number => one.offeredTo.indexOf(id) + 1;
    const strange = ({ languages }: DutyVet): number => (languages.has(one.language) ? 0 : 1);
    return free
      .filter((vet) => canTake(vet, one, needsLicence))
      .sort((a, b) => turn(a) - turn(b) || strange(a) - strange(b) || byIdle(a, b))[0];
  };
  for (const one of waiting.toSorted(compareCases)) {
    if (offered.has(one.id) || one.isAway) continue;
    const best = bestFor(one);
    if (best && one.offeredTo.includes(best.id)) {
      letPass.push(one);
      continue;
    }
    const inHand = ({ chatsInHand, offer }: DutyVet): number => chatsInHand + (offer === null ? 0 : 1);
    const [emptiest] = vets
      .filter((vet) => vet.videosInHand === 0 && !held.includes(vet) && fitsSkills(vet, one, needsLicence))
      .sort((a, b) => inHand(a) - inHand(b) || byIdle(a, b));
    if (best) planned.push({ consultId: one.id, vetId: best.id });
    else if (one.mode === 'video' && emptiest && free.length > 0) held.push(emptiest);
    free = free.filter((vet) => vet !== best && !held.includes(vet));
  }
  const turnOf = ({ offeredAt }: WaitingCase): number => offeredAt ?? 0;
  for (const one of letPass.toSorted((a, b) => turnOf(a) - turnOf(b) || compareCases(a, b))) {
    const best = bestFor(one);
    if (!best) continue;
    planned.push({ consultId: one.id, vetId: best.id });
    free = free.filter((vet) => vet !== best);
  }
  return planned;
}

test('D3 D4 D8 the plan is the one that the rule gives when it is followed case by case, vet by vet', () => {
  fc.assert(
    fc.property(anyQueue, ({ waiting, vets }) => {
      const offered = new Set(vets.flatMap(({ offer }) => offer ?? []));
      expect(planOffers(waiting, vets, offered, needsLicence)).toEqual(planSlowly(waiting, vets, offered));
    }),
    { numRuns: 3000 },
  );
});

const vet: DutyVet = {
  id: 'v1',
  species: new Set(['dog']),
  modes: new Set(['chat', 'video']),
  languages: new Set(['es']),
  countries: new Set(['ES']),
  lapsed: new Set<string>(),
  idleSince: 0,
  chatsInHand: 0,
  videosInHand: 0,
  chatsAtOnce: 3,
  offer: null,
};
const dog: WaitingCase = {
  id: 'c1',
  level: 'yellow',
  species: 'dog',
  mode: 'chat',
  language: 'es',
  country: 'ES',
  queuedAt: 0,
  dueAt: 0,
  offeredTo: [],
  offeredAt: null,
  isAway: false,
};

test('D8 a video is not passed over for ever: a vet gets no more chats that come after it', () => {
  const busy = [
    { ...vet, chatsInHand: 2 },
    { ...vet, id: 'v2', chatsInHand: 1 },
  ];
  const video: WaitingCase = { ...dog, id: 'video', mode: 'video', dueAt: 1 };
  const after: WaitingCase[] = [
    { ...dog, id: 'c2', dueAt: 2 },
    { ...dog, id: 'c3', dueAt: 3 },
  ];
  expect(planOffers([video, ...after], busy, new Set(), needsLicence)).toEqual([
    { consultId: 'c2', vetId: 'v1' },
  ]);
  const before: WaitingCase = { ...dog, id: 'c0', level: 'red', dueAt: 0 };
  expect(planOffers([video, before], busy, new Set(), needsLicence)).toEqual([
    { consultId: 'c0', vetId: 'v1' },
  ]);
});

test('D4 a vet who let a case pass is offered what comes after it first, and the case again when nothing else is left', () => {
  const passed: WaitingCase = { ...dog, id: 'c0', dueAt: -1, offeredTo: ['v1'], offeredAt: 1 };
  expect(planOffers([passed, dog], [vet], new Set(), needsLicence)).toEqual([
    { consultId: 'c1', vetId: 'v1' },
  ]);
  expect(planOffers([passed], [vet], new Set(), needsLicence)).toEqual([{ consultId: 'c0', vetId: 'v1' }]);
});

test('D4 of several cases that the only vet let pass, each comes again before any comes twice', () => {
  const waiting = ['c1', 'c2', 'c3'].map((id, at) => ({
    ...dog,
    id,
    dueAt: at,
    offeredTo: ['v1'],
    offeredAt: at + 1,
  }));
  const seen: string[] = [];
  for (let now = 10; now < 16; now += 1) {
    const [planned] = planOffers(waiting, [vet], new Set(), needsLicence);
    const one = waiting.find(({ id }) => id === planned?.consultId);
    if (!one) break;
    one.offeredAt = now;
    seen.push(one.id);
  }
  expect(seen).toEqual(['c1', 'c2', 'c3', 'c1', 'c2', 'c3']);
});
