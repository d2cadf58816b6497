import type { Species } from '../../../../contract/consults.ts';
import type { Answers } from '../../../../worker/consults/triage/answers.ts';
import { type Decision, decide } from '../../../../worker/consults/triage/decide.ts';
import { hear } from '../../../../worker/consults/triage/hear.ts';
import type { Rules } from '../../../../worker/consults/triage/rules.ts';
import { currentRules, rulesOf } from '../../../../worker/consults/triage/rules-of.ts';
import { answersOf, type Trail } from './trail-schema.ts';

/** The beginning for an animal of a species, under the rules of today. */
export function beginTrail(species: Species): Trail {
  const nothing: Answers = { species, complaint: null, raised: [], signs: {}, measures: {} };
  return { version: currentRules.version, steps: [nothing], isDone: false };
}

/** The rules that the trail began under. */
export function trailRules(trail: Trail): Rules {
  return rulesOf(trail.version) ?? currentRules;
}

export type TrailQuestion = {
  rules: Rules;
  /** What was known before the question. */
  answers: Answers;
  decision: Decision;
  /** What was known after it, when it was answered before. */
  given: Answers | undefined;
};

/** The question at a place of the trail, counted from 0; null beyond its end. */
export function questionAt(trail: Trail, place: number): TrailQuestion | null {
  const answers = trail.steps[place];
  if (!answers) return null;
  const rules = trailRules(trail);
  return { rules, answers, decision: decide(rules, answers), given: trail.steps[place + 1] };
}

/** The trail with the question at a place answered; what came after another answer is forgotten. */
export function answerAt(trail: Trail, place: number, answers: Answers): Trail {
  const same = JSON.stringify(trail.steps[place + 1]) === JSON.stringify(answers);
  const steps = same ? trail.steps : [...trail.steps.slice(0, place + 1), answers];
  return { ...trail, steps, isDone: false };
}

/**
 * What the owner's own words add: signs that nobody asked about yet are asked about first. The same answers when the words raise nothing
 * new.
 */
export function raiseIn(rules: Rules, answers: Answers, words: string): Answers {
  return raiseHeard(answers, hear(rules, answers.species, words).signs);
}

/** The same for words that were heard already: `signs` as `hear` answers them. */
export function raiseHeard(answers: Answers, signs: readonly string[]): Answers {
  const fresh = signs.filter((sign) => answers.signs[sign] === undefined && !answers.raised.includes(sign));
  return fresh.length === 0 ? answers : { ...answers, raised: [...answers.raised, ...fresh].slice(0, 40) };
}

/** Whether the owner's reason speaks of signs that could make the case more urgent and that nobody asked about; then the trail that asks. */
export function raisedByReason(trail: Trail, reason: string): Trail | null {
  const rules = trailRules(trail);
  const before = answersOf(trail);
  const after = raiseIn(rules, before, reason);
  if (after === before) return null;
  const { next } = decide(rules, after);
  const asks = next?.kind === 'signs' && next.signs.some((sign) => !before.raised.includes(sign));
  return asks ? { ...trail, steps: [...trail.steps, after], isDone: false } : null;
}
