/** One total, three times; null where that side has no such figure. Minor units of `currency`, units where it is null. */
export interface Total {
  readonly measure: string;
  readonly currency: string | null;
  /** As it was noted when it happened. */
  readonly ledger: number | null;
  /** As our tables have it now. */
  readonly stored: number | null;
  readonly stripe: number | null;
  readonly agrees: boolean;
}

type Sides = Partial<Record<'ledger' | 'stored' | 'stripe', number | null>>;

const plus = (sum: number | null, more: number | null | undefined): number | null =>
  more === undefined || more === null ? sum : (sum ?? 0) + more;

const agree = (figures: readonly (number | null)[]): boolean =>
  new Set(figures.filter((figure) => figure !== null)).size <= 1;

/** Adds figures up, by measure and currency. A side that nobody names stays null. */
export class MoneyTotals {
  readonly #totals = new Map<string, Total>();

  add(measure: string, currency: string | null, sides: Sides): void {
    const key = `${measure} ${currency}`;
    const old = this.#totals.get(key);
    const ledger = plus(old?.ledger ?? null, sides.ledger);
    const stored = plus(old?.stored ?? null, sides.stored);
    const stripe = plus(old?.stripe ?? null, sides.stripe);
    this.#totals.set(key, {
      measure,
      currency,
      ledger,
      stored,
      stripe,
      agrees: agree([ledger, stored, stripe]),
    });
  }

  /** By currency, units last, then by measure. */
  list(): Total[] {
    const order = ({ measure, currency }: Total) => `${currency ?? '~'} ${measure}`;
    return [...this.#totals.values()].toSorted((a, b) => order(a).localeCompare(order(b), 'en'));
  }
}

/** The totals of several months in one: a month that disagrees makes its total disagree, also when another evens it out. */
export function addUp(months: readonly { readonly totals: readonly Total[] }[]): Total[] {
  const sums = new MoneyTotals();
  const wrong = new Set<string>();
  for (const total of months.flatMap(({ totals }) => totals)) {
    sums.add(total.measure, total.currency, total);
    if (!total.agrees) wrong.add(`${total.measure} ${total.currency}`);
  }
  return sums.list().map((total) => ({ ...total, agrees: !wrong.has(`${total.measure} ${total.currency}`) }));
}
