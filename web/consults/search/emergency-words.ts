import { hear } from '../../../worker/consults/triage/hear.ts';
import type { Species } from '../../../worker/consults/triage/rules.ts';
import { currentRules } from '../../../worker/consults/triage/rules-of.ts';

const animals: readonly Species[] = ['dog', 'cat', 'horse', 'other'];

/** Whether a text speaks of a sign that the rules of urgency call red, in whichever animal: it may be about now. */
export const soundsLikeEmergency = (text: string): boolean =>
  animals.some((species) =>
    hear(currentRules, species, text).signs.some((sign) => currentRules.signs[sign]?.level === 'red'),
  );
