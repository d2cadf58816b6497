import type { Attachment } from '../../../contract/files.ts';
import { attachmentSchema } from '../../protocol/attachment.ts';

/** The complete files that the people of a room may send, or have sent: each in one message. */
export class FileList {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** A file is complete. Told again it changes nothing. */
  add(uploaderId: string, file: Attachment): void {
    this.#sql.exec(
      'insert into files (id, uploader_id, file) values (?, ?, ?) on conflict do nothing',
      file.id,
      uploaderId,
      JSON.stringify(file),
    );
  }

  /** These files as the Worker told of them; null when one is unknown, is another's, or was sent in another message. */
  take(ids: readonly string[], uploaderId: string, clientMsgId: string): Attachment[] | null {
    const taken = ids.flatMap((id) =>
      this.#sql
        .exec<{ file: string }>(
          'select file from files where id = ? and uploader_id = ? and coalesce(client_msg_id, ?) = ?',
          id,
          uploaderId,
          clientMsgId,
          clientMsgId,
        )
        .toArray()
        .map(({ file }) => attachmentSchema.parse(JSON.parse(file))),
    );
    if (taken.length < ids.length || new Set(ids).size < ids.length) return null;
    for (const id of ids) this.#sql.exec('update files set client_msg_id = ? where id = ?', clientMsgId, id);
    return taken;
  }

  /** What a message has brought, also after it was taken back. */
  of(clientMsgId: string): Attachment[] {
    return this.#sql
      .exec<{ file: string }>('select file from files where client_msg_id = ?', clientMsgId)
      .toArray()
      .map(({ file }) => attachmentSchema.parse(JSON.parse(file)));
  }
}
