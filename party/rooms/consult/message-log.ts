import { messageSchema, type RoomMessage } from '../../protocol/message.ts';

/** A message before the log has numbered it. */
export type NewMessage = Omit<RoomMessage, 'epoch' | 'seq'>;

/** What became of a message: kept now, kept before under the same id, or refused because another person used that id. */
export type Appended = { kind: 'new' | 'known'; message: RoomMessage } | { kind: 'taken' };

/** The column of each part of a message; the epoch is the room's. */
const columns: Readonly<Record<Exclude<keyof RoomMessage, 'epoch'>, string>> = {
  seq: 'seq',
  clientMsgId: 'client_msg_id',
  senderId: 'sender_id',
  senderRole: 'sender_role',
  body: 'body',
  files: 'files',
  carePlan: 'care_plan',
  replyTo: 'reply_to',
  deletes: 'deletes',
  deletedAt: 'deleted_at',
  at: 'at',
};

const selected = Object.entries(columns)
  .map(([part, column]) => `${column} as "${part}"`)
  .join(', ');

/** What the log gives a message itself. */
const numbered: Readonly<Record<string, string>> = {
  seq: '(select coalesce(max(seq), 0) + 1 from messages)',
  at: 'max(?, coalesce((select at from messages order by seq desc limit 1), 0))',
};

const insertion = `insert into messages (${Object.values(columns).join(', ')})
  values (${Object.keys(columns)
    .map((part) => numbered[part] ?? '?')
    .join(', ')})
  on conflict (client_msg_id) do nothing returning seq, at`;

const boundParts = Object.keys(columns).filter((part) => part !== 'seq');

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

  append(message: NewMessage): Appended {
    const { files, ...plain } = message;
    const values: Readonly<Record<string, SqlStorageValue | undefined>> = {
      ...plain,
      files: files ? JSON.stringify(files) : null,
    };
    const [added] = this.#sql
      .exec<{ seq: number; at: number }>(insertion, ...boundParts.map((part) => values[part] ?? null))
      .toArray();
    if (added) return { kind: 'new', message: { ...message, ...added, epoch: this.#epoch } };
    const [known] = this.#read('where client_msg_id = ?', message.clientMsgId);
    return known?.senderId === message.senderId ? { kind: 'known', message: known } : { kind: 'taken' };
  }

  /** The message of this number; null when there is none. */
  at(seq: number): RoomMessage | null {
    return this.#read('where seq = ?', seq)[0] ?? null;
  }

  /**
   * Takes a message back: nothing of it stays but its place, and a new entry says so to whoever has seen it. `at`: ms since 1970.
   */
  takeBack({ seq, senderId, senderRole }: RoomMessage, at: number): void {
    this.#sql.exec("update messages set body = '', files = null, deleted_at = ? where seq = ?", at, seq);
    this.append({ clientMsgId: crypto.randomUUID(), senderId, senderRole, body: '', deletes: seq, at });
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
      .exec(`select ${selected} from messages ${where}`, ...bindings)
      .toArray()
      .map(({ files, ...row }) =>
        messageSchema.parse({
          ...row,
          files: typeof files === 'string' ? JSON.parse(files) : null,
          epoch: this.#epoch,
        }),
      );
  }
}
