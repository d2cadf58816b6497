import { meQuery } from '../../account/me.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ApiInputs } from '../../kit/api/api-types.ts';
import { currentLocale } from '../../kit/text/locale.ts';
import { readPetEntry } from '../pets/pet-entry.ts';
import { consentVersion } from './consent-version.ts';
import { changeDraft, currentDraft } from './draft.ts';

export type StartInput = ApiInputs['sessions']['start'];

/** What a draft asks for: makes the profile and the animal when they are not there yet, and keeps its key as long as it is the same. */
async function inputOfDraft(): Promise<StartInput> {
  const me = await queryClient.ensureQueryData(meQuery);
  const petId = await petOfDraft(me.user.id);
  const { reason, country } = currentDraft();
  const consult = {
    petId,
    mode: 'chat',
    text: reason.trim(),
    consent: { version: consentVersion, country, accepted: true },
    locale: currentLocale(),
  } as const;
  return { ...consult, idempotencyKey: keyFor(JSON.stringify(consult)) };
}

/** Starts a consult; answers its id. The same input never starts two. */
export async function startWith(input: StartInput): Promise<string> {
  const { sessionId } = await apiClient.sessions.start.mutate(input);
  void queryClient.invalidateQueries({ queryKey: api.pathKey() });
  return sessionId;
}

/**
 * Turns the draft into a consult: profile, animal, then the start itself; answers its id. May be called again after any error:
 * what was done before is found, not done twice. Errors are those of the procedures; the draft stays; clear it once the consult is shown.
 */
export async function startConsult(): Promise<string> {
  return startWith(await inputOfDraft());
}

/** Opens the page to pay for the consult of the draft, which the plan does not cover. Errors are those of the procedures. */
export async function payForDraft(): Promise<{ url: string }> {
  return apiClient.sessions.payment.mutate(await inputOfDraft());
}

/** The chosen animal, else the one typed: found if an attempt before made it, made otherwise. */
async function petOfDraft(ownerId: string): Promise<string> {
  const { pet, entry, startedAt } = currentDraft();
  if (pet?.ownerId === ownerId) return pet.id;
  const { input } = readPetEntry(entry, new Date());
  if (!input) throw new Error('the pet step lets nothing through that does not read');
  const { pets } = await apiClient.pets.list.query({});
  const made = pets.find(
    (known) => known.name === input.name && known.species === input.species && known.createdAt >= startedAt,
  );
  const { id, name } = made ?? (await apiClient.pets.create.mutate(input));
  changeDraft({ pet: { id, ownerId, name } });
  return id;
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
  const petId = currentDraft().pet?.id;
  const { items } = await apiClient.sessions.list.query({ limit: 20 });
  const open = items.find(
    ({ pet, status }) => pet.id === petId && (status === 'queued' || status === 'active'),
  );
  return open?.id ?? null;
}
