import * as z from 'zod';
import { AppError } from '../../core/errors.ts';
import { answersSchema } from '../triage/answers.ts';
import { type Decision, decide } from '../triage/decide.ts';
import { isPlausible } from '../triage/measure.ts';
import { currentRules, rulesOf } from '../triage/rules-of.ts';

/** What an owner answered before the consult, and by which version of the rules they were asked. */
export const triageInput = z.object({ version: z.string().max(20), answers: answersSchema });
type TriageInput = z.output<typeof triageInput>;

/** What is kept with the consult: the answers, and what the rules say of them. */
export type DecidedTriage = TriageInput & Pick<Decision, 'level' | 'reasons'>;

/**
 * Decides how urgent a case is from its answers, under the version that they were asked by; what a client thinks of them counts for nothing.
 * Throws TRIAGE_OUTDATED (there is no such version: the questions are asked anew, under `version`), BAD_INPUT (a measure that cannot be
 * true: its field, `measure`, and `least` and `most` of what can be).
 */
export function decideTriage(input: TriageInput): DecidedTriage {
  const { version, answers } = input;
  const rules = rulesOf(version);
  if (rules === undefined)
    throw new AppError('TRIAGE_OUTDATED', { params: { version: currentRules.version } });
  for (const [id, value] of Object.entries(answers.measures)) {
    const measure = rules.measures[id];
    if (!measure || value === null || isPlausible(measure, value)) continue;
    const [least, most] = measure.plausible;
    const path = `triage.answers.measures.${id}`;
    throw new AppError('BAD_INPUT', {
      params: { measure: id, least, most },
      fields: [{ path, problem: 'not_plausible' }],
    });
  }
  const { level, reasons } = decide(rules, answers);
  return { version, answers, level, reasons };
}
