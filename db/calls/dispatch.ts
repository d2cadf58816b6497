import { sql } from 'drizzle-orm';
import { consultModes, species } from '../../contract/consults.ts';
import { offerSeconds } from '../../contract/dispatch.ts';
import { locales } from '../../contract/people.ts';
import { levels } from '../../contract/urgency.ts';
import type { Tx } from '../client.ts';
import { columns, json, listOf, maybe, moment, named, oneOf, text, whole } from './columns.ts';
import { uuids } from './uuids.ts';

/** A list of ids as a parameter of a SQL function. */

/** Who waits, in the queue's order, and to whom each was offered in vain. For the service. */
export const dispatchWaiting = (tx: Tx) =>
  tx
    .select(
      columns({
        id: text,
        level: oneOf(levels),
        species: oneOf(species),
        mode: oneOf(consultModes),
        locale: oneOf(locales),
        country: text,
        queuedAt: moment,
        dueAt: moment,
        awaySince: maybe(moment),
        offeredTo: listOf<string>([]),
        offeredAt: maybe(moment),
      }),
    )
    .from(sql`public.fn_dispatch_waiting()`);

/** The vets on duty, what they can be offered and what they have in hand. For the service. */
export const dispatchVets = (tx: Tx) =>
  tx
    .select(
      columns({
        id: text,
        species: listOf(species),
        modes: listOf(consultModes),
        languages: listOf<string>([]),
        countries: listOf<string>([]),
        lapsed: listOf<string>([]),
        idleSince: moment,
        chatsInHand: whole,
        videosInHand: whole,
        chatsAtOnce: whole,
      }),
    )
    .from(sql`public.fn_dispatch_vets()`);

/** What is being offered; `facts` (the whole case) of those only that are not in `known`, else null. For the service. */
export const dispatchOffers = (tx: Tx, known: readonly string[]) =>
  tx
    .select(
      columns({
        id: text,
        consultId: named('session_id', text),
        vetId: text,
        expiresAt: moment,
        facts: json,
      }),
    )
    .from(sql`public.fn_dispatch_offers(${uuids(known)})`);

/** Closes offers whose time is up, that make no sense any more, or whose vets are gone; says which. For the service. */
export const settleOffers = (tx: Tx, gone: readonly string[]) =>
  tx
    .select(columns({ consultId: named('session_id', text), vetId: text, outcome: text }))
    .from(sql`public.fn_settle_offers(${uuids(gone)})`);

/** Offers consults to vets, as far as that still holds. For the service. */
export const offerConsults = (tx: Tx, plan: readonly { consultId: string; vetId: string }[]) =>
  tx
    .select(columns({ made: whole }))
    .from(sql`public.fn_offer_consults(${JSON.stringify(plan)}::jsonb, ${offerSeconds}::int) as made`);

/** Notes whose owners went away or came back, of consults that wait. For the service. */
export const notePresence = (tx: Tx, away: readonly string[], back: readonly string[]) =>
  tx.execute(sql`select public.fn_note_presence(${uuids(away)}, ${uuids(back)})`);

/** Tells owners who are away that a vet is ready for them, once for each absence; how many now. For the service. */
export const tellReady = (tx: Tx, consultIds: readonly string[]) =>
  tx
    .select(columns({ count: named('told', whole) }))
    .from(sql`public.fn_tell_ready(${uuids(consultIds)}) as told`);

/** Takes vets off duty who have had no desk open for long. For the service. */
export const endAbsentDuty = (tx: Tx, vetIds: readonly string[]) =>
  tx.select(columns({ vetId: text })).from(sql`public.fn_end_absent_duty(${uuids(vetIds)}) as vet_id`);
