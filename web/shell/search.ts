/** Steps of starting a consult, in their order. */
export const startSteps = ['pet', 'reason', 'consent', 'account'] as const;
export type StartStep = (typeof startSteps)[number];

/** As it stands in the address. What a reader does not name, the router hands on unread: each names its word even to leave it out. */
type Search = Record<string, unknown>;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * `?step=` of the start flow; anything else is the first step. `?payment=`: the person comes back from paying for one consult;
 * `checkout` says that they gave up.
 */
export function readStep(search: Search): {
  step?: StartStep | undefined;
  payment?: string | undefined;
  checkout?: 'cancelled' | undefined;
} {
  const { payment } = search;
  return {
    step: startSteps.find((known) => known === search.step),
    payment: typeof payment === 'string' && uuid.test(payment) ? payment : undefined,
    checkout: search.checkout === 'cancelled' ? 'cancelled' : undefined,
  };
}

/** `?next=` of the sign-in page: only a path of this site, so that a link cannot send people elsewhere. */
export function readNext(search: Search): { next?: string | undefined } {
  const { next } = search;
  return { next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined };
}

/** `?next=` of the way back from another provider; `?linked=` when it was to add that provider to an account. */
export function readReturn(search: Search): { next?: string | undefined; linked?: boolean | undefined } {
  return { ...readNext(search), linked: 'linked' in search || undefined };
}

/** `?consult=` of the desk: the conversation in the middle. */
export function readConsult(search: Search): { consult?: string | undefined } {
  return { consult: typeof search.consult === 'string' ? search.consult : undefined };
}

/** In the order in which they are offered. */
export const currencies = ['EUR', 'USD', 'MXN'] as const;
export type Currency = (typeof currencies)[number];
export type Product = 'call-a-vet' | 'gastronomy';
export type Interval = 'month' | 'year';

const readInterval = (interval: unknown) =>
  interval === 'month' || interval === 'year' ? interval : undefined;

/** `?product=&interval=&currency=` of what is for sale; what is missing or unknown is left to the screen. */
export function readOffer(search: Search): {
  product?: Product | undefined;
  interval?: Interval | undefined;
  currency?: Currency | undefined;
} {
  return {
    product: search.product === 'gastronomy' ? 'gastronomy' : undefined,
    interval: readInterval(search.interval),
    currency: currencies.find((known) => known === search.currency),
  };
}

/** The order on `/subscribe`: the offer with its plan, and whether the person came back from the page to pay without paying. */
export function readOrder(search: Search): ReturnType<typeof readOffer> & {
  plan?: string | undefined;
  checkout?: 'cancelled' | undefined;
} {
  return {
    ...readOffer(search),
    plan: readCode(search.plan),
    checkout: search.checkout === 'cancelled' ? 'cancelled' : undefined,
  };
}

const readCode = (code: unknown) =>
  typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? code : undefined;

/**
 * `/app/billing`: where the person came back from (`done`: they paid; `portal`: the payment provider's own page), and the plan that they
 * want to change to.
 */
export function readBilling(search: Search): {
  checkout?: 'done' | 'portal' | undefined;
  product?: Product | undefined;
  change?: string | undefined;
  interval?: Interval | undefined;
} {
  const { checkout } = search;
  return {
    checkout: checkout === 'done' || checkout === 'portal' ? checkout : undefined,
    product: search.product === 'gastronomy' ? 'gastronomy' : undefined,
    change: readCode(search.change),
    interval: readInterval(search.interval),
  };
}
