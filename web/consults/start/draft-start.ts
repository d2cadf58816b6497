import { keyOfAttempt } from '../../kit/forms/kept-draft.ts';
import { sessionState } from '../../kit/session/session-store.ts';
import { currentLocale } from '../../kit/text/locale.ts';
import { readPetEntry } from '../pets/pet-entry.ts';
import { consentVersion } from './consent-version.ts';
import { type ConsultDraft, changeDraft, clearDraft, currentDraft } from './draft.ts';
import { answersOf } from './signs/trail-schema.ts';
import type { StartInput } from './start-consult.ts';

/** What a draft asks for an animal, without the key: sent again in these very words it is the same start. */
function consultOf(
  { reason, mode, country, triage, filesId }: ConsultDraft,
  petId: string,
  locale: StartInput['locale'],
) {
  return {
    petId,
    mode,
    text: reason.trim(),
    consent: { version: consentVersion, country, accepted: true },
    locale,
    ...(filesId && { files: filesId }),
    triage: triage && { version: triage.version, answers: answersOf(triage) },
  } as const;
}

const accountId = () => sessionState().user?.id ?? '';
const hasChosen = ({ pet }: ConsultDraft) => pet !== null && pet.ownerId === accountId();
/** Another account on the same device adds an animal of its own. */
const typedPet = ({ entry }: ConsultDraft) => JSON.stringify([accountId(), entry]);

/** The animal that was chosen, else the id that was made for the one typed; null when there is none for it yet. */
function petIdOf(draft: ConsultDraft): string | null {
  const { pet, newPet } = draft;
  if (pet && hasChosen(draft)) return pet.id;
  return newPet?.content === typedPet(draft) ? newPet.id : null;
}

/**
 * What the draft of this device asks for: the chosen animal, or the one typed under an id of its own; ids and key stay as long as the
 * content does.
 */
export function startOfDraft(): StartInput {
  const draft = currentDraft();
  const { input: newPet } = hasChosen(draft) ? {} : readPetEntry(draft.entry, new Date());
  if (!hasChosen(draft) && !newPet) throw new Error('the pet step lets nothing through that does not read');
  const petId = petIdOf(draft) ?? crypto.randomUUID();
  if (newPet) changeDraft({ newPet: { id: petId, content: typedPet(draft) } });
  const consult = consultOf(draft, petId, currentLocale());
  return {
    ...consult,
    ...(newPet && { newPet }),
    idempotencyKey: keyOfAttempt({ current: currentDraft, change: changeDraft }, JSON.stringify(consult)),
  };
}

/** Whether a start was made of the draft of this device; else it comes from a request to be called back, or was paid for from another device. */
export function isOfDraft(start: StartInput): boolean {
  return currentDraft().attempt?.key === start.idempotencyKey;
}

/** A start has become a consult or a request: the draft is done with, unless it is about something else or was changed since. */
export function forgetDraftOf(start: StartInput): void {
  const draft = currentDraft();
  const petId = petIdOf(draft);
  if (!isOfDraft(start) || petId === null) return;
  if (draft.attempt?.content === JSON.stringify(consultOf(draft, petId, start.locale))) clearDraft();
}

/** A start was refused: the draft it was made of forgets what must be answered anew. Another draft stays as it is. */
export function noteRefusedStart(start: StartInput, code: string): void {
  if (!isOfDraft(start)) return;
  if (code === 'NOT_FOUND') changeDraft({ pet: null, triage: null });
  // It is still about this draft; sent again it gets a key of its own.
  if (code === 'IDEMPOTENCY_CONFLICT') changeDraft({ attempt: { key: start.idempotencyKey, content: '' } });
  if (code === 'CONSENT_REQUIRED') changeDraft({ accepted: false });
  if (code === 'TRIAGE_OUTDATED') changeDraft({ triage: null });
}
