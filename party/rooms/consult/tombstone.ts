/** Why a room is no more: what was said in it was erased, or it is old and all of it is in Postgres. */
export type Ending = 'erased' | 'cleared';

/** What is left of a room that is no more. While it is there, nobody enters and nothing is kept. */
export class Tombstone {
  readonly #storage: DurableObjectStorage;
  #isLaid: boolean;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#isLaid =
      storage.sql.exec("select 1 from sqlite_schema where name = 'tombstone'").toArray().length > 0;
  }

  get isLaid(): boolean {
    return this.#isLaid;
  }

  /** Deletes everything that the object keeps, its alarm too, and writes down that it is no more. */
  async lay(ending: Ending, now: number): Promise<void> {
    this.#isLaid = true;
    await this.#storage.deleteAlarm();
    // Not awaited before the next write, so that no other event comes between the two.
    const deleted = this.#storage.deleteAll();
    // A view is nothing but its definition: half of the space of a table with one row.
    this.#storage.sql.exec(`create view tombstone as select '${ending}' as ending, ${Math.floor(now)} as at`);
    await deleted;
  }
}
