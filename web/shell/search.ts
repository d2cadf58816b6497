/** Steps of starting a consult, in their order. */
export const startSteps = ['pet', 'reason', 'consent', 'account'] as const;
export type StartStep = (typeof startSteps)[number];

/** As it stands in the address. What a reader does not name, the router hands on unread: each names its word even to leave it out. */
type Search = Record<string, unknown>;

/** `?step=` of the start flow; anything else is the first step. */
export function readStep(search: Search): { step?: StartStep | undefined } {
  return { step: startSteps.find((known) => known === search.step) };
}

/** `?next=` of the sign-in page: only a path of this site, so that a link cannot send people elsewhere. */
export function readNext(search: Search): { next?: string | undefined } {
  const { next } = search;
  return { next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined };
}

/** `?consult=` of the desk: the conversation in the middle. */
export function readConsult(search: Search): { consult?: string | undefined } {
  return { consult: typeof search.consult === 'string' ? search.consult : undefined };
}
