import type { EventRow } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { type DeliveryFaults, NO_FAULTS } from './delivery-faults.ts';
import { eventDelivered } from './events.ts';
import { postEvent } from './post-event.ts';
import { wants } from './webhook-endpoints.ts';

/** One event on its way to one endpoint. */
export interface Delivery {
  event: string;
  type: string;
  endpoint: string;
  /** Attempts that failed so far. */
  failures: number;
}

/** One attempt, for whoever looks at what happened. */
export interface DeliveryAttempt {
  event: string;
  type: string;
  url: string;
  /** The HTTP status, or why there was none. */
  result: number | string;
}

export interface CourierOptions {
  /** Seconds from one failed attempt to the next; after the last one the delivery is given up. */
  backoff: number[];
  /** Deliveries under way at once. 1 keeps the order. */
  concurrency: number;
  /** Called after each attempt. */
  attempted(): void;
}

const LOG_LENGTH = 2000;

/** Sends events to the webhook endpoints, apart from the requests that caused them, and again when they fail. */
export class Courier {
  faults: DeliveryFaults = NO_FAULTS;
  readonly #world: World;
  readonly #options: CourierOptions;
  #waiting: Delivery[] = [];
  readonly #later = new Map<Delivery, NodeJS.Timeout>();
  readonly #underWay = new Set<Promise<void>>();
  #log: DeliveryAttempt[] = [];
  #pumping: NodeJS.Immediate | null = null;
  #closed = false;

  constructor(world: World, options: CourierOptions) {
    this.#world = world;
    this.#options = options;
  }

  /** Takes a new event; returns to how many endpoints it goes. */
  accept(event: EventRow): number {
    const endpoints = this.#world.tables.webhookEndpoints.all().filter((row) => wants(row, event.type));
    for (const { id } of endpoints) {
      for (let copy = 0; copy <= this.faults.duplicates; copy += 1) {
        if (!this.#dropped(event))
          this.enqueue({ event: event.id, type: event.type, endpoint: id, failures: 0 });
      }
    }
    return endpoints.length;
  }

  enqueue(delivery: Delivery): void {
    this.#waiting.push(delivery);
    this.#pump();
  }

  /** What waits to be sent now or later, in order. */
  pending(): Delivery[] {
    return [...this.#waiting, ...this.#later.keys()];
  }

  attempts(): DeliveryAttempt[] {
    return [...this.#log];
  }

  /** Waits until nothing more can be sent: retries are made at once instead of after their wait. Held events stay. */
  async flush(): Promise<void> {
    for (;;) {
      this.#retryNow();
      this.#startAll();
      if (this.#underWay.size === 0) return;
      await Promise.all(this.#underWay);
    }
  }

  /** Sends these waiting deliveries one after the other, held or not. */
  async sendInOrder(deliveries: Delivery[]): Promise<void> {
    for (const delivery of deliveries) {
      this.#waiting = this.#waiting.filter((one) => one !== delivery);
      clearTimeout(this.#later.get(delivery));
      this.#later.delete(delivery);
      await this.#send(delivery);
    }
  }

  /** Stops sending; what is under way is waited for. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#later.values()) clearTimeout(timer);
    await Promise.allSettled(this.#underWay);
  }

  /** Starts what waits, after the current request was answered. */
  #pump(): void {
    if (this.#pumping !== null || this.#closed) return;
    this.#pumping = setImmediate(() => {
      this.#pumping = null;
      this.#startAll();
    });
  }

  #startAll(): void {
    while (
      !this.faults.hold &&
      !this.#closed &&
      this.#underWay.size < this.#options.concurrency &&
      this.#waiting.length > 0
    ) {
      const at = this.faults.shuffle ? this.#world.ids.draw(this.#waiting.length) : 0;
      const [delivery] = this.#waiting.splice(at, 1);
      if (delivery === undefined) return;
      const work = this.#send(delivery).finally(() => {
        this.#underWay.delete(work);
        this.#pump();
      });
      this.#underWay.add(work);
    }
  }

  #retryNow(): void {
    if (this.faults.hold) return;
    for (const [delivery, timer] of this.#later) {
      clearTimeout(timer);
      this.#waiting.push(delivery);
    }
    this.#later.clear();
  }

  async #send(delivery: Delivery): Promise<void> {
    const endpoint = this.#world.tables.webhookEndpoints.get(delivery.endpoint);
    const event = this.#world.tables.events.get(delivery.event);
    if (endpoint === undefined || event === undefined) return;
    const result = this.faults.down
      ? 'endpoint down (switched on)'
      : await postEvent(endpoint.url, endpoint.secret ?? '', event, this.#world.time.real());
    this.#log.push({ event: event.id, type: event.type, url: endpoint.url, result });
    if (this.#log.length > LOG_LENGTH) this.#log.splice(0, LOG_LENGTH / 2);
    if (typeof result === 'number' && result >= 200 && result < 300) eventDelivered(this.#world, event.id);
    else this.#again({ ...delivery, failures: delivery.failures + 1 });
    this.#options.attempted();
  }

  #again(delivery: Delivery): void {
    const wait = this.#options.backoff[delivery.failures - 1];
    if (wait === undefined) return;
    if (this.#closed) {
      this.#waiting.push(delivery);
      return;
    }
    const timer = setTimeout(() => {
      this.#later.delete(delivery);
      this.enqueue(delivery);
    }, wait * 1000);
    timer.unref();
    this.#later.set(delivery, timer);
  }

  #dropped(event: EventRow): boolean {
    const { drop } = this.faults;
    if (drop === null || (drop.types.length > 0 && !drop.types.includes(event.type))) return false;
    this.faults = { ...this.faults, drop: drop.times > 1 ? { ...drop, times: drop.times - 1 } : null };
    return true;
  }
}
