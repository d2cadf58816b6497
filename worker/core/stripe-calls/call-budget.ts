/** How many calls a vendor lets through in a second: of the account, and of one endpoint. */
export interface CallLimit {
  readonly total: number;
  readonly endpoint: number;
}

/** A person waits for a foreground call; for one of the background nobody does. */
export type Priority = 'foreground' | 'background';

/** Calls that somebody wants to make now, by endpoint: `GET /v1/invoices`. */
export type Wants = Readonly<Record<string, number>>;

/** What was given: calls by endpoint, which may be made within a second; and when to ask for the rest, in ms (0: all was given). */
export interface Lease {
  readonly granted: Record<string, number>;
  readonly waitMs: number;
}

/**
 * Parts of the limit: what flows in each second, and what may be kept for a burst. In any second no more than both together are given,
 * which leaves something for calls that take longer on their way than those before.
 */
const flow = 0.8;
const burst = 0.16;
/** Of what is kept, this part is for people only. */
const kept = 0.5;

class Bucket {
  readonly rate: number;
  readonly #capacity: number;
  #tokens: number;
  #at: number;
  #backgroundFrom = 0;

  constructor(limit: number, now: number) {
    this.rate = limit * flow;
    this.#capacity = Math.max(1, limit * burst);
    this.#tokens = this.#capacity;
    this.#at = now;
  }

  /** What is there for this priority. */
  free(priority: Priority, now: number): number {
    this.#tokens = Math.min(this.#capacity, this.#tokens + ((now - this.#at) * this.rate) / 1_000);
    this.#at = now;
    if (priority === 'background' && now < this.#backgroundFrom) return 0;
    return this.#tokens - this.floor(priority);
  }

  floor(priority: Priority): number {
    return priority === 'background' ? Math.min(this.#capacity * kept, this.#capacity - 1) : 0;
  }

  take(count: number): void {
    this.#tokens -= count;
  }

  /** Gives the background nothing for so many seconds, and people only what flows in from now on. */
  pause(seconds: number, now: number): void {
    this.free('foreground', now);
    this.#tokens = Math.min(this.#tokens, 0);
    this.#backgroundFrom = Math.max(this.#backgroundFrom, now + seconds * 1_000);
  }

  /** Ms until one more is there. */
  wait(priority: Priority, now: number): number {
    const pause = priority === 'background' ? Math.max(0, this.#backgroundFrom - now) : 0;
    return Math.max(pause, ((1 - this.free(priority, now)) * 1_000) / this.rate, 0);
  }
}

/**
 * The calls of an account, given out in blocks. Whoever works in the background leaves a part untouched, so that a person finds
 * something at once, and comes after people when there is too little for both. Time is given in ms.
 */
export class CallBudget {
  readonly #limit: CallLimit;
  readonly #total: Bucket;
  readonly #endpoints = new Map<string, Bucket>();

  constructor(limit: CallLimit, now: number) {
    this.#limit = limit;
    this.#total = new Bucket(limit.total, now);
  }

  /** Gives as much of what is wanted as there is. In quiet times a person gets one more of each, for the call that often follows. */
  lease(wants: Wants, priority: Priority, now: number): Lease {
    const granted: Record<string, number> = {};
    let waitMs = 0;
    for (const [endpoint, wanted] of Object.entries(wants)) {
      const bucket = this.#bucket(endpoint, now);
      const free = Math.floor(Math.min(bucket.free(priority, now), this.#total.free(priority, now)));
      const spare = priority === 'foreground' && free > wanted + bucket.floor('background') ? 1 : 0;
      const given = Math.max(0, Math.min(wanted + spare, free));
      bucket.take(given);
      this.#total.take(given);
      if (given > 0) granted[endpoint] = given;
      if (given < wanted) {
        const wait = Math.max(bucket.wait(priority, now), this.#total.wait(priority, now), 1);
        waitMs = waitMs === 0 ? wait : Math.min(waitMs, wait);
      }
    }
    return { granted, waitMs: Math.ceil(waitMs) };
  }

  /** The vendor said that there were too many calls: of an endpoint, or (null) of the account. */
  pause(endpoint: string | null, seconds: number, now: number): void {
    (endpoint === null ? this.#total : this.#bucket(endpoint, now)).pause(seconds, now);
  }

  #bucket(endpoint: string, now: number): Bucket {
    const known = this.#endpoints.get(endpoint);
    if (known !== undefined) return known;
    const made = new Bucket(this.#limit.endpoint, now);
    this.#endpoints.set(endpoint, made);
    return made;
  }
}
