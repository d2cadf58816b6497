import type { Stack } from '../support/stack.ts';

/** Writes a consult of `ana@demo.test` that `vera@demo.test` has taken, as it stands in the middle of it. Answers its id. */
export async function openConsult({ postgres, demoUsers }: Stack): Promise<string> {
  const [id, petId] = [crypto.randomUUID(), crypto.randomUUID()];
  const [owner, vet] = [demoUsers.get('ana@demo.test'), demoUsers.get('vera@demo.test')];
  await postgres.query(
    `insert into public.pets (id, owner_id, name, species) values ($1, $2, 'Luna', 'dog')`,
    [petId, owner],
  );
  await postgres.query(
    `insert into public.chat_sessions (id, owner_id, pet_id, vet_id, mode, status, reason, locale, consent_version,
       consent_country, consent_at, idempotency_key, request_hash)
     values ($1, $2, $3, $4, 'chat', 'active', 'Bench', 'es', '2026-11', 'ES', now(), gen_random_uuid()::text, '')`,
    [id, owner, petId, vet],
  );
  return id;
}
