import { getTableColumns, sql } from 'drizzle-orm';
import { consultModes, species } from '../../contract/consults.ts';
import { callbackStates } from '../../contract/dispatch.ts';
import { locales } from '../../contract/people.ts';
import { type Level, levels } from '../../contract/urgency.ts';
import type { Tx } from '../client.ts';
import { callbackRequests } from '../schema/index.ts';
import { columns, flag, json, maybe, moment, named, oneOf, text, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

const requestColumns = getTableColumns(callbackRequests);

/** What a request to be called back is made of. `start`: what `sessions.start` is to be sent, without its key. */
export interface NewCallback {
  readonly key: string;
  readonly start: { readonly petId: string; readonly [field: string]: unknown };
  readonly level: Level;
  readonly phone: string;
  /** The country whose licence a vet needs for it; null: none. */
  readonly licence: string | null;
}

/** The caller asks to be called back. Refuses: BAD_INPUT, NOT_FOUND (pet), CONFLICT (consultId). See db/functions/consults/call-backs.sql. */
export const requestCallback = (tx: Tx, { key, start, level, phone, licence }: NewCallback) =>
  tx
    .select(requestColumns)
    .from(
      rowsOf(
        callbackRequests,
        sql`public.fn_request_callback(${key}::uuid, ${JSON.stringify(start)}::jsonb, ${level}, ${phone}, ${licence})`,
      ),
    );

/** The caller takes their request back. Refuses: NOT_FOUND. */
export const withdrawCallback = (tx: Tx, id: string) =>
  tx.select(columns({ withdrawn: flag })).from(sql`public.fn_withdraw_callback(${id}::uuid) as withdrawn`);

/** One request of the caller, or (null) those that are open or called, newest first. */
export const ownCallbacks = (tx: Tx, id: string | null) =>
  tx
    .select(
      columns({
        id: text,
        startKey: text,
        petId: text,
        petName: text,
        petSpecies: oneOf(species),
        state: oneOf(callbackStates),
        createdAt: moment,
        expiresAt: moment,
        calledAt: maybe(moment),
        consultId: maybe(named('session_id', text)),
        start: json,
        vets: whole,
        nextAt: maybe(moment),
      }),
    )
    .from(sql`public.fn_own_callbacks(${id}::uuid)`);

/** Requests that the calling vet may answer or has answered. Refuses: FORBIDDEN. */
export const deskCallbacks = (tx: Tx) =>
  tx
    .select(
      columns({
        id: text,
        level: oneOf(levels),
        species: oneOf(species),
        mode: oneOf(consultModes),
        locale: oneOf(locales),
        createdAt: moment,
        calledAt: maybe(moment),
        ownerName: maybe(text),
        petName: maybe(text),
        reason: maybe(text),
        phone: maybe(text),
      }),
    )
    .from(sql`public.fn_desk_callbacks()`);

/** The calling vet lets somebody know that they can begin. Refuses: NOT_FOUND, ALREADY_TAKEN, WRONG_STATE. */
export const callBack = (tx: Tx, id: string) =>
  tx.select(requestColumns).from(rowsOf(callbackRequests, sql`public.fn_call_back(${id}::uuid)`));
