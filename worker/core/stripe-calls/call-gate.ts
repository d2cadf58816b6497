import { within } from '../within.ts';
import { CallBudget, type CallLimit, type Lease, type Priority, type Wants } from './call-budget.ts';

/** Stripe said that there were too many calls: of an endpoint, or (null) of the account. */
export interface TooMany {
  readonly endpoint: string | null;
  readonly seconds: number;
}

/** Keeps the budget of the account for all isolates. */
export interface BudgetKeeper {
  lease(wants: Wants, priority: Priority, tooMany: readonly TooMany[]): Promise<Lease>;
}

/** The way to Stripe: every call passes through it. */
export interface CallGate {
  readonly priority: Priority;
  /** Waits until a call to an endpoint may be made. Throws `GateClosed` when that would take too long. */
  pass(endpoint: string): Promise<void>;
  /** Says that Stripe refused a call. */
  refused(tooMany: TooMany): void;
}

/** Nothing was left of the budget for as long as it makes sense to wait. */
export class GateClosed extends Error {
  override readonly name = 'GateClosed';
}

/** What the gates of an isolate share. Plain figures: nothing of one request waits for another request. */
export class IsolateCalls {
  /** For when the keeper is away: little enough for several isolates, and enough to let people go first. */
  readonly own: CallBudget;
  /** The keeper is not asked before this moment. */
  awayUntil = 0;
  readonly #spare = new Map<string, number>();

  constructor(now: number, limit: CallLimit = { total: 25, endpoint: 8 }) {
    this.own = new CallBudget(limit, now);
  }

  /** Keeps a call that was given and is not needed yet; for a second. */
  keep(endpoint: string, now: number): void {
    this.#spare.set(endpoint, now + 1_000);
  }

  /** Takes a call that was kept. */
  takeKept(endpoint: string, now: number): boolean {
    const until = this.#spare.get(endpoint) ?? 0;
    this.#spare.delete(endpoint);
    return until > now;
  }
}

/** How long a call waits for its turn, in ms. */
const patience: Record<Priority, number> = { foreground: 3_000, background: 30_000 };
/** The keeper answers within a few ms; whoever waits longer goes on without it. */
const keeperMs = 500;
const awayMs = 2_000;

interface GateOptions {
  readonly keeper: BudgetKeeper;
  readonly isolate: IsolateCalls;
  readonly priority: Priority;
  /** Called when the keeper does not answer. */
  readonly onAway: (error: unknown) => void;
  /** Milliseconds. */
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
}

interface Waiting {
  readonly endpoint: string;
  readonly until: number;
  readonly go: () => void;
  readonly giveUp: () => void;
}

const pause = (ms: number) => new Promise<void>((over) => setTimeout(over, ms));

function countByEndpoint(waiting: readonly Waiting[]): Wants {
  const wants: Record<string, number> = {};
  for (const { endpoint } of waiting) wants[endpoint] = (wants[endpoint] ?? 0) + 1;
  return wants;
}

/**
 * The gate of one request or run. The calls that wait at the same moment are asked for in one block. While the keeper is away
 * the isolate goes on at a low rate of its own.
 */
export function openGate(options: GateOptions): CallGate {
  const { keeper, isolate, priority, onAway, now = Date.now, sleep = pause } = options;
  let waiting: Waiting[] = [];
  const tooMany: TooMany[] = [];
  let isAsking = false;

  async function lease(wants: Wants): Promise<Lease> {
    const said = tooMany.splice(0);
    if (now() >= isolate.awayUntil) {
      try {
        return await within(keeperMs, keeper.lease(wants, priority, said), 'The budget does not answer');
      } catch (error) {
        isolate.awayUntil = now() + awayMs;
        onAway(error);
      }
    }
    for (const { endpoint, seconds } of said) isolate.own.pause(endpoint, seconds, now());
    return isolate.own.lease(wants, priority, now());
  }

  function handOut({ granted }: Lease): void {
    const left = { ...granted };
    waiting = waiting.filter((one) => {
      const there = left[one.endpoint] ?? 0;
      if (there > 0) {
        left[one.endpoint] = there - 1;
        one.go();
        return false;
      }
      if (one.until > now()) return true;
      one.giveUp();
      return false;
    });
    for (const [endpoint, count] of Object.entries(left)) if (count > 0) isolate.keep(endpoint, now());
  }

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      // What is called in the same turn is asked for together.
      await Promise.resolve();
      while (waiting.length > 0) {
        const answer = await lease(countByEndpoint(waiting));
        handOut(answer);
        if (waiting.length > 0) await sleep(answer.waitMs);
      }
    } finally {
      isAsking = false;
    }
  }

  return {
    priority,
    refused: (what) => void tooMany.push(what),
    async pass(endpoint) {
      if (isolate.takeKept(endpoint, now())) return;
      const turn = Promise.withResolvers<void>();
      waiting.push({
        endpoint,
        until: now() + patience[priority],
        go: turn.resolve,
        giveUp: () => turn.reject(new GateClosed(`No call to ${endpoint} was left`)),
      });
      void ask();
      await turn.promise;
    },
  };
}
