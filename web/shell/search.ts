/** Steps of starting a consult, in their order. */
export const startSteps = ['pet', 'reason', 'consent', 'account'] as const;
export type StartStep = (typeof startSteps)[number];

type Search = Record<string, unknown>;

/** `?step=` of the start flow; anything else is the first step. */
export function readStep(search: Search): { step?: StartStep } {
  const step = startSteps.find((known) => known === search.step);
  return step ? { step } : {};
}

/** `?next=` of the sign-in page: only a path of this site, so that a link cannot send people elsewhere. */
export function readNext(search: Search): { next?: string } {
  const { next } = search;
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}

/** `?consult=` of the desk: the conversation in the middle. */
export function readConsult(search: Search): { consult?: string } {
  return typeof search.consult === 'string' ? { consult: search.consult } : {};
}
