import * as z from 'zod/mini';
import { searchReader, word } from '../../kit/address/search-reader.ts';

/** Steps of starting a consult, in their order. */
export const startSteps = ['signs', 'pet', 'reason', 'consent', 'account'] as const;
export type StartStep = (typeof startSteps)[number];

/**
 * `?step=` of the start flow; anything else is the first step. `?question=`: the place in the questions about signs, from 1. `?payment=`: the person comes back from paying for one consult;
 * `checkout` says that they gave up.
 */
export const readStep = searchReader({
  step: word(z.enum(startSteps)),
  question: word(z.coerce.number().check(z.int(), z.positive(), z.lt(100))),
  payment: word(z.uuid()),
  checkout: word(z.literal('cancelled')),
});
