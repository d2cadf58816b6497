import { and, asc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Attachment, FileBucket, FileSubject } from '../../contract/files.ts';
import type { Tx } from '../client.ts';
import { files } from '../schema/index.ts';
import { columns, flag, maybe, text, whole } from './columns.ts';
import { rowsOf } from './rows-of.ts';
import { uuids } from './uuids.ts';

/** A row of `files`. */
export type FileRow = typeof files.$inferSelect;

/** A file as it is announced. */
export interface AnnouncedFile {
  readonly id: string;
  readonly bucket: FileBucket;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

const fileColumns = getTableColumns(files);

/**
 * The caller announces a file for something of theirs, or goes on with one. Refuses: NOT_FOUND, WRONG_STATE (the consult is over),
 * CONFLICT, FILES_FULL (limit). See db/functions/consults/attachments.sql.
 */
export const beginFile = (
  tx: Tx,
  subject: { kind: FileSubject; id: string },
  file: AnnouncedFile,
  most: number,
) =>
  tx
    .select(fileColumns)
    .from(
      rowsOf(
        files,
        sql`public.fn_begin_file(${subject.kind}, ${subject.id}::uuid, ${JSON.stringify(file)}::jsonb, ${most}::int)`,
      ),
    );

/** The caller gives up a file that nothing shows. Refuses: NOT_FOUND. */
export const discardFile = (tx: Tx, id: string) =>
  tx.execute(sql`select public.fn_discard_file(${id}::uuid)`);

/** A file that a person uploads or has uploaded, as they see it. */
export const ownFile = (tx: Tx, id: string, uploaderId: string) =>
  tx
    .select()
    .from(files)
    .where(and(eq(files.id, id), eq(files.uploaderId, uploaderId)));

/** The stored files of a subject, in the order of their announcement, as whoever asks may see them. */
export const filesOf = (tx: Tx, subjectId: string) =>
  tx
    .select()
    .from(files)
    .where(and(eq(files.subjectId, subjectId), eq(files.state, 'stored')))
    .orderBy(asc(files.createdAt), asc(files.id));

/** Notes the store's name for an upload; answers the one that counts, or nothing when the file waits for no parts. For the service. */
export const nameUpload = (tx: Tx, id: string, uploadId: string) =>
  tx
    .select(columns({ uploadId: maybe(text) }))
    .from(sql`public.fn_name_upload(${id}::uuid, ${uploadId}) as upload_id`);

/** Notes what the store answered to a part. For the service. */
export const noteFilePart = (tx: Tx, id: string, number: number, receipt: string) =>
  tx
    .select(columns({ waits: flag }))
    .from(sql`public.fn_note_file_part(${id}::uuid, ${number}::int, ${receipt}) as waits`);

/** What was found in the bytes of a file. */
export type FileFacts = Omit<Attachment, 'id' | 'name'> & { readonly key: string };

/** A file is complete. For the service. Refuses: NOT_FOUND. */
export const storeFile = (tx: Tx, id: string, { hasThumbnail, ...facts }: FileFacts) =>
  tx
    .select(fileColumns)
    .from(
      rowsOf(
        files,
        sql`public.fn_store_file(${id}::uuid, ${JSON.stringify({ ...facts, has_thumbnail: hasThumbnail })}::jsonb)`,
      ),
    );

/** A file is refused for what is in it, or was deleted while it was looked at: its bytes are to go. For the service. */
export const refuseFile = (tx: Tx, id: string) => tx.execute(sql`select public.fn_refuse_file(${id}::uuid)`);

/** Deletes at most `limit` files that nothing shows. For the service. */
export const sweepFiles = (tx: Tx, limit: number) =>
  tx.select(columns({ swept: whole })).from(sql`public.fn_sweep_files(${limit}::int) as swept`);

/** Deleted files whose bytes are still in the store, at most `limit`. For the service. */
export const unclearedFiles = (tx: Tx, limit: number) =>
  tx
    .select()
    .from(files)
    .where(and(eq(files.state, 'deleted'), isNull(files.clearedAt)))
    .orderBy(asc(files.deletedAt))
    .limit(limit);

/** The store has nothing of these files any more. For the service. */
export const noteClearedFiles = (tx: Tx, ids: readonly string[]) =>
  tx.execute(sql`select public.fn_note_cleared_files(${uuids(ids)})`);

/** Stored files that the store may still have as they came, beside what was made of them, at most `limit`. For the service. */
export const filesWithOriginal = (tx: Tx, limit: number) =>
  tx
    .select()
    .from(files)
    .where(and(eq(files.state, 'stored'), isNotNull(files.uploadId)))
    .orderBy(asc(files.storedAt))
    .limit(limit);

/** The store has these files no more as they came. For the service. */
export const noteOriginalFilesGone = (tx: Tx, ids: readonly string[]) =>
  tx.execute(sql`select public.fn_note_original_files_gone(${uuids(ids)})`);

/** What was uploaded under `filesId` for a consult that was about to start is the consult's (`key`: its idempotency key), once it has started. */
export const attachReasonFiles = (tx: Tx, key: string, filesId: string | null) =>
  tx.execute(sql`select public.fn_attach_reason_files(${key}, ${filesId}::uuid)`);
