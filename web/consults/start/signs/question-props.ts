import type { Answers } from '../../../../worker/consults/triage/answers.ts';
import type { Rules } from '../../../../worker/consults/triage/rules.ts';

/** What every question gets: the rules it is asked by, what was known before, what was answered when it was asked before, and who takes the answer. */
export type QuestionProps = {
  rules: Rules;
  answers: Answers;
  given: Answers | undefined;
  onAnswer: (answers: Answers) => void;
};
