import * as z from 'zod/mini';

const id = z.string();

/** Why a level is what it is, in the ids of the rules. It is stored so. */
export const reasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign'), sign: id }),
  z.object({ kind: z.literal('cannot-tell'), sign: id }),
  z.object({ kind: z.literal('measure'), measure: id, value: z.number() }),
  z.object({ kind: z.literal('dose'), substance: id }),
  z.object({ kind: z.literal('complaint'), complaint: id }),
  z.object({ kind: z.literal('other-species') }),
  z.object({ kind: z.literal('unanswered') }),
]);
export type Reason = z.infer<typeof reasonSchema>;
