import * as z from 'zod';
import { levels } from '../../../contract/urgency.ts';
import { signAnswerSchema } from './answers.ts';

const textSchema = z.object({ es: z.string(), en: z.string() });

/** Why a case is as urgent as it is, in both languages; the app names the kind. */
export const reasonLineSchema = z.object({
  kind: z.enum(['sign', 'cannot-tell', 'measure', 'dose', 'complaint', 'other-species', 'unanswered']),
  text: textSchema.nullable(),
});

/** What an owner answered before the consult, as people read it. `level` is that of the rules; a vet may have set another since. */
export const triageSchema = z.object({
  version: z.string(),
  level: z.enum(levels),
  reasons: z.array(reasonLineSchema),
  complaint: textSchema.nullable(),
  signs: z.array(z.object({ text: textSchema, answer: signAnswerSchema })),
  measures: z.array(textSchema),
  /** What was swallowed; an amount or weight of null is not known. `units` counts `unit` of the product. */
  dose: z
    .object({
      substance: textSchema,
      product: textSchema.nullable(),
      unit: textSchema.nullable(),
      units: z.number().nullable(),
      weightKg: z.number().nullable(),
    })
    .nullable(),
  decidedAt: z.iso.datetime(),
});
export type Triage = z.infer<typeof triageSchema>;
