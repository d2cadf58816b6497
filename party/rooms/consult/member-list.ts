import { type Member, type RoomRole, roleSchema } from '../../protocol/room-state.ts';

type Row = { id: string; role: string; name: string; read_seq: number };
type StoredMember = Omit<Member, 'online'>;

/** Everyone who belongs to a room, whether here now or not, and how far they have read. */
export class MemberList {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** Adds a person, or keeps their newest name and role. Answers whether anything is new. */
  admit(person: { id: string; role: RoomRole; name: string }): boolean {
    const { rowsWritten } = this.#sql.exec(
      `insert into members (id, role, name) values (?1, ?2, ?3)
       on conflict (id) do update set role = ?2, name = ?3 where role <> ?2 or name <> ?3`,
      person.id,
      person.role,
      person.name,
    );
    return rowsWritten > 0;
  }

  /** Moves a person's mark forward, never back. Answers whether it moved. */
  read(id: string, seq: number): boolean {
    return (
      this.#sql.exec('update members set read_seq = ?2 where id = ?1 and read_seq < ?2', id, seq)
        .rowsWritten > 0
    );
  }

  all(): StoredMember[] {
    return this.#sql.exec<Row>('select * from members order by rowid').toArray().map(toMember);
  }

  /** Those who are no guests, and one more person. */
  hostsAnd(id: string): StoredMember[] {
    return this.#sql
      .exec<Row>("select * from members where role <> 'guest' or id = ? order by rowid", id)
      .toArray()
      .map(toMember);
  }
}

const toMember = (row: Row): StoredMember => ({
  id: row.id,
  role: roleSchema.parse(row.role),
  name: row.name,
  readSeq: row.read_seq,
});
