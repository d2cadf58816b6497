import type { Answers } from '../../worker/consults/triage/answers.ts';
import { type Decision, decide } from '../../worker/consults/triage/decide.ts';
import { hear } from '../../worker/consults/triage/hear.ts';
import type { Rules } from '../../worker/consults/triage/rules.ts';
import type { WrittenCase } from './written/written-case.ts';

/**
 * How a case went: what was decided, after how many screens (the one that asks for the animal with them), and how many taps on an answer
 * after the species was known (a number is typed). The taps are those of the screens in web/consults/start/signs.
 */
export type Walk = { decision: Decision; answers: Answers; screens: number; taps: number };

/** Answers the question of a decision as the owner of the case would; adds the taps that this takes. */
function answer(
  rules: Rules,
  written: WrittenCase,
  answers: Answers,
  next: NonNullable<Decision['next']>,
): number {
  switch (next.kind) {
    case 'complaint':
      answers.complaint = written.complaint;
      return 1;
    case 'dose':
      answers.dose = written.dose ?? null;
      // The product, and that the amount is written.
      return written.dose ? 2 : 1;
    case 'measures':
      for (const measure of next.measures) answers.measures[measure] = written.measures?.[measure] ?? null;
      return 1;
    default: {
      const notKnown = next.kind === 'again' ? 'cannot-tell' : 'unknown';
      for (const sign of next.signs) {
        if (written.yes.includes(sign)) answers.signs[sign] = 'yes';
        else answers.signs[sign] = written.unknown?.includes(sign) ? notKnown : 'no';
      }
      const marked = next.signs.filter((sign) => answers.signs[sign] !== 'no');
      const isRed = marked.some(
        (sign) => answers.signs[sign] === 'yes' && rules.signs[sign]?.level === 'red',
      );
      // A red one leads on by itself; otherwise it takes one more to say that there is nothing else.
      return isRed ? 1 : marked.length + 1;
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
  let [screens, taps] = [1, 0];
  let decision = decide(rules, answers);
  while (decision.next) {
    if (screens > 30) throw new Error(`asks without an end: ${written.text}`);
    taps += answer(rules, written, answers, decision.next);
    screens += 1;
    decision = decide(rules, answers);
  }
  return { decision, answers, screens, taps };
}
