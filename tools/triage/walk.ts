import type { Answers } from '../../worker/consults/triage/answers.ts';
import { type Decision, decide } from '../../worker/consults/triage/decide.ts';
import { hear } from '../../worker/consults/triage/hear.ts';
import type { Rules } from '../../worker/consults/triage/rules.ts';
import type { WrittenCase } from './written/written-case.ts';

/** How a case went: what was decided, after how many screens, and how many taps on an answer after the species was known (a number is typed). */
export type Walk = { decision: Decision; answers: Answers; screens: number; taps: number };

/** Answers the question of a decision as the owner of the case would; adds the taps that this takes. */
function answer(written: WrittenCase, answers: Answers, next: NonNullable<Decision['next']>): number {
  switch (next.kind) {
    case 'complaint':
      answers.complaint = written.complaint;
      return 1;
    case 'dose':
      answers.dose = written.dose ?? null;
      return 1;
    case 'measures':
      for (const measure of next.measures) answers.measures[measure] = written.measures?.[measure] ?? null;
      return 0;
    default: {
      const again = next.kind === 'again';
      for (const sign of next.signs) {
        if (written.yes.includes(sign)) answers.signs[sign] = 'yes';
        else if (written.unknown?.includes(sign)) answers.signs[sign] = again ? 'cannot-tell' : 'unknown';
        else answers.signs[sign] = 'no';
      }
      return 1;
    }
  }
}

/** Takes a written case through the whole intake. */
export function walk(rules: Rules, written: WrittenCase): Walk {
  const answers: Answers = {
    species: written.species,
    complaint: null,
    raised: hear(rules, written.species, written.text).signs,
    signs: {},
    measures: {},
  };
  let [screens, taps] = [0, 0];
  let decision = decide(rules, answers);
  while (decision.next) {
    if (screens > 30) throw new Error(`asks without an end: ${written.text}`);
    taps += answer(written, answers, decision.next);
    screens += 1;
    decision = decide(rules, answers);
  }
  return { decision, answers, screens, taps };
}
