import { offerSeconds, placeKeptMinutes, vetSilence } from '../../contract/dispatch.ts';
import { estimateWaits } from '../../worker/consults/dispatch/eta.ts';
import { needsLicence } from '../../worker/consults/dispatch/needs-licence.ts';
import { planOffers } from '../../worker/consults/dispatch/plan-offers.ts';
import { compareCases } from '../../worker/consults/dispatch/waiting-case.ts';
import { EventQueue } from './event-queue.ts';
import { arrivalsByHour, behaviour, type Load, shiftHours, shifts } from './load.ts';
import { Measured } from './measured.ts';
import type { Random } from './random.ts';
import { type SimulatedCase, simulatedCase } from './simulated-case.ts';
import { type SimulatedVet, simulatedVet } from './simulated-vet.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Between the beginnings of two rounds of planning, as in the lobby. */
const apart = 1_000;

/**
 * Days at a service of vets. Chance says who comes and what people do; what is offered to whom, and what those who wait are told, comes from
 * the product's own code.
 */
export class Simulation {
  readonly cases: SimulatedCase[] = [];
  readonly vets: SimulatedVet[] = [];
  readonly #waiting = new Map<string, SimulatedCase>();
  readonly #measured = new Measured();
  readonly #events = new EventQueue();
  readonly #load: Load;
  readonly #random: Random;
  #untold: SimulatedCase[] = [];
  #plannedAt = Number.NEGATIVE_INFINITY;
  #isRoundDue = false;

  constructor(load: Load, random: Random) {
    this.#load = load;
    this.#random = random;
  }

  /** Plays so many days, from midnight. */
  run(days: number): void {
    this.#hire(days);
    this.#nextArrival();
    this.#events.run(days * day);
    for (const vet of this.vets) this.#note(vet);
  }

  /** Who waits at the end. */
  get waiting(): readonly SimulatedCase[] {
    return [...this.#waiting.values()];
  }

  get now(): number {
    return this.#events.now;
  }

  #hire(days: number): void {
    for (const [number, { begins, share }] of shifts.entries()) {
      const size = Math.max(1, Math.round(this.#load.vets * share));
      for (let at = 0; at < size; at += 1) {
        const vet = simulatedVet(number, at);
        this.vets.push(vet);
        // From the night before, whose shift is at work when the first day begins.
        for (let date = -1; date < days; date += 1) {
          const start = date * day + begins * hour + this.#lateness();
          this.#events.at(start, () => this.#setDuty(vet, true));
          this.#events.at(start + shiftHours * hour + this.#lateness(), () => this.#setDuty(vet, false));
        }
      }
    }
  }

  #lateness(): number {
    return (this.#random.next() - 0.5) * behaviour.punctuality;
  }

  #setDuty(vet: SimulatedVet, on: boolean): void {
    // The end of a shift that was over before the first day.
    if (vet.isOnDuty === on) return;
    this.#note(vet);
    vet.isOnDuty = on;
    vet.idleSince = this.now;
    if (on) this.#nextDisconnect(vet);
    else this.#closeOffer(vet);
    this.#change();
  }

  #nextDisconnect(vet: SimulatedVet): void {
    this.#events.in(this.#random.after(behaviour.connected), () => {
      if (!vet.isOnDuty) return;
      this.#disconnect(vet);
      this.#nextDisconnect(vet);
    });
  }

  /** What they were offered goes on to the next vet; what they had in hand goes back when they are gone too long. */
  #disconnect(vet: SimulatedVet): void {
    if (!vet.isConnected) return;
    const gone = this.#random.after(behaviour.disconnected);
    this.#note(vet);
    vet.isConnected = false;
    this.#closeOffer(vet);
    if (gone > vetSilence.disconnected * minute) {
      this.#events.in(vetSilence.disconnected * minute, () => {
        for (const one of this.cases.filter(({ id }) => vet.inHand.has(id))) this.#giveBack(vet, one);
      });
    }
    this.#events.in(gone, () => {
      this.#note(vet);
      vet.isConnected = true;
      this.#change();
    });
    this.#change();
  }

  #giveBack(vet: SimulatedVet, one: SimulatedCase): void {
    this.#putDown(vet, one);
    one.state = 'waiting';
    one.offeredTo = [vet.id];
    one.offeredAt = this.now;
    this.#waiting.set(one.id, one);
    this.#change();
  }

  #nextArrival(): void {
    const most = Math.max(...arrivalsByHour);
    this.#events.in(this.#random.after(hour / (this.#load.perHour * most)), () => {
      // As many as the busiest hour has come to the door; of them as many come in as the hour has.
      const share = arrivalsByHour[Math.floor((this.now % day) / hour)] ?? 1;
      if (this.#random.chance(share / most)) this.#arrive();
      this.#nextArrival();
    });
  }

  #arrive(): void {
    const one = simulatedCase(this.cases.length, this.now, this.#load, this.#random);
    this.cases.push(one);
    this.#waiting.set(one.id, one);
    this.#untold.push(one);
    this.#measured.arrived(this.now, one.level);
    if (!this.#load.isPatient) this.#events.in(one.patience, () => this.#leave(one));
    if (this.#random.chance(behaviour.goesAway)) {
      this.#events.in(this.#random.after(behaviour.awayAfter), () => this.#goAway(one));
    }
    this.#change();
  }

  #goAway(one: SimulatedCase): void {
    if (one.state !== 'waiting' || this.#isOffered(one)) return;
    const away = this.#random.after(behaviour.awayFor);
    one.isAway = true;
    this.#events.in(Math.min(away, placeKeptMinutes * minute), () => {
      one.isAway = false;
      if (away > placeKeptMinutes * minute) this.#leave(one);
      this.#change();
    });
    this.#change();
  }

  #isOffered(one: SimulatedCase): boolean {
    return this.vets.some(({ offer }) => offer === one.id);
  }

  /** Gives up, or lost the place. Who is being offered stays: somebody is about to answer. */
  #leave(one: SimulatedCase): void {
    if (one.state !== 'waiting' || this.#isOffered(one) || one.accepts > 0) return;
    one.state = 'left';
    one.leftAt = this.now;
    this.#waiting.delete(one.id);
    this.#change();
  }

  /** Something is different: a round begins, at most once a second. */
  #change(): void {
    if (this.#isRoundDue) return;
    this.#isRoundDue = true;
    this.#events.at(this.#plannedAt + apart, () => this.#plan());
  }

  #plan(): void {
    this.#isRoundDue = false;
    this.#plannedAt = this.now;
    const waiting = this.waiting.toSorted(compareCases);
    const vets = this.vets.filter(({ isOnDuty, isConnected }) => isOnDuty && isConnected);
    const offered = new Set(vets.flatMap(({ offer }) => offer ?? []));
    for (const { consultId, vetId } of planOffers(waiting, vets, offered, needsLicence)) {
      const one = this.#waiting.get(consultId);
      const vet = vets.find(({ id }) => id === vetId);
      if (one && vet) this.#offer(one, vet);
    }
    if (this.#untold.length > 0) {
      const waits = estimateWaits(waiting, vets, this.#measured.handling(this.now), this.now, needsLicence);
      for (const one of this.#untold) one.told = waits.get(one.id) ?? null;
      this.#untold = [];
    }
  }

  #offer(one: SimulatedCase, vet: SimulatedVet): void {
    const { answer, overlooks, declines } = behaviour;
    const runsOut = offerSeconds * 1_000;
    const delay = this.#random.chance(overlooks) ? runsOut : this.#random.around(answer.median, answer.sigma);
    const isAccepted = delay < runsOut && !this.#random.chance(declines);
    vet.offer = one.id;
    one.offers += 1;
    one.firstOfferAt ??= this.now;
    const offer = one.offers;
    this.#events.in(Math.min(delay, runsOut), () => {
      if (vet.offer !== one.id || one.offers !== offer) return;
      if (isAccepted) this.#accept(one, vet);
      else this.#closeOffer(vet);
    });
  }

  /** In vain: somebody else is asked next. */
  #closeOffer(vet: SimulatedVet): void {
    const one = vet.offer === null ? undefined : this.#waiting.get(vet.offer);
    vet.offer = null;
    if (!one) return;
    one.offeredTo = [...one.offeredTo.filter((id) => id !== vet.id), vet.id];
    one.offeredAt = this.now;
    if (!this.#load.isPatient && this.now - one.queuedAt > one.patience) this.#leave(one);
    this.#change();
  }

  #accept(one: SimulatedCase, vet: SimulatedVet): void {
    this.#note(vet);
    vet.offer = null;
    vet.idleSince = this.now;
    vet.inHand.add(one.id);
    if (one.mode === 'video') vet.videosInHand += 1;
    else vet.chatsInHand += 1;
    vet.most = Math.max(vet.most, vet.inHand.size);
    vet.mostVideos = Math.max(vet.mostVideos, vet.videosInHand);
    if (vet.videosInHand > 0) vet.mostWithVideo = Math.max(vet.mostWithVideo, vet.inHand.size);
    this.#waiting.delete(one.id);
    one.state = 'in-hand';
    one.acceptedAt ??= this.now;
    one.accepts += 1;
    this.#measured.acceptTook(this.now - (one.firstOfferAt ?? this.now));
    const { median, sigma } = behaviour.consult[one.mode];
    const slower = 1 + behaviour.slowerWithEach * (vet.inHand.size - 1);
    const accept = one.accepts;
    const duration = this.#random.around(median, sigma) * slower;
    this.#events.in(duration, () => {
      if (one.state !== 'in-hand' || one.accepts !== accept) return;
      this.#putDown(vet, one);
      one.state = 'ended';
      this.#measured.consultTook(one.mode, duration);
      this.#change();
    });
    this.#change();
  }

  #putDown(vet: SimulatedVet, one: SimulatedCase): void {
    this.#note(vet);
    vet.inHand.delete(one.id);
    if (one.mode === 'video') vet.videosInHand -= 1;
    else vet.chatsInHand -= 1;
  }

  /** Counts the time since the last change to what a vet did. */
  #note(vet: SimulatedVet): void {
    const past = vet.isOnDuty ? this.now - vet.seenAt : 0;
    vet.onDuty += past;
    if (vet.inHand.size === 0) vet.idle += past;
    vet.seenAt = this.now;
  }
}
