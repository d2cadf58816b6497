import { promisedMinutes } from '../../contract/urgency.ts';
import type { Answers } from '../../worker/consults/triage/answers.ts';
import { decide } from '../../worker/consults/triage/decide.ts';
import { currentRules } from '../../worker/consults/triage/rules-of.ts';

/** What the rules say of these answers, and within how many seconds a vet is promised. */
export function decidedBy(answers: Answers) {
  const { level, reasons } = decide(currentRules, answers);
  return { level, reasons, promisedSeconds: 60 * promisedMinutes[level] };
}
