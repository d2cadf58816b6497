import { sessionState } from '../../kit/session/session-store.ts';
import type { ConsultDraft } from './draft.ts';
import type { StartInput } from './start-consult.ts';

/** What was typed for a start that was sent before, for an animal that the account has by now. */
export function draftOf(start: StartInput, pet: { id: string; name: string }): Partial<ConsultDraft> {
  return {
    pet: { ...pet, weightGrams: null, ownerId: sessionState().user?.id ?? '' },
    reason: start.text,
    country: start.consent.country,
    accepted: true,
  };
}
