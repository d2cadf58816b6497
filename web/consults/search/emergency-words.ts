import { listenTo } from '../../../worker/consults/triage/hear.ts';
import { currentRules } from '../../../worker/consults/triage/rules-of.ts';

const red = Object.values(currentRules.signs).filter(({ level }) => level === 'red');

/** Whether a text speaks of a sign that the rules of urgency call red, in whichever animal: it may be about now. */
export function soundsLikeEmergency(text: string): boolean {
  const says = listenTo(text);
  return red.some(({ phrases }) => says(phrases));
}
