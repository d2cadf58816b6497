import { offerSeconds, placeKeptMinutes } from '../../../contract/dispatch.ts';
import type { Level } from '../../../contract/urgency.ts';
import type { SignedIn } from '../../../db/actor.ts';
import {
  acceptConsult,
  closeLostPlaces,
  comeBack,
  endConsult,
  leaveQueue,
  startConsult,
} from '../../../db/calls/consults.ts';
import { declineOffer } from '../../../db/calls/desk.ts';
import type { Reading } from '../../../party/rooms/dispatcher/queue.ts';
import { readQueue } from '../../../party/rooms/dispatcher/read-queue.ts';
import type { OpenOffer } from '../../../party/rpc.ts';
import { EventQueue } from '../../../tools/simulate/event-queue.ts';
import { behaviour } from '../../../tools/simulate/load.ts';
import { Random } from '../../../tools/simulate/random.ts';
import { needsLicence } from '../../../worker/consults/dispatch/needs-licence.ts';
import { type PlannedOffer, planOffers } from '../../../worker/consults/dispatch/plan-offers.ts';
import { consent, triage } from './story.ts';
import { first, type World } from './world.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** A consult of the hour. Moments are milliseconds since it began. */
export interface PlayedCase {
  readonly id: string;
  readonly owner: SignedIn;
  readonly level: Level;
  readonly came: number;
  /** When a vet took it; null when none did. */
  answered: number | null;
  state: 'waiting' | 'away' | 'in-hand' | 'ended' | 'lost';
}

export interface PlayedHour {
  readonly cases: readonly PlayedCase[];
  /** Cases that were offered while one before them in the queue, which nobody had been offered yet, could have been: [offered, passed over]. */
  readonly overtaken: readonly (readonly [string, string])[];
}

/**
 * Plays an hour in which people come, and what follows until nobody waits. Postgres decides by the product's own functions; chance says who
 * comes and what people and vets do, the same for the same seed. Any of the vets can take any case, so that the queue's order alone decides.
 *
 * @param vets on duty, of whom each loses the desk for a minute once
 * @param setClock tells the database what time it is, in ms since the beginning
 */
export async function playHour(
  world: World,
  vets: readonly SignedIn[],
  setClock: (now: number) => void,
  { levels, perHour, seed }: { levels: Readonly<Record<Level, number>>; perHour: number; seed: number },
): Promise<PlayedHour> {
  const events = new EventQueue<Promise<void>>();
  const random = new Random(seed);
  const cases = new Map<string, PlayedCase & { readonly random: Random }>();
  const overtaken: (readonly [string, string])[] = [];
  const gone = new Set<string>();
  let reading: Reading = { waiting: [], vets: [], offers: [] };
  let isRoundDue = false;

  const change = (): void => {
    if (isRoundDue) return;
    isRoundDue = true;
    events.in(second, round);
  };

  /** As the dispatcher does: reads, plans, and hands the plan to Postgres with the next reading. */
  async function round(): Promise<void> {
    isRoundDue = false;
    let plan: PlannedOffer[] = [];
    do {
      const known = new Map<string, OpenOffer>(reading.offers.map((offer) => [offer.offerId, offer]));
      const doings = { plan, gone: [...gone], offDuty: [], away: [], back: [], ready: [] };
      reading = await readQueue(world.database, doings, known);
      const made = reading.offers.filter(({ offerId }) => !known.has(offerId));
      for (const offer of made) {
        noteOvertaken(offer);
        react(offer);
      }
      const offered = new Set(reading.offers.map(({ consultId }) => consultId));
      const there = reading.vets.filter(({ id }) => !gone.has(id));
      plan = planOffers(reading.waiting, there, offered, needsLicence);
    } while (plan.length > 0);
  }

  function noteOvertaken({ consultId }: OpenOffer): void {
    const offered = new Set(reading.offers.map((offer) => offer.consultId));
    const place = reading.waiting.findIndex(({ id }) => id === consultId);
    for (const one of reading.waiting.slice(0, place))
      if (!one.isAway && !offered.has(one.id) && one.offeredTo.length === 0)
        overtaken.push([consultId, one.id]);
  }

  /** What the vet does who is offered it. */
  function react({ offerId, consultId, vetId }: OpenOffer): void {
    const one = cases.get(consultId);
    const vet = vets.find(({ id }) => id === vetId);
    if (!one || !vet) throw new Error('offered what nobody asked for, or to nobody');
    const { answer, overlooks, declines } = behaviour;
    const delay = one.random.around(answer.median, answer.sigma);
    const [isSeen, isTaken] = [!one.random.chance(overlooks), !one.random.chance(declines)];
    events.in(offerSeconds * second + 1, async () => change());
    if (!isSeen || delay > offerSeconds * second) return;
    events.in(delay, async () => {
      if (gone.has(vetId) || !reading.offers.some((offer) => offer.offerId === offerId)) return;
      if (isTaken) {
        await world.as(vet).run((tx) => [acceptConsult(tx, consultId)]);
        one.state = 'in-hand';
        one.answered ??= events.now;
        events.in(one.random.around(behaviour.consult.chat.median, behaviour.consult.chat.sigma), () =>
          end(one),
        );
      } else await world.as(vet).run((tx) => [declineOffer(tx, offerId)]);
      change();
    });
  }

  async function end(one: PlayedCase): Promise<void> {
    await world.as(one.owner).run((tx) => [endConsult(tx, one.id)]);
    one.state = 'ended';
    change();
  }

  async function arrive(): Promise<void> {
    const owner = await world.person({ limits: { chat: 5 } });
    const petId = await world.pet(owner);
    const level = random.pick(levels);
    const [[consult]] = await world.as(owner).run((tx) => [
      startConsult(tx, {
        idempotencyKey: crypto.randomUUID(),
        petId,
        mode: 'chat',
        reason: 'x',
        consent,
        locale: 'es',
        triage: { ...triage, level },
      }),
    ]);
    const { id } = first(consult ? [consult] : []);
    const own = new Random(seed * 1_000 + cases.size);
    const one = {
      id,
      owner,
      level,
      came: events.now,
      answered: null,
      state: 'waiting' as const,
      random: own,
    };
    cases.set(id, one);
    if (own.chance(behaviour.goesAway)) events.in(own.after(behaviour.awayAfter / 4), () => goAway(id));
    change();
  }

  async function goAway(id: string): Promise<void> {
    const one = cases.get(id);
    if (one?.state !== 'waiting' || reading.offers.some(({ consultId }) => consultId === id)) return;
    await world.as(one.owner).run((tx) => [leaveQueue(tx, id)]);
    one.state = 'away';
    const away = one.random.after(behaviour.awayFor);
    const isLost = away > placeKeptMinutes * minute;
    events.in(isLost ? placeKeptMinutes * minute : away, async () => {
      if (isLost) await world.service.run((tx) => [closeLostPlaces(tx, 10)]);
      else await world.as(one.owner).run((tx) => [comeBack(tx, id)]);
      one.state = isLost ? 'lost' : 'waiting';
      change();
    });
    change();
  }

  const lose = (vet: SignedIn) =>
    events.in(random.next() * hour, async () => {
      gone.add(vet.id);
      events.in(minute, async () => {
        gone.delete(vet.id);
        change();
      });
      change();
    });

  for (const vet of vets) lose(vet);
  for (let at = random.after(hour / perHour); at < hour; at += random.after(hour / perHour))
    events.at(at, arrive);
  for (let happen = events.next(12 * hour); happen; happen = events.next(12 * hour)) {
    setClock(events.now);
    await happen();
  }
  return { cases: [...cases.values()], overtaken };
}
