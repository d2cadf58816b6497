/** One thing that a person, or cron, does. Keys stand for reservations; `wait` moves the clock. */
export type Command =
  | { do: 'reserve'; meter: 'chat' | 'video'; key: string; amount: number }
  | { do: 'commit'; key: string; actual: number | null }
  | { do: 'release'; key: string }
  | { do: 'wait'; minutes: number }
  | { do: 'sweep' };

/** What is seen after a command; the same shape as test.play gives (tests/db/races/play.sql). */
export interface Step {
  outcome: { code: string; changed?: boolean; expired?: number };
  /** `meter period` -> [used, reserved], where there is anything. */
  counters: Record<string, [number, number]>;
  /** key -> [status, committed, overage]. */
  reservations: Record<string, [string, number | null, number | null]>;
}

interface Reservation {
  counter: string;
  meter: string;
  amount: number;
  expiresAt: number;
  status: 'reserved' | 'committed' | 'released' | 'expired';
  committed: number | null;
  overage: number | null;
}

const minute = 60_000;

/** The day on which the monthly period around `at` began, counted from the anchor's own day. */
const periodStart = (anchor: Date, at: number): string => {
  const startOf = (months: number): Date => {
    const [year, month] = [anchor.getUTCFullYear(), anchor.getUTCMonth() + months];
    const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month, Math.min(anchor.getUTCDate(), lastDay), anchor.getUTCHours()));
  };
  let months = 0;
  while (startOf(months + 1).getTime() <= at) months += 1;
  return startOf(months).toISOString().slice(0, 10);
};

/** The entitlements as they should behave, in plain TypeScript. */
export class UsageModel {
  readonly #anchor: Date;
  readonly #limits: Readonly<Record<string, number | null>>;
  readonly #reservations = new Map<string, Reservation>();
  #now: number;

  constructor(anchor: Date, limits: Readonly<Record<string, number | null>>) {
    this.#anchor = anchor;
    this.#limits = limits;
    this.#now = anchor.getTime();
  }

  step(command: Command): Step {
    const outcome = this.#run(command);
    const counters: Step['counters'] = {};
    for (const { counter } of this.#reservations.values()) {
      const sums = this.#sums(counter);
      if (sums[0] + sums[1] > 0) counters[counter] = sums;
    }
    const reservations = [...this.#reservations].map(
      ([key, { status, committed, overage }]) => [key, [status, committed, overage]] as const,
    );
    return { outcome, counters, reservations: Object.fromEntries(reservations) as Step['reservations'] };
  }

  #sums(counter: string): [number, number] {
    const own = [...this.#reservations.values()].filter((held) => held.counter === counter);
    const held = own.filter(({ status }) => status === 'reserved');
    return [
      own.reduce((sum, { committed }) => sum + (committed ?? 0), 0),
      held.reduce((sum, { amount }) => sum + amount, 0),
    ];
  }

  #left(meter: string, counter: string): number {
    const limit = this.#limits[meter];
    const [used, reserved] = this.#sums(counter);
    return limit === null || limit === undefined ? Number.POSITIVE_INFINITY : limit - used - reserved;
  }

  #run(command: Command): Step['outcome'] {
    switch (command.do) {
      case 'wait':
        this.#now += command.minutes * minute;
        return { code: 'ok' };
      case 'reserve':
        return this.#reserve(command);
      case 'commit':
        return this.#commit(command);
      case 'release':
        return this.#release(command);
      case 'sweep':
        return this.#sweep();
    }
  }

  #reserve({ meter, key, amount }: Extract<Command, { do: 'reserve' }>): Step['outcome'] {
    const known = this.#reservations.get(key);
    if (known)
      return { code: known.meter === meter && known.amount === amount ? 'ok' : 'IDEMPOTENCY_CONFLICT' };
    const counter = `${meter} ${periodStart(this.#anchor, this.#now)}`;
    if (this.#left(meter, counter) < amount) return { code: 'QUOTA_EXCEEDED' };
    const expiresAt = this.#now + 120 * minute;
    this.#reservations.set(key, {
      counter,
      meter,
      amount,
      expiresAt,
      status: 'reserved',
      committed: null,
      overage: null,
    });
    return { code: 'ok' };
  }

  #commit({ key, actual }: Extract<Command, { do: 'commit' }>): Step['outcome'] {
    const held = this.#reservations.get(key);
    if (!held) return { code: 'NOT_FOUND' };
    if (held.status === 'committed') return { code: 'ok', changed: false };
    if (held.status === 'expired') return { code: 'RESERVATION_EXPIRED' };
    if (held.status === 'released') return { code: 'WRONG_STATE' };
    const used = actual ?? held.amount;
    const charged = Math.min(used, held.amount + this.#left(held.meter, held.counter));
    Object.assign(held, { status: 'committed', committed: charged, overage: used - charged });
    return { code: 'ok', changed: true };
  }

  #release({ key }: Extract<Command, { do: 'release' }>): Step['outcome'] {
    const held = this.#reservations.get(key);
    if (!held) return { code: 'NOT_FOUND' };
    if (held.status === 'committed') return { code: 'WRONG_STATE' };
    const changed = held.status === 'reserved';
    if (changed) held.status = 'released';
    return { code: 'ok', changed };
  }

  #sweep(): Step['outcome'] {
    const due = [...this.#reservations.values()].filter(
      ({ status, expiresAt }) => status === 'reserved' && expiresAt <= this.#now,
    );
    for (const held of due) held.status = 'expired';
    return { code: 'ok', expired: due.length };
  }
}
