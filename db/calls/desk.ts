import { sql } from 'drizzle-orm';
import { consultModes, species } from '../../contract/consults.ts';
import { locales } from '../../contract/people.ts';
import { telemedicineCountries } from '../../contract/remote-care.ts';
import { levels } from '../../contract/urgency.ts';
import type { Tx } from '../client.ts';
import { columns, flag, json, maybe, moment, oneOf, text, whole } from './columns.ts';

/** Countries where a vet needs a licence of that country, as a parameter. */
export const licensed = sql`${`{${telemedicineCountries.join(',')}}`}::text[]`;

/** Who waits, in the queue's order, for a vet. Refuses: FORBIDDEN. */
export const deskQueue = (tx: Tx) =>
  tx
    .select(
      columns({
        id: text,
        level: oneOf(levels),
        species: oneOf(species),
        locale: oneOf(locales),
        mode: oneOf(consultModes),
        queuedAt: moment,
        isOffered: flag,
      }),
    )
    .from(sql`public.fn_desk_queue()`);

/** The calling vet opens a consult that waits: the whole case, audited. Refuses: NOT_FOUND, ALREADY_TAKEN, WRONG_STATE. */
export const lookAtConsult = (tx: Tx, consultId: string) =>
  tx.select(columns({ facts: json })).from(sql`public.fn_look_at_consult(${consultId}::uuid) as facts`);

/** The calling vet declines what they are offered; whether it was still open. Refuses: NOT_FOUND. */
export const declineOffer = (tx: Tx, offerId: string) =>
  tx.select(columns({ wasOpen: flag })).from(sql`public.fn_decline_offer(${offerId}::uuid) as was_open`);

/** Vets to whom the caller may offer their consult now. Refuses: NOT_FOUND, WRONG_STATE. */
export const colleaguesFor = (tx: Tx, consultId: string) =>
  tx
    .select(columns({ id: text, displayName: text, inHand: whole }))
    .from(sql`public.fn_colleagues_for(${consultId}::uuid, ${licensed})`);

/** The calling vet goes on or off duty. Refuses: FORBIDDEN. */
export const setDuty = (tx: Tx, on: boolean) =>
  tx.select(columns({ onDuty: flag })).from(sql`public.fn_set_duty(${on}::boolean) as on_duty`);

/** Vets on duty, and how long the newest consults waited for an answer. For the service. See db/functions/consults/desk.sql. */
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
