import { type RoomMessage, roleSchema } from '../../protocol.ts';

type Row = {
  seq: number;
  client_msg_id: string;
  sender_id: string;
  sender_role: string;
  body: string;
  at: number;
};

/** What became of a message: kept now, kept before under the same id, or refused because another person used that id. */
export type Appended = { kind: 'new' | 'known'; message: RoomMessage } | { kind: 'taken' };

/**
 * The append-only log of a room: numbered from 1 without gaps, each client message id once. Its times never go back, even when
 * the machine's clock does: the archive is ordered by them.
 */
export class MessageLog {
  readonly #sql: SqlStorage;
  readonly #epoch: string;

  constructor(sql: SqlStorage, epoch: string) {
    this.#sql = sql;
    this.#epoch = epoch;
  }

  /** The number of the newest message; 0 when there is none. */
  get head(): number {
    return this.#sql.exec<{ head: number }>('select coalesce(max(seq), 0) as head from messages').one().head;
  }

  append(message: Omit<RoomMessage, 'epoch' | 'seq'>): Appended {
    const { clientMsgId, senderId, senderRole, body, at } = message;
    const [added] = this.#sql
      .exec<{ seq: number; at: number }>(
        `insert into messages (seq, client_msg_id, sender_id, sender_role, body, at)
         values ((select coalesce(max(seq), 0) + 1 from messages), ?, ?, ?, ?,
           max(?, coalesce((select at from messages order by seq desc limit 1), 0)))
         on conflict (client_msg_id) do nothing returning seq, at`,
        clientMsgId,
        senderId,
        senderRole,
        body,
        at,
      )
      .toArray();
    if (added) return { kind: 'new', message: { ...message, ...added, epoch: this.#epoch } };
    const [known] = this.#read('where client_msg_id = ?', clientMsgId);
    return known?.senderId === senderId ? { kind: 'known', message: known } : { kind: 'taken' };
  }

  /** At most `limit` messages after `seq`, oldest first. */
  after(seq: number, limit: number): RoomMessage[] {
    return this.#read('where seq > ? order by seq limit ?', seq, limit);
  }

  /** The `limit` messages before `seq`, oldest first, and whether there are older ones. */
  before(seq: number, limit: number): { messages: RoomMessage[]; more: boolean } {
    const messages = this.#read('where seq < ? order by seq desc limit ?', seq, limit).reverse();
    return { messages, more: (messages[0]?.seq ?? 1) > 1 };
  }

  #read(where: string, ...bindings: (string | number)[]): RoomMessage[] {
    return this.#sql
      .exec<Row>(`select * from messages ${where}`, ...bindings)
      .toArray()
      .map((row) => ({
        epoch: this.#epoch,
        seq: row.seq,
        clientMsgId: row.client_msg_id,
        senderId: row.sender_id,
        senderRole: roleSchema.parse(row.sender_role),
        body: row.body,
        at: row.at,
      }));
  }
}
