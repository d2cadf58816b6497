import * as z from 'zod/mini';
import { species } from '../../../contract/consults.ts';

/** `unknown` is asked again where it decides a level, with how to look; who still cannot tell answers `cannot-tell`. */
export const signAnswerSchema = z.enum(['yes', 'no', 'unknown', 'cannot-tell']);

const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/));

/** What was swallowed. `units` counts units of the product (grams, tablets); null where nobody knows. */
export const doseAnswerSchema = z.object({
  substance: id,
  product: id,
  units: z.nullable(z.number().check(z.positive(), z.lte(100_000))),
  weightKg: z.nullable(z.number().check(z.positive(), z.lte(2_000))),
});
export type DoseAnswer = z.infer<typeof doseAnswerSchema>;

/** All that was answered so far. It is stored with the consult, together with the version of the rules. */
export const answersSchema = z.object({
  species: z.enum(species),
  complaint: z.nullable(id),
  /** Signs that the person's own words speak of: they are asked about first. */
  raised: z.array(id).check(z.maxLength(40)),
  signs: z.record(id, signAnswerSchema),
  /** Measured values by measure; null where it could not be measured. */
  measures: z.record(id, z.nullable(z.number())),
  dose: z.optional(z.nullable(doseAnswerSchema)),
});
export type Answers = z.infer<typeof answersSchema>;
