import { ensureProfile } from '../../account/me.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ApiInputs } from '../../kit/api/api-types.ts';
import { keepTicket } from '../../kit/live/kept-tickets.ts';
import { sessionState } from '../../kit/session/session-store.ts';
import { currentLocale } from '../../kit/text/locale.ts';
import { roomOf } from '../chat/open-room.ts';
import { sendStartFiles, settleStartFiles } from '../files/start-files.ts';
import { noteConsults } from '../note-consults.ts';
import { readPetEntry } from '../pets/pet-entry.ts';
import { consentVersion } from './consent-version.ts';
import { changeDraft, currentDraft } from './draft.ts';
import { answersOf } from './signs/trail-schema.ts';

export type StartInput = ApiInputs['sessions']['start'];

/**
 * What a draft asks for: the chosen animal, or the one typed under an id of its own; ids and key stay as long as the content does.
 * The profile is made first, with the name that was typed.
 */
async function inputOfDraft(): Promise<StartInput> {
  await ensureProfile();
  const { reason, mode, country, triage, filesId } = currentDraft();
  if (filesId) await sendStartFiles(filesId);
  const { petId, newPet } = petOfDraft(sessionState().user?.id ?? '');
  const consult = {
    petId,
    mode,
    text: reason.trim(),
    consent: { version: consentVersion, country, accepted: true },
    locale: currentLocale(),
    ...(filesId && { files: filesId }),
    triage: triage && { version: triage.version, answers: answersOf(triage) },
  } as const;
  return { ...consult, ...(newPet && { newPet }), idempotencyKey: keyFor(JSON.stringify(consult)) };
}

/** Starts a consult; answers its id. The same input never starts two. */
export async function startWith(input: StartInput): Promise<string> {
  const { sessionId, ...admission } = await apiClient.sessions.start.mutate(input);
  keepTicket(roomOf(sessionId), admission);
  if (input.files) await settleStartFiles(input.files, sessionId);
  noteConsults();
  // The animal may have been made on the way.
  void queryClient.invalidateQueries({ queryKey: api.pets.pathKey() });
  return sessionId;
}

/**
 * Turns the draft into a consult: the profile when there is none, then the start itself, which adds a new animal; answers its id. May be
 * called again after any error: what was done before is found, not done twice. Errors are those of the procedures; the draft stays; clear it once the consult is shown.
 */
export async function startConsult(): Promise<string> {
  return startWith(await inputOfDraft());
}

/** Opens the page to pay for the consult of the draft, which the plan does not cover. Errors are those of the procedures. */
export async function payForDraft(): Promise<{ url: string }> {
  return apiClient.sessions.payment.mutate(await inputOfDraft());
}

/** Asks to be told when a vet is there for the draft; answers the request's id. Errors are those of the procedures. */
export async function requestCallback(phone: string): Promise<{ id: string }> {
  return apiClient.callbacks.request.mutate({ ...(await inputOfDraft()), phone });
}

/** The chosen animal, else the one typed. */
function petOfDraft(ownerId: string): Pick<StartInput, 'petId' | 'newPet'> {
  const { pet, entry, newPet: made } = currentDraft();
  if (pet?.ownerId === ownerId) return { petId: pet.id };
  const { input } = readPetEntry(entry, new Date());
  if (!input) throw new Error('the pet step lets nothing through that does not read');
  // Another account on the same device adds an animal of its own.
  const content = JSON.stringify([ownerId, entry]);
  if (made?.content === content) return { petId: made.id, newPet: input };
  const petId = crypto.randomUUID();
  changeDraft({ newPet: { id: petId, content } });
  return { petId, newPet: input };
}

/** One key for one content: sent again it is the same request, edited it is a new one. */
function keyFor(content: string): string {
  const { attempt } = currentDraft();
  if (attempt?.content === content) return attempt.key;
  const key = crypto.randomUUID();
  changeDraft({ attempt: { key, content } });
  return key;
}

/** The consult that is already open for this animal, when that is why a start was refused; else null. */
export async function openConsultBehind(error: unknown): Promise<string | null> {
  const { code } = problemOf(error);
  if (code !== 'CONFLICT' && code !== 'WRONG_STATE') return null;
  const { pet: chosen, newPet } = currentDraft();
  const petId = chosen?.id ?? newPet?.id;
  const { items } = await apiClient.sessions.list.query({ limit: 20 });
  const open = items.find(
    ({ pet, status }) => pet.id === petId && (status === 'queued' || status === 'active'),
  );
  return open?.id ?? null;
}
