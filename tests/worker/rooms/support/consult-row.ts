import { asOwner } from '../../support/doubles.ts';
import { type Guest, guest } from './entering.ts';

/** A consult in Postgres, active with its vet unless told otherwise. */
export type ConsultRow = { id: string; owner: Guest; vet: Guest };

const profile = ({ id, name, role }: Guest) =>
  asOwner(
    `insert into public.user_profiles (user_id, email, display_name, locale, role)
     values ($1::uuid, $1 || '@example.test', $2, 'es', $3)`,
    [id, name, role],
  );

export const insertConsult = async (
  status: 'queued' | 'active' | 'ended' = 'active',
  people = { owner: guest('owner', 'Ana'), vet: guest('vet', 'Vera') },
): Promise<ConsultRow> => {
  const { owner, vet } = people;
  const [id, petId] = [crypto.randomUUID(), crypto.randomUUID()];
  await profile(owner);
  await profile(vet);
  await asOwner('insert into public.vets (user_id) values ($1)', [vet.id]);
  await asOwner(`insert into public.pets (id, owner_id, name, species) values ($1, $2, 'Luna', 'dog')`, [
    petId,
    owner.id,
  ]);
  await asOwner(
    `insert into public.chat_sessions (id, owner_id, pet_id, vet_id, mode, status, reason, locale, consent_version,
       consent_country, consent_at, idempotency_key, request_hash)
     values ($1, $2, $3, $4, 'chat', $5, 'He ate a sock.', 'es', '2026-11', 'ES', now(), $6, '')`,
    [id, owner.id, petId, status === 'queued' ? null : vet.id, status, crypto.randomUUID()],
  );
  return { id, owner, vet };
};

export const archived = (consultId: string) =>
  asOwner<{ id: string; seq: number; body: string; sender_id: string; sender_role: string; sent_at: string }>(
    'select * from public.messages where session_id = $1 order by seq',
    [consultId],
  );
