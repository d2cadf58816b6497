import { getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { accountErasures } from '../schema/index.ts';
import { columns, json, text, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

/** What the end of the caller's account means. See db/functions/account/outlook.sql. */
export const accountOutlook = (tx: Tx) =>
  tx.select(columns({ outlook: json })).from(sql`public.fn_account_outlook() as outlook`);

/** The caller ends their account; the id by which they follow what is left to do. Refuses: NOT_FOUND, WRONG_STATE. */
export const endOwnAccount = (tx: Tx) =>
  tx.select(columns({ id: text })).from(sql`public.fn_end_own_account() as id`);

/** For an admin's door: ends somebody's account. Refuses: BAD_INPUT, NOT_FOUND, WRONG_STATE. */
export const endAccount = (tx: Tx, userId: string, reason: string) =>
  tx.select(columns({ id: text })).from(sql`public.fn_end_account(${userId}::uuid, ${reason}) as id`);

/** For an admin's door: who somebody was whose account is gone, with why it is asked. Refuses: BAD_INPUT, NOT_FOUND. */
export const readKeptIdentity = (tx: Tx, userId: string, reason: string) =>
  tx
    .select(columns({ kept: json }))
    .from(sql`public.fn_read_kept_identity(${userId}::uuid, ${reason}) as kept`);

/** How far the erasure with this id is; null when there is none. */
export const followErasure = (tx: Tx, id: string) =>
  tx.select(columns({ erasure: json })).from(sql`public.fn_follow_erasure(${id}::uuid) as erasure`);

/** For the service: erasures to go on with, each leased for five minutes. */
export const claimErasures = (tx: Tx, limit: number) =>
  tx
    .select(getTableColumns(accountErasures))
    .from(rowsOf(accountErasures, sql`public.fn_claim_erasures(${limit}::int)`));

/** For the service: a step of an erasure is done. */
export const noteErasureStep = (tx: Tx, id: string, step: string) =>
  tx.execute(sql`select public.fn_note_erasure_step(${id}::uuid, ${step})`);

/** For the service: an erasure is gone on with after so many seconds. */
export const putOffErasure = (tx: Tx, id: string, problem: string | null, seconds: number) =>
  tx.execute(sql`select public.fn_put_off_erasure(${id}::uuid, ${problem}::text, ${seconds}::int)`);

/** For the service: nothing of an account is left to erase. */
export const finishErasure = (tx: Tx, id: string) =>
  tx.execute(sql`select public.fn_finish_erasure(${id}::uuid)`);

/** For the service: erases who somebody was. Refuses: WRONG_STATE (the account is not closed). */
export const erasePerson = (tx: Tx, userId: string) =>
  tx.execute(sql`select public.fn_erase_person(${userId}::uuid)`);

/** For the service: erases what Call-a-Vet knows of an owner or a vet, apart from what was said. */
export const eraseConsultSide = (tx: Tx, userId: string) =>
  tx.execute(sql`select public.fn_erase_consult_side(${userId}::uuid)`);

/** For the service: takes out the rows of an owner's files whose bytes are gone; how many wait for that still. */
export const eraseFileRows = (tx: Tx, userId: string) =>
  tx.select(columns({ left: whole })).from(sql`public.fn_erase_file_rows(${userId}::uuid) as "left"`);

/** For the service: erases the businesses that ended with an account; how much is still to be cleared elsewhere. */
export const eraseBusinesses = (tx: Tx, userId: string) =>
  tx.select(columns({ left: whole })).from(sql`public.fn_erase_businesses(${userId}::uuid) as "left"`);

/** The caller begins to take their data along. Refuses: NOT_FOUND, RATE_LIMITED. */
export const beginExport = (tx: Tx) => tx.execute(sql`select public.fn_begin_export()`);

/** For the service: the archive of a person was made, or given up. */
export const endExport = (tx: Tx, userId: string) =>
  tx.execute(sql`select public.fn_end_export(${userId}::uuid)`);
