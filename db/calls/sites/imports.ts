import { getTableColumns, sql } from 'drizzle-orm';
import type { ImportFailure, importSources } from '../../../contract/sites.ts';
import type { Tx } from '../../client.ts';
import { importJobs } from '../../schema/index.ts';
import { rowsOf } from '../rows-of.ts';

const jobColumns = getTableColumns(importJobs);
const { brought: _brought, ...withDraft } = jobColumns;
/** A job as it is looked at: without the pages or photos that wait to be read, which are megabytes. */
export const importColumns = withDraft;
const { draft: _draft, ...alone } = withDraft;
/** The same without its draft. */
export const importHeadColumns = alone;
/** Whether a row changed, and no more of it. */
const changed = { id: jobColumns.id };

/** What is brought along. `id` is made by the client; `draft` is there for a text, which is read at once; `photos` wait for the queue. */
export interface NewImport {
  readonly id: string;
  readonly businessId: string;
  readonly source: (typeof importSources)[number];
  readonly address: string | null;
  readonly addressKey: string | null;
  readonly draft: unknown;
  readonly photos?: unknown;
}

/** JSON as Postgres takes it: without NUL and without half of a sign, both of which somebody's page may have, or a text that was cut. */
const jsonOf = (value: unknown) =>
  value === null
    ? null
    : JSON.stringify(value, (_, part: unknown) =>
        typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '') : part,
      );

/** Asks for an import, or gives the one that there is. Refuses: NOT_FOUND, FORBIDDEN, CONFLICT, TOO_LARGE, BAD_INPUT. See db/functions/sites/imports.sql. */
export const createImport = (
  tx: Tx,
  { id, businessId, source, address, addressKey, draft, photos = null }: NewImport,
) =>
  tx
    .select(importHeadColumns)
    .from(
      rowsOf(
        importJobs,
        sql`public.fn_create_import(${id}::uuid, ${businessId}::uuid, ${source}, ${address}::text, ${addressKey}::text, ${jsonOf(draft)}::jsonb, ${jsonOf(photos)}::jsonb)`,
      ),
    );

/** For the service: takes the job that waits longest; no row when none does. */
export const claimImport = (tx: Tx) =>
  tx.select(jobColumns).from(rowsOf(importJobs, sql`public.fn_claim_import()`));

/** A job in the hands of whoever began it for the `attempt`th time. */
interface Held {
  readonly id: string;
  readonly attempt: number;
}

/** For the service: so many pages were read, of so many. No row: it is somebody else's by now, or over. */
export const importProgress = (tx: Tx, { id, attempt }: Held, read: number, found: number) =>
  tx
    .select(changed)
    .from(
      rowsOf(
        importJobs,
        sql`public.fn_import_progress(${id}::uuid, ${attempt}::int, ${read}::int, ${found}::int)`,
      ),
    );

/** For the service: a job has its draft, or came to nothing. No row: it is somebody else's by now, or over. */
export const finishImport = (tx: Tx, { id, attempt }: Held, draft: unknown, failure: ImportFailure | null) =>
  tx
    .select(changed)
    .from(
      rowsOf(
        importJobs,
        sql`public.fn_finish_import(${id}::uuid, ${attempt}::int, ${jsonOf(draft)}::jsonb, ${failure}::text)`,
      ),
    );

/** Begins a job again that came to nothing. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE. */
export const retryImport = (tx: Tx, id: string) =>
  tx.select(importHeadColumns).from(rowsOf(importJobs, sql`public.fn_retry_import(${id}::uuid)`));

/** Some of a draft was taken, as edits with this key; `hours` count from now on, when they were those that `was` shows (null: they stay). Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE, BAD_INPUT. */
export const importApplied = (tx: Tx, id: string, key: string, was: unknown, hours: unknown) =>
  tx
    .select(importHeadColumns)
    .from(
      rowsOf(
        importJobs,
        sql`public.fn_import_applied(${id}::uuid, ${key}::uuid, ${jsonOf(was)}::jsonb, ${jsonOf(hours)}::jsonb)`,
      ),
    );

/** What was taken was taken back; the week is as before, unless somebody has changed it since. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE. */
export const importUndone = (tx: Tx, id: string) =>
  tx.select(importHeadColumns).from(rowsOf(importJobs, sql`public.fn_import_undone(${id}::uuid)`));

/** For the service: a job is given to n8n for so many seconds. No row: it is somebody else's by now, or over. */
export const handImport = (tx: Tx, { id, attempt }: Held, seconds: number) =>
  tx
    .select(changed)
    .from(rowsOf(importJobs, sql`public.fn_hand_import(${id}::uuid, ${attempt}::int, ${seconds}::int)`));

/** For the service: n8n has brought pages. No row: nobody waits for them. */
export const importBrought = (tx: Tx, { id, attempt }: Held, pages: unknown) =>
  tx
    .select(changed)
    .from(
      rowsOf(
        importJobs,
        sql`public.fn_import_brought(${id}::uuid, ${attempt}::int, ${jsonOf(pages)}::jsonb)`,
      ),
    );

/** Somebody says that the pictures of an old site are theirs. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE. */
export const claimPictures = (tx: Tx, id: string) =>
  tx.select(importHeadColumns).from(rowsOf(importJobs, sql`public.fn_claim_pictures(${id}::uuid)`));
