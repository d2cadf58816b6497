import * as z from 'zod';
import { consultModes, longestFollowUpHours } from '../../../contract/consults.ts';
import { promiseBounds } from '../../../contract/promises.ts';
import { levels } from '../../../contract/urgency.ts';

const { answer, creditDays, creditCap, capDays } = promiseBounds;
const seconds = z.int().min(answer.least).max(answer.most);

/** What is promised for a way of consulting. */
export const promiseFields = z.object({
  mode: z.enum(consultModes),
  /** Whether anything is promised. */
  active: z.boolean(),
  /** Seconds until a vet answers: by level of urgency, and for a level that has none of its own. */
  answerSeconds: seconds,
  levels: z.record(z.enum(levels), seconds),
  /** How long the credit for a missed one can be used; how often one person is credited, in how many days. */
  creditDays: z.int().min(1).max(creditDays),
  creditCap: z.int().min(1).max(creditCap),
  capDays: z.int().min(1).max(capDays),
  /** For how long after its end its owner may write on. */
  followUpHours: z.int().min(1).max(longestFollowUpHours),
});

export const promiseSchema = promiseFields.extend({ revision: z.int() });
export type PromiseSetting = z.infer<typeof promiseSchema>;
