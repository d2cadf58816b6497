import * as z from 'zod';
import { contentTables } from '../../../contract/sites.ts';
import type { Outbox } from './outbox.ts';

const table = z.enum(contentTables);
const ofMenu = table.exclude(['businesses', 'configurations']);
const kept = z.union([
  z.object({
    op: z.literal('set'),
    table,
    id: z.string(),
    path: z.array(z.string()),
    was: z.unknown(),
    value: z.unknown(),
  }),
  z.object({
    op: z.literal('add'),
    table: ofMenu,
    id: z.string(),
    values: z.record(z.string(), z.unknown()),
  }),
  z.object({ op: z.enum(['remove', 'restore']), table: ofMenu, id: z.string() }),
]);

/** What a tab has done and not sent yet. */
const recordSchema = z.object({
  tab: z.string(),
  userId: z.string(),
  businessId: z.string(),
  outbox: z.object({
    parcels: z.array(z.object({ key: z.string(), edits: z.array(kept), isTried: z.boolean() })),
    asides: z.array(
      z.object({ edit: kept, reason: z.enum(['conflict', 'incomplete', 'refused']), problem: z.string() }),
    ),
  }),
});

const store = 'outboxes';

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('studio-content', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'tab' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const lockOf = (tab: string) => `studio-tab-${tab}`;

/** Does something while a tab is known to be closed; nothing when it lives. */
async function ifClosed(tab: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}

/**
 * Where outboxes outlive their pages: in this browser, one for each tab, and what a closed tab has left is taken over by the next one. A browser that keeps
 * nothing makes them live as long as the page.
 */
export class OutboxShelf {
  readonly #tab = crypto.randomUUID();
  readonly #userId: string;
  readonly #businessId: string;
  readonly #database: Promise<IDBDatabase | null> = opened().catch(() => null);
  #close = (): void => undefined;

  constructor(userId: string, businessId: string) {
    this.#userId = userId;
    this.#businessId = businessId;
    const lives = new Promise<void>((resolve) => {
      this.#close = resolve;
    });
    // Held as long as the tab lives: whoever gets it knows that the tab is gone.
    if ('locks' in navigator) navigator.locks.request(lockOf(this.#tab), () => lives).catch(() => undefined);
  }

  /** Keeps the outbox of this tab. */
  async keep(outbox: Outbox): Promise<void> {
    const table = await this.#table('readwrite');
    if (!table) return;
    if (outbox.parcels.length + outbox.asides.length === 0) table.delete(this.#tab);
    else table.put(this.#record(outbox));
  }

  /** Has what closed tabs have left taken over by `take`, which gives what this tab keeps from then on. */
  async takeOver(take: (left: Outbox) => Outbox): Promise<void> {
    for (const { tab } of await this.#left()) {
      await ifClosed(tab, async () => {
        const table = await this.#table('readwrite');
        if (!table) return;
        await new Promise<void>((resolve) => {
          const request = table.get(tab);
          table.transaction.oncomplete = () => resolve();
          table.transaction.onabort = () => resolve();
          request.onsuccess = () => {
            const read = recordSchema.safeParse(request.result);
            if (!read.success) return;
            table.put(this.#record(take(read.data.outbox)));
            table.delete(tab);
          };
        });
      }).catch(() => undefined);
    }
  }

  /** This tab is done with the business: another may take over what is left. */
  close(): void {
    this.#close();
  }

  #record(outbox: Outbox): z.input<typeof recordSchema> {
    const { parcels, asides } = structuredClone(outbox);
    return {
      tab: this.#tab,
      userId: this.#userId,
      businessId: this.#businessId,
      outbox: {
        parcels: parcels.map((parcel) => ({ ...parcel, edits: [...parcel.edits] })),
        asides: [...asides],
      },
    };
  }

  async #table(mode: IDBTransactionMode): Promise<IDBObjectStore | null> {
    try {
      return (await this.#database)?.transaction(store, mode).objectStore(store) ?? null;
    } catch {
      return null;
    }
  }

  /** Of this person and business, in other tabs. */
  async #left(): Promise<z.output<typeof recordSchema>[]> {
    const table = await this.#table('readonly');
    if (!table) return [];
    const all = await new Promise<unknown[]>((resolve) => {
      const request = table.getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve([]);
    });
    return all
      .flatMap((one) => recordSchema.safeParse(one).data ?? [])
      .filter(
        ({ tab, userId, businessId }) =>
          tab !== this.#tab && userId === this.#userId && businessId === this.#businessId,
      );
  }
}
