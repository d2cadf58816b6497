import { sql } from 'drizzle-orm';
import { consultModes, species } from '../../contract/consults.ts';
import { locales } from '../../contract/people.ts';
import type { Tx } from '../client.ts';
import { columns, flag, maybe, moment, named, oneOf, text, whole } from './columns.ts';

const waitingColumns = columns({
  id: text,
  mode: oneOf(consultModes),
  reason: text,
  locale: oneOf(locales),
  queuedAt: moment,
  ownerId: text,
  ownerName: text,
  petId: text,
  petName: text,
  species: oneOf(species),
  speciesOther: maybe(text),
  /** `YYYY-MM-DD`. */
  birthDate: maybe(text),
  weightGrams: maybe(whole),
});

/** Who waits, longest first. For the service (the lobby). */
export const waitingConsults = (tx: Tx) => tx.select(waitingColumns).from(sql`public.fn_waiting_consults()`);

/** Who waits, longest first, for a vet. Refuses: FORBIDDEN. */
export const deskQueue = (tx: Tx) => tx.select(waitingColumns).from(sql`public.fn_desk_queue()`);

/** The calling vet goes on or off duty. Refuses: FORBIDDEN. */
export const setDuty = (tx: Tx, on: boolean) =>
  tx.select(columns({ onDuty: flag })).from(sql`public.fn_set_duty(${on}::boolean) as on_duty`);

/** How many vets are on duty. */
export const vetsOnDuty = (tx: Tx) =>
  tx.select(columns({ count: named('vets', whole) })).from(sql`public.fn_vets_on_duty() as vets`);

/** Vets on duty, and how long the newest consults waited for an answer. For the service. See db/functions/desk.sql. */
export const dutyNow = (tx: Tx) =>
  tx
    .select(
      columns({
        vets: whole,
        answers: whole,
        /** Null when nobody was answered. */
        medianSeconds: maybe(whole),
      }),
    )
    .from(sql`public.fn_duty_now()`);
