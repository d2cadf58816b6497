import fc from 'fast-check';
import { consultModes, species } from '../../../contract/consults.ts';
import { levels } from '../../../contract/urgency.ts';
import type { DutyVet } from '../../../worker/consults/dispatch/duty-vet.ts';
import type { WaitingCase } from '../../../worker/consults/dispatch/waiting-case.ts';

const languages = ['es', 'en'];
const countries = ['ES', 'MX', 'US'];
export const vetIds = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'] as const;

/** Few values each, so that much is equal and ties are met. */
const waitingCase = (id: string): fc.Arbitrary<WaitingCase> =>
  fc.record({
    id: fc.constant(id),
    level: fc.constantFrom(...levels),
    species: fc.constantFrom(...species),
    mode: fc.constantFrom(...consultModes),
    language: fc.constantFrom(...languages),
    country: fc.constantFrom(...countries),
    queuedAt: fc.integer({ min: 0, max: 3 }),
    dueAt: fc.integer({ min: 0, max: 5 }),
    offeredTo: fc.shuffledSubarray([...vetIds]),
    offeredAt: fc.integer({ min: 0, max: 3 }),
    isAway: fc.nat(9).map((ten) => ten === 0),
  });

const some = <T>(values: readonly T[]): fc.Arbitrary<ReadonlySet<T>> =>
  fc.subarray([...values]).map((list) => new Set(list));

const dutyVet = (id: string): fc.Arbitrary<DutyVet> =>
  fc.record({
    id: fc.constant(id),
    species: some(species),
    modes: some(consultModes),
    languages: some(languages),
    countries: some(countries),
    lapsed: some(countries),
    idleSince: fc.integer({ min: 0, max: 3 }),
    chatsInHand: fc.nat(3),
    videosInHand: fc.nat(4).map((five) => (five === 0 ? 1 : 0)),
    chatsAtOnce: fc.integer({ min: 1, max: 3 }),
    offer: fc.constant(null),
  });

/** A queue in any order, vets, and who of them is being offered what. */
export const anyQueue = fc
  .tuple(fc.nat(12), fc.subarray([...vetIds]))
  .chain(([cases, vets]) =>
    fc.record({
      waiting: fc.tuple(...Array.from({ length: cases }, (_, at) => waitingCase(`c${at}`))),
      vets: fc.tuple(...vets.map(dutyVet)),
      offers: fc.integer({ min: 0, max: 2 }),
    }),
  )
  .map(({ waiting, vets, offers }) => ({
    waiting,
    vets: vets.map((vet, at) => ({ ...vet, offer: at < offers ? (waiting[at]?.id ?? null) : null })),
  }));

/** Where only the vets of a country may treat. */
export const needsLicence = (country: string): boolean => country === 'US';
