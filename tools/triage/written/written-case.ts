import * as z from 'zod';
import { species } from '../../../contract/consults.ts';
import { locales } from '../../../contract/people.ts';
import { levels } from '../../../contract/urgency.ts';
import { doseAnswerSchema } from '../../../worker/consults/triage/answers.ts';

/**
 * A case as its owner tells it, with what there is to be seen and the level that a vet gives it. Signs that are named neither in `yes` nor in
 * `unknown` are not there.
 */
export const writtenCaseSchema = z.strictObject({
  locale: z.enum(locales),
  species: z.enum(species),
  text: z.string(),
  complaint: z.string().nullable(),
  yes: z.array(z.string()),
  unknown: z.array(z.string()).optional(),
  measures: z.record(z.string(), z.number()).optional(),
  dose: z.optional(doseAnswerSchema),
  vet: z.enum(levels),
});
export type WrittenCase = z.infer<typeof writtenCaseSchema> & {
  /** The file and the place in it, from 1: `dogs-12`. A new case is added at the end of its file. */
  readonly id: string;
};
