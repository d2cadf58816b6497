/** Steps of starting a consult, in their order. */
export const startSteps = ['signs', 'pet', 'reason', 'consent', 'account'] as const;
export type StartStep = (typeof startSteps)[number];

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * `?step=` of the start flow; anything else is the first step. `?question=`: the place in the questions about signs, from 1. `?payment=`: the person comes back from paying for one consult;
 * `checkout` says that they gave up.
 */
export function readStep(search: Record<string, unknown>): {
  step?: StartStep | undefined;
  question?: number | undefined;
  payment?: string | undefined;
  checkout?: 'cancelled' | undefined;
} {
  const { payment } = search;
  const question = Number(search.question);
  return {
    step: startSteps.find((known) => known === search.step),
    question: Number.isInteger(question) && question > 0 && question < 100 ? question : undefined,
    payment: typeof payment === 'string' && uuid.test(payment) ? payment : undefined,
    checkout: search.checkout === 'cancelled' ? 'cancelled' : undefined,
  };
}
