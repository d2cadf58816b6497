/** Rows that the browser keeps on this device over reloads. While its storage is closed or full they are gone with the page, and nothing fails. */
export type BrowserStore<Row extends { id: string }> = {
  keep: (row: Row) => Promise<unknown>;
  forget: (id: string) => Promise<unknown>;
  all: () => Promise<Row[]>;
};

const opened = (name: string, table: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Rows in IndexedDB: `name` of the database, `table` within it. What an earlier release kept there must have this form. */
export function browserStore<Row extends { id: string }>(name: string, table: string): BrowserStore<Row> {
  async function run<T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> {
    try {
      const database = await opened(name, table);
      const request = act(database.transaction(table, mode).objectStore(table));
      // Closes when what is asked here is done.
      database.close();
      return await new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } catch {
      return null;
    }
  }
  return {
    keep: (row) => run('readwrite', (store) => store.put(row)),
    forget: (id) => run('readwrite', (store) => store.delete(id)),
    all: async () => (await run<Row[]>('readonly', (store) => store.getAll())) ?? [],
  };
}
