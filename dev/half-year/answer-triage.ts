import type { Answers } from '../../worker/consults/triage/answers.ts';
import { decide } from '../../worker/consults/triage/decide.ts';
import { currentRules as rules } from '../../worker/consults/triage/rules-of.ts';
import type { Conversation } from './conversation.ts';

type Told = Pick<Conversation, 'species' | 'complaint' | 'seen' | 'dose'>;

function answer({ complaint, seen, dose }: Told, kilos: number, answers: Answers): Answers {
  const { next } = decide(rules, answers);
  if (next === null) return answers;
  switch (next.kind) {
    case 'complaint':
      return { ...answers, complaint };
    case 'dose':
      return { ...answers, dose: dose && { ...dose, weightKg: kilos } };
    case 'measures':
      return { ...answers, measures: Object.fromEntries(next.measures.map((measure) => [measure, null])) };
    default: {
      const said = next.signs.map((sign) => [sign, seen.includes(sign) ? 'yes' : 'no'] as const);
      return { ...answers, signs: { ...answers.signs, ...Object.fromEntries(said) } };
    }
  }
}

/** What the owner of a conversation answers to the questions about signs, to their end; `kilos`: what the animal weighs. */
export function answerTriage(told: Told, kilos: number): { version: string; answers: Answers } {
  let answers: Answers = { species: told.species, complaint: null, raised: [], signs: {}, measures: {} };
  while (decide(rules, answers).next) answers = answer(told, kilos, answers);
  return { version: rules.version, answers };
}
