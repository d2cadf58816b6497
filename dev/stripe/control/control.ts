import type { ApiFault, ApiFaults } from '../api/api-faults.ts';
import type { RateLimit, RateLimits } from '../api/rate-limits.ts';
import { noSuch } from '../api/refusal.ts';
import { catchUp } from '../clocks/due-work.ts';
import { accountAt, submitDetails } from '../connect/account-record.ts';
import { replaceCard } from '../customers/replace-card.ts';
import { retrieveCharge } from '../payments/charges.ts';
import {
  closeDispute,
  type DisputeEnd,
  type DisputeOpening,
  escalateDispute,
  openDispute,
} from '../payments/dispute-record.ts';
import { retrieveDispute } from '../payments/disputes.ts';
import type { Courier, Delivery, DeliveryAttempt } from '../webhooks/courier.ts';
import { type DeliveryFaults, NO_FAULTS } from '../webhooks/delivery-faults.ts';
import { signPayload } from '../webhooks/sign.ts';
import type { Account, Dispute, EventRow } from '../world/objects.ts';
import type { Dunning, World } from '../world/world.ts';

/** In which order held events are sent. A list names event ids; what it leaves out stays held. */
export type ReleaseOrder = 'kept' | 'reversed' | 'shuffled' | string[];

/** The switches of a stand-in: what a test or the page under `/_control` does that Stripe's API cannot. */
export class Control {
  readonly #world: World;
  readonly #courier: Courier;
  readonly #apiFaults: ApiFaults;
  readonly #limits: RateLimits;

  constructor(world: World, courier: Courier, apiFaults: ApiFaults, limits: RateLimits) {
    this.#world = world;
    this.#courier = courier;
    this.#apiFaults = apiFaults;
    this.#limits = limits;
  }

  // --- webhooks

  /** Waits until every event that can be sent was sent, retries included; nothing is waited out. */
  flush(): Promise<void> {
    return this.#courier.flush();
  }

  /** Switches faults of the delivery on or off; what is not named stays as it is. */
  setDelivery(change: Partial<DeliveryFaults>): DeliveryFaults {
    this.#courier.faults = { ...this.#courier.faults, ...change };
    return this.#courier.faults;
  }

  /** Keeps events back until {@link release}. */
  hold(): void {
    this.setDelivery({ hold: true });
  }

  /** Sends held events one after the other in the given order. Without a list of ids, holding ends too. */
  async release(order: ReleaseOrder = 'kept'): Promise<void> {
    const waiting = this.#courier.pending();
    await this.#courier.sendInOrder(
      Array.isArray(order) ? named(waiting, order) : this.#ordered(waiting, order),
    );
    if (Array.isArray(order)) return;
    this.setDelivery({ hold: false });
    await this.#courier.flush();
  }

  /** Sends a recorded event once more to every endpoint that wants it, as "Resend" in Stripe's dashboard does. */
  resend(event: string): void {
    const row = this.#world.tables.events.get(event);
    if (row === undefined) throw noSuch('event', event);
    for (const endpoint of this.#world.tables.webhookEndpoints.all()) {
      this.#courier.enqueue({ event: row.id, type: row.type, endpoint: endpoint.id, failures: 0 });
    }
  }

  /** What waits to be sent. */
  pending(): Delivery[] {
    return this.#courier.pending();
  }

  /** The attempts so far, oldest first. */
  attempts(): DeliveryAttempt[] {
    return this.#courier.attempts();
  }

  /** A `Stripe-Signature` for a payload; `at` in seconds, now when left out. */
  sign(payload: string, secret: string, at = this.#world.time.real()): string {
    return signPayload(payload, secret, at);
  }

  /** The recorded events, oldest first. */
  events(): EventRow[] {
    return this.#world.tables.events.all();
  }

  // --- time

  /** The common time, in seconds. */
  now(): number {
    return this.#world.time.now();
  }

  /** Skips the common time forward and carries out what became due. Customers with a test clock are not moved. */
  advance(seconds: number): void {
    this.catchUp();
    this.#world.time.skip(seconds);
    this.catchUp();
  }

  /** Carries out what became due in the common time. Every API call does it too. */
  catchUp(): void {
    catchUp(this.#world);
  }

  // --- the API

  /** Lets the next calls fail, lose their answer or hang. */
  addApiFault(fault: ApiFault): void {
    this.#apiFaults.add(fault);
  }

  /** Ends all faults of the API; calls that hang go on. */
  clearApiFaults(): void {
    this.#apiFaults.clear();
  }

  /** How many API calls hang. */
  heldCalls(): number {
    return this.#apiFaults.held;
  }

  /** Lets another number of requests through in a second; Stripe's own limits are the default. */
  setRateLimit(limit: RateLimit): void {
    this.#limits.limit = limit;
  }

  /** How many API calls were let through so far. */
  passedCalls(): number {
    return this.#limits.passed;
  }

  /** How many API calls met a rate limit so far. */
  limitedCalls(): number {
    return this.#limits.refused;
  }

  /** All faults off, nothing held. */
  async calm(): Promise<void> {
    this.#apiFaults.clear();
    this.setDelivery(NO_FAULTS);
    await this.#courier.flush();
  }

  // --- money

  /** The bank takes a charge back, or asks about it. */
  openDispute(charge: string, opening?: DisputeOpening): Dispute {
    return openDispute(this.#world, retrieveCharge(this.#world, charge), opening);
  }

  /** The bank takes back what it only asked about. */
  escalateDispute(dispute: string): Dispute {
    return escalateDispute(this.#world, retrieveDispute(this.#world, dispute));
  }

  closeDispute(dispute: string, status: DisputeEnd): Dispute {
    return closeDispute(this.#world, retrieveDispute(this.#world, dispute), status);
  }

  /** Gives a customer another card, for its subscriptions too: `pm_card_visa`, `pm_card_chargeCustomerFail`, ... */
  setCard(customer: string, card: string): void {
    replaceCard(this.#world, customer, card);
  }

  /** What happens to renewals that cannot be paid. */
  setDunning(dunning: Dunning): void {
    this.#world.settings = { ...this.#world.settings, dunning };
  }

  /** What the platform has to transfer of a currency, in minor units; null: as much as anybody wants. */
  setBalance(currency: string, amount: number | null): void {
    const { [currency]: _, ...others } = this.#world.settings.balance;
    const balance = amount === null ? others : { ...others, [currency]: amount };
    this.#world.settings = { ...this.#world.settings, balance };
  }

  /** The person of a connected account says what Stripe asks, all of it or (`complete` false) all but one thing. */
  submitDetails(account: string, complete = true): Account {
    return submitDetails(this.#world, accountAt(this.#world, account), complete);
  }

  /** How much there is of everything. */
  counts(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.#world.tables).map(([name, table]) => [name, table.size]));
  }

  #ordered(waiting: Delivery[], order: 'kept' | 'reversed' | 'shuffled'): Delivery[] {
    if (order === 'kept') return waiting;
    if (order === 'reversed') return waiting.reverse();
    const left = [...waiting];
    return waiting.flatMap(() => left.splice(this.#world.ids.draw(left.length), 1));
  }
}

/** The waiting deliveries of these events, in this order; an id named twice is sent twice. */
function named(waiting: Delivery[], events: string[]): Delivery[] {
  return events.flatMap((id) => waiting.filter((delivery) => delivery.event === id));
}
