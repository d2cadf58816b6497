import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowanceMinutes, type Level, levels } from '../../../contract/urgency.ts';
import type { SignedIn } from '../../../db/actor.ts';
import {
  acceptConsult,
  cancelConsult,
  endConsult,
  relevelConsult,
  returnConsult,
  startConsult,
} from '../../../db/calls/consults.ts';
import { declineOffer, setDuty } from '../../../db/calls/desk.ts';
import type { Tx } from '../../../db/client.ts';
import { DatabaseRefusal } from '../../../db/errors.ts';
import { clockedBackend } from '../../../dev/half-year/clocked-backend.ts';
import { Queue } from '../../../party/rooms/dispatcher/queue.ts';
import { QueueVersion } from '../../../party/rooms/dispatcher/queue-version.ts';
import { readQueue } from '../../../party/rooms/dispatcher/read-queue.ts';
import { ShownBoard } from '../../../party/rooms/lobby/shown-board.ts';
import { packEtas } from '../../../party/rooms/packed-etas.ts';
import { canTake } from '../../../worker/consults/dispatch/can-take.ts';
import { needsLicence } from '../../../worker/consults/dispatch/needs-licence.ts';
import { type PlannedOffer, planOffers } from '../../../worker/consults/dispatch/plan-offers.ts';
import { startPglite } from '../../support/postgres.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
import { first, openWorld, type World } from '../support/world.ts';

let world: World;
/** The time by the database's clock, in ms since 1970. */
let at = Date.now();
beforeAll(async () => {
  const postgres = await startPglite();
  world = await openWorld({ ...postgres, backend: clockedBackend(postgres.backend, () => new Date(at)) });
});
afterAll(() => world.close());

/** What may happen; numbers choose among those whom it may happen to. */
const steps = fc.array(
  fc.record({
    what: fc.constantFrom(
      'join',
      'join',
      'join',
      'cancel',
      'relevel',
      'accept',
      'accept',
      'decline',
      'time-out',
      'gone',
      'duty',
      'return',
      'end',
      'restart',
    ),
    who: fc.nat(99),
    level: fc.constantFrom(...levels),
    minutes: fc.nat(4),
  }),
  { minLength: 5, maxLength: 30 },
);
type Step = (typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never) extends (infer One)[]
  ? One
  : never;

/** A consult as the model has it. */
type Known = {
  id: string;
  owner: SignedIn;
  queuedAt: number;
  level: Level;
  vet: SignedIn | null;
  state: 'queued' | 'active';
};

/** A day of dispatch on the real functions, with a clock of its own. */
async function play(all: readonly Step[]): Promise<void> {
  const dispatch = dispatchSteps(world);
  const vets = [await dispatch.vet(1), await dispatch.vet(2), await dispatch.vet(1)];
  const onDuty = new Set(vets);
  const known: Known[] = [];
  const done = <T>(who: SignedIn, call: (tx: Tx) => T & ReturnType<typeof cancelConsult>) =>
    world.as(who).run((tx) => [call(tx)]);
  const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
  const queued = () => known.filter(({ state }) => state === 'queued');

  let [queue, version] = [new Queue(), new QueueVersion(1)];
  let board: ShownBoard | null = null;
  let turn = 0;
  /** What the dispatcher does in a round: read, plan, offer, tell. */
  const round = async (gone: string[] = []) => {
    let plan: PlannedOffer[] = [];
    do {
      const { reading } = queue;
      turn += 1;
      const doings = { plan, gone, offDuty: [], away: [], back: [], ready: [] };
      const offersKnown = new Map(reading.offers.map((offer) => [offer.offerId, offer]));
      queue.take(await readQueue(world.database, doings, offersKnown), turn);
      version.update(queue.shown());
      const update = {
        version: version.version,
        queue: board ? { change: version.change } : { whole: version.whole },
        vetsOnDuty: queue.reading.vets.length,
        offers: queue.reading.offers,
        etas: packEtas([]),
        reading: { life: 1, reading: turn },
      };
      board =
        ShownBoard.after(board, update) ??
        ShownBoard.after(null, { ...update, queue: { whole: version.whole } });
      const { waiting, vets: duty, offers } = queue.reading;
      plan = planOffers(waiting, duty, new Set(offers.map(({ consultId }) => consultId)), needsLicence);
    } while (plan.length > 0);
  };

  const act = async ({ what, who, level, minutes }: Step): Promise<string[]> => {
    at += minutes * 60_000 + 1;
    const offers = queue.reading.offers;
    const offer = pick(offers, who);
    const vet = vets.find(({ id }) => id === offer?.vetId);
    const waiting = pick(queued(), who);
    const active = pick(
      known.filter(({ state }) => state === 'active'),
      who,
    );
    switch (what) {
      case 'join': {
        const owner = await world.person({ limits: { chat: 5 } });
        const petId = await world.pet(owner);
        const consent = { version: '1', country: 'ES' };
        const input = {
          idempotencyKey: crypto.randomUUID(),
          petId,
          mode: 'chat' as const,
          reason: 'x',
          consent,
          triage: null,
          locale: 'es',
        };
        const [[consult]] = await done(owner, (tx) => startConsult(tx, input));
        if (consult)
          known.push({
            id: consult.id,
            owner,
            queuedAt: at,
            level: consult.level,
            vet: null,
            state: 'queued',
          });
        return [];
      }
      case 'cancel':
        if (!waiting) return [];
        await done(waiting.owner, (tx) => cancelConsult(tx, waiting.id));
        known.splice(known.indexOf(waiting), 1);
        return [];
      case 'relevel':
        if (!waiting) return [];
        await done(first(vets), (tx) =>
          relevelConsult(tx, { consultId: waiting.id, level, reason: 'other' }),
        );
        waiting.level = level;
        return [];
      case 'accept': {
        const taken = known.find(({ id }) => id === offer?.consultId);
        if (!offer || !vet || !taken) return [];
        await done(vet, (tx) => acceptConsult(tx, offer.consultId));
        Object.assign(taken, { state: 'active', vet });
        return [];
      }
      case 'decline':
        if (offer && vet) await world.as(vet).run((tx) => [declineOffer(tx, offer.offerId)]);
        return [];
      case 'time-out':
        at += 21_000;
        return [];
      case 'gone':
        return vet ? [vet.id] : [];
      case 'duty': {
        const one = pick(vets, who);
        if (!one) return [];
        const on = !onDuty.delete(one);
        if (on) onDuty.add(one);
        await world.as(one).run((tx) => [setDuty(tx, on)]);
        return [];
      }
      case 'return':
        if (!active?.vet) return [];
        await done(active.vet, (tx) => returnConsult(tx, active.id, 'other'));
        Object.assign(active, { state: 'queued', vet: null });
        return [];
      case 'end':
        if (!active) return [];
        await done(active.owner, (tx) => endConsult(tx, active.id));
        known.splice(known.indexOf(active), 1);
        return [];
      case 'restart':
        [queue, version] = [new Queue(), new QueueVersion(version.version + 1_000)];
        return [];
    }
  };

  const check = async () => {
    const due = ({ queuedAt, level }: Known) => queuedAt + allowanceMinutes[level] * 60_000;
    const order = queued().toSorted(
      (a, b) => due(a) - due(b) || a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1),
    );
    const { waiting, offers, vets: duty } = queue.reading;
    // Nobody lost, nobody twice, in the order of the queue.
    expect(waiting.map(({ id }) => id)).toEqual(order.map(({ id }) => id));
    for (const [index, { id, owner }] of order.entries()) {
      expect(board?.placeOf(id)).toBe(index + 1);
      expect(await dispatch.place(owner, id)).toBe(index + 1);
    }
    // One offer a consult, one a vet, to vets on duty only.
    for (const list of [offers.map(({ consultId }) => consultId), offers.map(({ vetId }) => vetId)])
      expect(new Set(list).size).toBe(list.length);
    expect(offers.every(({ vetId }) => [...onDuty].some(({ id }) => id === vetId))).toBe(true);
    // Nobody who could take a case that waits is left without one.
    const free = waiting.filter(({ id }) => !offers.some(({ consultId }) => consultId === id));
    for (const vet of duty)
      if (vet.offer === null) expect(free.filter((one) => canTake(vet, one, needsLicence))).toEqual([]);
  };

  await round();
  for (const step of all) {
    await round(await act(step));
    await check();
  }
  for (const one of onDuty) await world.as(one).run((tx) => [setDuty(tx, false)]);
  for (const { id, owner } of queued()) await world.as(owner).run((tx) => [cancelConsult(tx, id)]);
}

test('D1 whatever happens in whatever order: the queue is in order, nobody is lost or there twice, every place is right', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      try {
        await play(all);
      } catch (error) {
        if (error instanceof DatabaseRefusal) throw new Error(`${error.code} ${error.stack}`);
        throw error;
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
