import { readPetEntry } from '../pets/pet-entry.ts';
import type { ConsultDraft } from './draft.ts';
import type { StartStep } from './start-search.ts';

/** The first step that still lacks something; `account` when only the sign-in is left (or nothing at all). */
export function firstOpenStep(draft: ConsultDraft, userId: string | undefined, today: Date): StartStep {
  if (!draft.triage?.isDone) return 'signs';
  const chosen = draft.pet !== null && draft.pet.ownerId === userId;
  if (!chosen && readPetEntry(draft.entry, today).input === null) return 'pet';
  if (draft.reason.trim() === '') return 'reason';
  return draft.accepted ? 'account' : 'consent';
}

/** Name of the animal of the draft, empty when there is none yet. */
export function petNameOf(draft: ConsultDraft, userId: string | undefined): string {
  return draft.pet !== null && draft.pet.ownerId === userId ? draft.pet.name : draft.entry.name.trim();
}
