import { getTableColumns, sql } from 'drizzle-orm';
import type { Verdict } from '../../contract/vets.ts';
import type { Tx } from '../client.ts';
import { type ApplicationContent, vetApplications } from '../schema/index.ts';
import { columns, flag, json, maybe, text, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';

const applicationColumns = getTableColumns(vetApplications);

/** A row of `vet_applications`. */
export type ApplicationRow = typeof vetApplications.$inferSelect;

/**
 * Keeps what the caller has written of their application, and sends it when asked. `version`: the one that was changed; null: there was none.
 * Refuses: FORBIDDEN, CONFLICT, NOT_FOUND (a document), BAD_INPUT. See db/functions/consults/vet-applications.sql.
 */
export const keepApplication = (
  tx: Tx,
  input: { content: ApplicationContent; version: number | null; send: boolean },
) =>
  tx
    .select(applicationColumns)
    .from(
      rowsOf(
        vetApplications,
        sql`public.fn_keep_application(${JSON.stringify(input.content)}::jsonb, ${input.version}::int, ${input.send}::boolean)`,
      ),
    );

/** The caller takes their open application back. Refuses: NOT_FOUND. */
export const withdrawApplication = (tx: Tx) =>
  tx.select(applicationColumns).from(rowsOf(vetApplications, sql`public.fn_withdraw_application()`));

/** The team decides about an application as they have read it. For an admin's door. Refuses: BAD_INPUT, NOT_FOUND, WRONG_STATE, CONFLICT. */
export const decideApplication = (
  tx: Tx,
  input: { id: string; version: number; verdict: Verdict; reason: string },
) =>
  tx
    .select(applicationColumns)
    .from(
      rowsOf(
        vetApplications,
        sql`public.fn_decide_application(${input.id}::uuid, ${input.version}::int, ${input.verdict}, ${input.reason})`,
      ),
    );

/** Nothing is offered to a vet any more. For an admin's door. Refuses: BAD_INPUT, NOT_FOUND, WRONG_STATE. */
export const suspendVet = (tx: Tx, vetId: string, reason: string) =>
  tx.select(columns({ done: flag })).from(sql`public.fn_suspend_vet(${vetId}::uuid, ${reason}) as done`);

/** A suspended vet may go on duty again. For an admin's door. Refuses: BAD_INPUT, NOT_FOUND, WRONG_STATE. */
export const resumeVet = (tx: Tx, vetId: string, reason: string) =>
  tx.select(columns({ done: flag })).from(sql`public.fn_resume_vet(${vetId}::uuid, ${reason}) as done`);

/** Takes the photo of a vet away. For an admin's door. Refuses: BAD_INPUT, NOT_FOUND (no such vet, or no photo). */
export const removeVetPhoto = (tx: Tx, vetId: string, reason: string) =>
  tx.select(columns({ done: flag })).from(sql`public.fn_remove_vet_photo(${vetId}::uuid, ${reason}) as done`);

/** Tells vets of licences that end, at most `limit`, and takes those off duty who have none left. For the service. */
export const checkLicences = (tx: Tx, limit: number) =>
  tx.select(columns({ told: whole, off: whole })).from(sql`public.fn_check_licences(${limit}::int)`);

/** Who answers in a consult of the caller. Refuses: NOT_FOUND. */
export const vetOfConsult = (tx: Tx, consultId: string) =>
  tx.select(columns({ card: json })).from(sql`public.fn_vet_of_consult(${consultId}::uuid) as card`);

/** Gives the calling vet a photo that they uploaded as their portrait, or none. Refuses: FORBIDDEN, NOT_FOUND. */
export const setVetPhoto = (tx: Tx, fileId: string | null) =>
  tx
    .select(columns({ photoId: maybe(text) }))
    .from(sql`public.fn_set_vet_photo(${fileId}::uuid) as photo_id`);

/** The calling vet as they stand. Refuses: FORBIDDEN. */
export const ownVet = (tx: Tx) => tx.select(columns({ card: json })).from(sql`public.fn_own_vet() as card`);
