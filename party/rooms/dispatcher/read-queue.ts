import {
  dispatchOffers,
  dispatchVets,
  dispatchWaiting,
  endAbsentDuty,
  notePresence,
  offerConsults,
  settleOffers,
  tellReady,
} from '../../../db/calls/dispatch.ts';
import type { Database } from '../../../db/client.ts';
import type { PlannedOffer } from '../../../worker/consults/dispatch/plan-offers.ts';
import { wholeCaseSchema } from '../../protocol/waiting-case.ts';
import type { OpenOffer } from '../../rpc.ts';
import type { Reading } from './queue.ts';

/** What is to be done before the queue is read. */
export type Doings = {
  plan: readonly PlannedOffer[];
  /** Vets without a desk: what they are offered goes to the next one. */
  gone: readonly string[];
  /** Vets who have had no desk for so long that their duty ends. */
  offDuty: readonly string[];
  /** Consults whose owners went away or came back. */
  away: readonly string[];
  back: readonly string[];
  /** Consults whose owners are away while a vet could have them: they are told. */
  ready: readonly string[];
};

/**
 * Does that and reads the queue, in one round trip. `known`: the open offers whose cases are known. Postgres leaves out what does not hold
 * any more. `told`: to how many people a message is to be sent now. Throws as Door.run.
 */
export async function readQueue(
  database: Database,
  doings: Doings,
  known: ReadonlyMap<string, OpenOffer>,
): Promise<Reading & { told: number }> {
  const service = database.asService('dispatch', { requestId: crypto.randomUUID(), userAgent: '' });
  const { plan, gone, offDuty, away, back, ready } = doings;
  const [, ended, , , [called], waiting, vets, offers] = await service.run((tx) => [
    notePresence(tx, away, back),
    endAbsentDuty(tx, offDuty),
    settleOffers(tx, gone),
    offerConsults(tx, plan),
    tellReady(tx, ready),
    dispatchWaiting(tx),
    dispatchVets(tx),
    dispatchOffers(tx, [...known.keys()]),
  ]);
  const offerOf = new Map(offers.map(({ vetId, consultId }) => [vetId, consultId]));
  return {
    told: (called?.count ?? 0) + ended.length,
    waiting: waiting.map(({ locale, queuedAt, dueAt, offeredAt, awaySince, ...one }) => ({
      ...one,
      isAway: awaySince !== null,
      awaySince: awaySince?.getTime() ?? null,
      language: locale,
      queuedAt: queuedAt.getTime(),
      dueAt: dueAt.getTime(),
      offeredAt: offeredAt?.getTime() ?? null,
    })),
    vets: vets.map(({ species, modes, languages, countries, lapsed, idleSince, ...vet }) => ({
      ...vet,
      species: new Set(species),
      modes: new Set(modes),
      languages: new Set(languages),
      countries: new Set(countries),
      lapsed: new Set(lapsed),
      idleSince: idleSince.getTime(),
      offer: offerOf.get(vet.id) ?? null,
    })),
    offers: offers.flatMap(({ id, consultId, vetId, expiresAt, facts }) => {
      const whole = known.get(id)?.case ?? wholeCaseSchema.safeParse(facts).data;
      return whole ? [{ offerId: id, consultId, vetId, expiresAt: expiresAt.getTime(), case: whole }] : [];
    }),
  };
}
