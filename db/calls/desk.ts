import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { chatSessions, type consultModes, type locales, type species } from '../schema/index.ts';

const waitingColumns = {
  id: sql<string>`id`,
  mode: sql<(typeof consultModes)[number]>`mode`,
  reason: sql<string>`reason`,
  locale: sql<(typeof locales)[number]>`locale`,
  queuedAt: sql`queued_at`.mapWith(chatSessions.queuedAt),
  ownerId: sql<string>`owner_id`,
  ownerName: sql<string>`owner_name`,
  petId: sql<string>`pet_id`,
  petName: sql<string>`pet_name`,
  species: sql<(typeof species)[number]>`species`,
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

/** Vets on duty, and how long the newest consults waited for an answer. For the service. See db/functions/desk.sql. */
export const dutyNow = (tx: Tx) =>
  tx
    .select({
      vets: sql<number>`vets`,
      answers: sql<number>`answers`,
      /** Null when nobody was answered. */
      medianSeconds: sql<number | null>`median_seconds`,
    })
    .from(sql`public.fn_duty_now()`);
