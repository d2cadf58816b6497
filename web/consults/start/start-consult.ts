import { ensureProfile } from '../../account/me.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import type { ApiInputs } from '../../kit/api/api-types.ts';
import { keepTicket } from '../../kit/live/kept-tickets.ts';
import { roomOf } from '../chat/open-room.ts';
import { sendStartFiles, settleStartFiles } from '../files/start-files.ts';
import { noteConsults } from '../note-consults.ts';

export type StartInput = ApiInputs['sessions']['start'];

/**
 * Starts a consult: the profile when there is none, then the start itself, which adds a new animal; answers its id. May be called again after
 * any error: the same input never starts two. Errors are those of the procedures.
 */
export async function startConsult(input: StartInput): Promise<string> {
  await ensureProfile();
  if (input.files) await sendStartFiles(input.files);
  const { sessionId, ...admission } = await apiClient.sessions.start.mutate(input);
  keepTicket(roomOf(sessionId), admission);
  if (input.files) await settleStartFiles(input.files, sessionId);
  noteConsults();
  // The animal may have been made on the way.
  void queryClient.invalidateQueries({ queryKey: api.pets.pathKey() });
  return sessionId;
}

/** The consult that is already open for the animal, when that is why a start was refused; else null. */
export async function openConsultBehind(error: unknown, { petId }: StartInput): Promise<string | null> {
  const { code } = problemOf(error);
  if (code !== 'CONFLICT' && code !== 'WRONG_STATE') return null;
  const { items } = await apiClient.sessions.list.query({ limit: 20 });
  const open = items.find(
    ({ pet, status }) => pet.id === petId && (status === 'queued' || status === 'active'),
  );
  return open?.id ?? null;
}
