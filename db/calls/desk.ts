import { sql } from 'drizzle-orm';
import type { ConsultMode, Species } from '../../contract/consults.ts';
import type { Locale } from '../../contract/people.ts';
import type { Tx } from '../client.ts';
import { chatSessions } from '../schema/index.ts';

const waitingColumns = {
  id: sql<string>`id`,
  mode: sql<ConsultMode>`mode`,
  reason: sql<string>`reason`,
  locale: sql<Locale>`locale`,
  queuedAt: sql`queued_at`.mapWith(chatSessions.queuedAt),
  ownerId: sql<string>`owner_id`,
  ownerName: sql<string>`owner_name`,
  petId: sql<string>`pet_id`,
  petName: sql<string>`pet_name`,
  species: sql<Species>`species`,
  speciesOther: sql<string | null>`species_other`,
  /** `YYYY-MM-DD`. */
  birthDate: sql<string | null>`birth_date`,
  weightGrams: sql<number | null>`weight_grams`,
};

/** Who waits, longest first. For the service (the lobby). */
export const waitingConsults = (tx: Tx) => tx.select(waitingColumns).from(sql`public.fn_waiting_consults()`);

/** Who waits, longest first, for a vet. Refuses: FORBIDDEN. */
export const deskQueue = (tx: Tx) => tx.select(waitingColumns).from(sql`public.fn_desk_queue()`);

/** The place of the caller's consult in the queue, from 1; null when it does not wait or is not theirs. */
export const queuePosition = (tx: Tx, sessionId: string) =>
  tx
    .select({ position: sql<number | null>`position` })
    .from(sql`public.fn_queue_position(${sessionId}::uuid) as position`);

/** The calling vet goes on or off duty. Refuses: FORBIDDEN. */
export const setDuty = (tx: Tx, on: boolean) =>
  tx.select({ onDuty: sql<boolean>`on_duty` }).from(sql`public.fn_set_duty(${on}::boolean) as on_duty`);

/** How many vets are on duty. */
export const vetsOnDuty = (tx: Tx) =>
  tx.select({ count: sql<number>`vets` }).from(sql`public.fn_vets_on_duty() as vets`);
