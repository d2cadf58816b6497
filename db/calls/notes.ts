import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { consultNotes } from '../schema/index.ts';
import { columns, json, moment, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

/** Fields from what was on the screen to what is meant. */
export type FieldChanges = Readonly<
  Record<string, { readonly was: unknown; readonly to: unknown } | undefined>
>;

/** Changes the note of a consult in hand. Refuses: NOT_FOUND, WRONG_STATE. See db/functions/consults/notes.sql. */
export const saveNote = (tx: Tx, consultId: string, changes: FieldChanges) =>
  tx
    .select(columns({ fields: json, conflicts: json, revision: whole, updatedAt: moment }))
    .from(sql`public.fn_save_note(${consultId}::uuid, ${JSON.stringify(changes)}::jsonb)`);

/** Signs the note of a consult in hand. Refuses: NOT_FOUND, WRONG_STATE, CONFLICT, BAD_INPUT. */
export const signNote = (tx: Tx, consultId: string, revision: number) =>
  tx
    .select(getTableColumns(consultNotes))
    .from(rowsOf(consultNotes, sql`public.fn_sign_note(${consultId}::uuid, ${revision}::int)`));

/** Adds a remark beneath a signed note. Refuses: NOT_FOUND, WRONG_STATE, BAD_INPUT. */
export const addToNote = (tx: Tx, consultId: string, text: string) =>
  tx
    .select(getTableColumns(consultNotes))
    .from(rowsOf(consultNotes, sql`public.fn_add_to_note(${consultId}::uuid, ${text})`));

/** Tells vets what they have not signed, of at most so many consults; how many. For the service. See db/functions/consults/unsigned.sql. */
export const tellUnsigned = (tx: Tx, limit: number) =>
  tx.select(columns({ told: whole })).from(sql`public.fn_tell_unsigned(${limit}::int) as told`);
