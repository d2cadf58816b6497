import { type Level, untriagedLevel } from '../../../contract/urgency.ts';
import type { Answers } from './answers.ts';
import { askedSigns } from './asked-signs.ts';
import { doseLevel } from './dose.ts';
import { isMoreUrgent, levelBelow, moreUrgent } from './level.ts';
import { measureLevel } from './measure.ts';
import { nextQuestion, type Question } from './next-question.ts';
import type { Reason } from './reason.ts';
import type { Rules } from './rules.ts';

/** What the rules say of the answers so far. `complete`: no further answer is wanted; `next` asks for one otherwise. */
export type Decision = {
  version: string;
  level: Level;
  reasons: Reason[];
  next: Question | null;
  complete: boolean;
};

type Weighed = { level: Level; reason: Reason };

/**
 * What a sign that was not looked for counts as, while it could mean red or orange. Triage never reassures: nobody's answer is
 * not a no, but it is not a flag either.
 */
const unansweredLevel: Level = untriagedLevel;

/** Of an animal that no rule knows nothing is said but the general signs; it is never called less urgent than this. */
const otherSpeciesLevel: Level = 'yellow';

/** What was answered, each with the level that it gives. Somebody who does not know counts one level below a yes. */
function answered(rules: Rules, answers: Answers): Weighed[] {
  const { species, complaint, dose } = answers;
  const weighed: Weighed[] = [];
  for (const [sign, answer] of Object.entries(answers.signs)) {
    const rule = rules.signs[sign];
    if (!rule || answer === 'no') continue;
    weighed.push(
      answer === 'yes'
        ? { level: rule.level, reason: { kind: 'sign', sign } }
        : { level: levelBelow(rule.level), reason: { kind: 'cannot-tell', sign } },
    );
  }
  for (const [measure, value] of Object.entries(answers.measures)) {
    const rule = rules.measures[measure];
    const level = rule?.species.includes(species) && value !== null ? measureLevel(rule, value) : null;
    if (level && value !== null) weighed.push({ level, reason: { kind: 'measure', measure, value } });
  }
  const swallowed = dose ? doseLevel(rules, species, dose) : null;
  if (dose && swallowed)
    weighed.push({ level: swallowed, reason: { kind: 'dose', substance: dose.substance } });
  const base = complaint === null ? undefined : rules.complaints[complaint]?.base;
  if (complaint !== null && base) weighed.push({ level: base, reason: { kind: 'complaint', complaint } });
  if (species === 'other') weighed.push({ level: otherSpeciesLevel, reason: { kind: 'other-species' } });
  return weighed;
}

/** Whether something that could mean red or orange was not answered yet. */
function isOpen(rules: Rules, answers: Answers): boolean {
  if (answers.complaint === null && answers.species !== 'other') return true;
  return askedSigns(rules, answers).some((sign) => {
    const rule = rules.signs[sign];
    return rule && answers.signs[sign] === undefined && isMoreUrgent(rule.level, unansweredLevel);
  });
}

/**
 * Decides how urgent a case is: the same answers under the same rules give the same decision, on either end.
 * The level is that of the most urgent thing known, so a further symptom never lowers it.
 */
export function decide(rules: Rules, answers: Answers): Decision {
  const weighed = answered(rules, answers);
  const known = weighed.reduce<Level>((worst, { level }) => moreUrgent(worst, level), 'blue');
  const next = nextQuestion(rules, answers, known);
  if (isOpen(rules, answers)) weighed.push({ level: unansweredLevel, reason: { kind: 'unanswered' } });
  const level = weighed.reduce<Level>((worst, one) => moreUrgent(worst, one.level), 'blue');
  return {
    version: rules.version,
    level,
    reasons: weighed.filter((one) => one.level === level).map((one) => one.reason),
    next,
    complete: next === null,
  };
}
