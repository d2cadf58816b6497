/** Steps of starting a consult, in their order. */
export const startSteps = ['pet', 'reason', 'consent', 'account'] as const;
export type StartStep = (typeof startSteps)[number];

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * `?step=` of the start flow; anything else is the first step. `?payment=`: the person comes back from paying for one consult;
 * `checkout` says that they gave up.
 */
export function readStep(search: Record<string, unknown>): {
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
