import { rulesOf } from '../../../worker/consults/triage/rules-of.ts';
import { sessionState } from '../../kit/session/session-store.ts';
import { consentVersion } from './consent-version.ts';
import type { ConsultDraft } from './draft.ts';
import { beginTrail } from './signs/trail.ts';
import type { StartInput } from './start-consult.ts';

/** What was answered and typed for a start that was sent before, for an animal that the account has by now. */
export function draftOf(start: StartInput, pet: { id: string; name: string }): Partial<ConsultDraft> {
  const { triage, consent } = start;
  return {
    // The way through the questions is not kept: whoever wants to answer otherwise begins at the first one.
    triage:
      triage && rulesOf(triage.version)
        ? {
            version: triage.version,
            steps: [...beginTrail(triage.answers.species).steps, triage.answers],
            isDone: true,
          }
        : null,
    pet: { ...pet, weightGrams: null, ownerId: sessionState().user?.id ?? '' },
    reason: start.text,
    filesId: start.files ?? null,
    mode: start.mode,
    country: consent.country,
    // Yes was said to the words of that version.
    accepted: consent.version === consentVersion,
  };
}
