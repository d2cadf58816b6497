import * as z from 'zod';
import { petSchema } from '../../../worker/consults/pets/pet.ts';
import { startSessionOutput } from '../../../worker/consults/sessions/start-session.ts';
import { meSchema } from '../../../worker/core/identity/me.ts';
import { asOwner } from './doubles.ts';
import { newPerson, type Person } from './person.ts';
import { done, mutation, type Sending } from './worker.ts';

/** A person with a profile. */
export async function member(role: 'owner' | 'vet' | 'admin' = 'owner'): Promise<Person> {
  const as = await newPerson({ role });
  await done(meSchema, mutation('me.provision', { locale: 'es', displayName: `A ${role}` }, { as }));
  return as;
}

/** An owner with a pet. */
export async function ownerWithPet(): Promise<{ owner: Person; petId: string }> {
  const owner = await member();
  return { owner, petId: await newPet(owner) };
}

export async function newPet(owner: Person): Promise<string> {
  const pet = await done(petSchema, mutation('pets.create', { name: 'Luna', species: 'dog' }, { as: owner }));
  return pet.id;
}

/** What a client sends to start a consult. */
export const startInput = (petId: string, changes: Record<string, unknown> = {}) => ({
  idempotencyKey: crypto.randomUUID(),
  petId,
  mode: 'chat',
  text: 'Luna has not eaten since yesterday.',
  consent: { version: '2026-11', country: 'ES', accepted: true },
  locale: 'es',
  ...changes,
});

/** What a client sends of a triage: a dog's complaint, and which signs were answered how. */
export const triageInput = (complaint: string, signs: Record<string, string>, measures = {}) => ({
  version: '2026-11',
  answers: { species: 'dog', complaint, raised: [], signs, measures },
});

export const start = (input: unknown, sending: Sending) =>
  done(startSessionOutput, mutation('sessions.start', input, sending));

/** A consult that waits. */
export async function waiting(): Promise<{ owner: Person; petId: string; id: string }> {
  const { owner, petId } = await ownerWithPet();
  const { sessionId } = await start(startInput(petId), { as: owner });
  return { owner, petId, id: sessionId };
}

/** A consult that a vet accepted. */
export async function active(): Promise<{ owner: Person; vet: Person; petId: string; id: string }> {
  const consult = await waiting();
  const vet = await member('vet');
  await done(z.unknown(), mutation('desk.accept', { sessionId: consult.id }, { as: vet }));
  return { ...consult, vet };
}

/** The counter row of a person's chats. */
export async function chatCounter(person: Person): Promise<{ used: number; reserved: number }> {
  const [row] = await asOwner<{ used: number; reserved: number }>(
    `select used, reserved from public.subscription_usage where user_id = $1 and meter = 'chat'`,
    [person.id],
  );
  return row ?? { used: 0, reserved: 0 };
}

/** The actions that the audit log has about a thing, oldest first. */
export async function auditOf(entityId: string): Promise<string[]> {
  const rows = await asOwner<{ action: string }>(
    'select action from public.audit_log where entity_id = $1 order by at, id',
    [entityId],
  );
  return rows.map((row) => row.action);
}
