import type { Level } from '../../../contract/urgency.ts';
import type { Answers } from './answers.ts';
import { askedSigns, screensOf } from './asked-signs.ts';
import { isMoreUrgent } from './level.ts';
import type { Rules } from './rules.ts';
import { substancesFor } from './substances-for.ts';

/** What to ask next. `again` asks, with how to look, about what somebody did not know and a level hangs on. */
export type Question =
  | { kind: 'complaint' }
  | { kind: 'signs'; signs: string[] }
  | { kind: 'again'; signs: string[] }
  | { kind: 'dose' }
  | { kind: 'measures'; measures: string[] };

/** More than this on a screen of a phone is a form, not a question. */
const signsOnScreen = 7;

/**
 * The next question of a case, or null when no answer could raise its level any more: red asks nothing, and what could only mean a level
 * that is already reached is left out.
 *
 * @param known the level of what was answered so far
 */
export function nextQuestion(rules: Rules, answers: Answers, known: Level): Question | null {
  if (known === 'red') return null;
  const couldRaise = (sign: string): boolean => {
    const rule = rules.signs[sign];
    return rule !== undefined && isMoreUrgent(rule.level, known);
  };
  const open = (signs: readonly string[]): string[] =>
    signs.filter((sign) => answers.signs[sign] === undefined && couldRaise(sign)).slice(0, signsOnScreen);

  const [raised = [], worst = [], ...rest] = screensOf(rules, answers).map(open);
  if (raised.length > 0) return { kind: 'signs', signs: raised };
  if (answers.complaint === null && answers.species !== 'other') return { kind: 'complaint' };
  if (worst.length > 0) return { kind: 'signs', signs: worst };
  const complaint = answers.complaint === null ? undefined : rules.complaints[answers.complaint];
  const hasDose = complaint?.dose && substancesFor(rules, answers.species).length > 0;
  if (hasDose && answers.dose === undefined) return { kind: 'dose' };
  const screen = rest.find((signs) => signs.length > 0);
  if (screen) return { kind: 'signs', signs: screen };

  const unsure = askedSigns(rules, answers).filter(
    (sign) => answers.signs[sign] === 'unknown' && couldRaise(sign),
  );
  if (unsure.length > 0) return { kind: 'again', signs: unsure.slice(0, signsOnScreen) };

  const measures = (complaint?.measures ?? []).filter(
    (measure) =>
      answers.measures[measure] === undefined &&
      rules.measures[measure]?.species.includes(answers.species) &&
      rules.measures[measure]?.bands.some(({ level }) => isMoreUrgent(level, known)),
  );
  return measures.length > 0 ? { kind: 'measures', measures } : null;
}
