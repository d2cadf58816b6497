import * as z from 'zod';
import { type Answers, answersSchema } from '../../../../worker/consults/triage/answers.ts';

/**
 * The way through the questions: what was known before each of them, the first before anything was asked. One question back is one entry
 * back, and what was answered there is still in the next one. `isDone`: the person went on, at the end or before.
 */
export const trailSchema = z.object({
  version: z.string(),
  steps: z.array(answersSchema).min(1).max(60),
  isDone: z.boolean(),
});
export type Trail = z.infer<typeof trailSchema>;

/** What is known at the end of the trail. */
export function answersOf(trail: Trail): Answers {
  const last = trail.steps.at(-1);
  if (!last) throw new Error('a trail begins with what is known of the species');
  return last;
}
