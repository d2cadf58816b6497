/** One thing that a person, the product or cron does. Keys stand for reservations, those of `grant` for grants; `wait` moves the clock. */
export type Command =
  | {
      do: 'grant';
      meter: 'chat' | 'video';
      grant: string;
      amount: number;
      source: Source;
      minutes: number | null;
    }
  | { do: 'reserve'; meter: 'chat' | 'video'; key: string; amount: number }
  | { do: 'commit'; key: string; actual: number | null }
  | { do: 'release'; key: string }
  | { do: 'wait'; minutes: number }
  | { do: 'sweep' };

/** What is seen after a command; the same shape as test.play gives (tests/db/races/play.sql). */
export interface Step {
  outcome: { code: string; changed?: boolean; expired?: number };
  /** `meter period` -> [used, reserved, granted], where there is anything. */
  counters: Record<string, [number, number, number]>;
  /** key -> [used, reserved]. */
  grants: Record<string, [number, number]>;
  /** key -> [status, committed, overage]. */
  reservations: Record<string, [string, number | null, number | null]>;
}

/** Where units beside the plan come from, and which are burned first. */
const priorities = { promise: 10, promotion: 20, credit: 30 } as const;
type Source = keyof typeof priorities;

interface Grant {
  meter: string;
  source: Source;
  amount: number;
  used: number;
  reserved: number;
  expiresAt: number;
}

interface Reservation {
  /** What it holds is of this grant; null: of the plan. */
  grant: Grant | null;
  /** Of what was committed, the part of the grant. */
  ofGrant: number;
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
  readonly #grants = new Map<string, Grant>();
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
    const grants: Step['grants'] = {};
    for (const [key, { used, reserved }] of this.#grants) grants[key] = [used, reserved];
    return {
      outcome,
      counters,
      grants,
      reservations: Object.fromEntries(reservations) as Step['reservations'],
    };
  }

  #sums(counter: string): [number, number, number] {
    const own = [...this.#reservations.values()].filter((held) => held.counter === counter);
    const held = own.filter(({ status }) => status === 'reserved');
    return [
      own.reduce((sum, { committed }) => sum + (committed ?? 0), 0),
      held.reduce((sum, { amount }) => sum + amount, 0),
      own.reduce((sum, { ofGrant }) => sum + ofGrant, 0) +
        held.reduce((sum, { grant, amount }) => sum + (grant === null ? 0 : amount), 0),
    ];
  }

  #left(meter: string, counter: string): number {
    const limit = this.#limits[meter];
    const [used, reserved, granted] = this.#sums(counter);
    return limit === null || limit === undefined
      ? Number.POSITIVE_INFINITY
      : limit + granted - used - reserved;
  }

  #run(command: Command): Step['outcome'] {
    switch (command.do) {
      case 'wait':
        this.#now += command.minutes * minute;
        return { code: 'ok' };
      case 'grant':
        return this.#grant(command);
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

  #grant({ meter, grant, amount, source, minutes }: Extract<Command, { do: 'grant' }>): Step['outcome'] {
    const known = this.#grants.get(grant);
    if (known)
      return { code: known.meter === meter && known.source === source ? 'ok' : 'IDEMPOTENCY_CONFLICT' };
    const expiresAt = minutes === null ? Number.POSITIVE_INFINITY : this.#now + minutes * minute;
    this.#grants.set(grant, { meter, source, amount, used: 0, reserved: 0, expiresAt });
    return { code: 'ok' };
  }

  /** The grant to burn: one that has all of it, by priority, then by expiry, then the older one. */
  #pick(meter: string, amount: number): Grant | undefined {
    return [...this.#grants.values()]
      .filter(
        (grant) =>
          grant.meter === meter &&
          grant.used + grant.reserved + amount <= grant.amount &&
          grant.expiresAt > this.#now,
      )
      .toSorted(
        (a, b) =>
          priorities[a.source] - priorities[b.source] ||
          (a.expiresAt === b.expiresAt ? 0 : a.expiresAt - b.expiresAt),
      )[0];
  }

  #reserve({ meter, key, amount }: Extract<Command, { do: 'reserve' }>): Step['outcome'] {
    const known = this.#reservations.get(key);
    if (known)
      return { code: known.meter === meter && known.amount === amount ? 'ok' : 'IDEMPOTENCY_CONFLICT' };
    const counter = `${meter} ${periodStart(this.#anchor, this.#now)}`;
    const grant = this.#left(meter, counter) < amount ? this.#pick(meter, amount) : null;
    if (grant === undefined) return { code: 'QUOTA_EXCEEDED' };
    if (grant !== null) grant.reserved += amount;
    const expiresAt = this.#now + 120 * minute;
    this.#reservations.set(key, {
      grant,
      ofGrant: 0,
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
    const ofGrant = held.grant === null ? 0 : Math.min(charged, held.amount);
    this.#settleGrant(held, ofGrant);
    Object.assign(held, { status: 'committed', committed: charged, overage: used - charged, ofGrant });
    return { code: 'ok', changed: true };
  }

  #release({ key }: Extract<Command, { do: 'release' }>): Step['outcome'] {
    const held = this.#reservations.get(key);
    if (!held) return { code: 'NOT_FOUND' };
    if (held.status === 'committed') return { code: 'WRONG_STATE' };
    const changed = held.status === 'reserved';
    if (changed) {
      held.status = 'released';
      this.#settleGrant(held, 0);
    }
    return { code: 'ok', changed };
  }

  /** Burns `used` of what a reservation held of its grant; the rest is free again. */
  #settleGrant({ grant, amount }: Reservation, used: number): void {
    if (grant === null) return;
    grant.reserved -= amount;
    grant.used += used;
  }

  #sweep(): Step['outcome'] {
    const due = [...this.#reservations.values()].filter(
      ({ status, expiresAt }) => status === 'reserved' && expiresAt <= this.#now,
    );
    for (const held of due) {
      held.status = 'expired';
      this.#settleGrant(held, 0);
    }
    return { code: 'ok', expired: due.length };
  }
}
